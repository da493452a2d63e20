import { spawn } from "node:child_process";

/**
 * Runs a program and keeps what it prints.
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd?: string }} [options]
 * @returns {Promise<{ code: number, output: string }>} 127 when the program isn't there, as in a shell.
 */
export function runCommand(program, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: options.cwd,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    child.stdout.on("data", (chunk) => (output += chunk));
    child.stderr.on("data", (chunk) => (output += chunk));
    child.on("error", (error) => resolve({ code: 127, output: String(error) }));
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/**
 * The first lines of a program's output, indented: npm says what is wrong first and explains its usage after.
 * @param {string} output
 * @param {number} count
 */
export function firstLines(output, count) {
  return indent(output.trim().split("\n").slice(0, count));
}

/**
 * The last lines of a program's output, indented, for an error message.
 * @param {string} output
 * @param {number} [count]
 */
export function lastLines(output, count = 6) {
  return indent(output.trimEnd().split("\n").slice(-count));
}

function indent(lines) {
  return lines.map((line) => `    ${line}`).join("\n");
}
