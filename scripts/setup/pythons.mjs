import { existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { runCommand } from "./run-command.mjs";
import { SetupFailure } from "./failure.mjs";

/**
 * @typedef {object} Python
 * @property {string} program absolute path, or a name on PATH
 * @property {string} version such as `3.11.7`
 * @property {string} minor such as `3.11`
 * @property {boolean} canMakeVenv false on Debian until python3-venv is installed
 */

/** Python versions that the tests cover when the machine has them. */
export const testedMinors = ["3.9", "3.10", "3.11", "3.12", "3.13"];

const question = `
import sys
try:
    import ensurepip, venv
    venv = "yes"
except ImportError:
    venv = "no"
print("PYTHON", "%d.%d.%d" % sys.version_info[:3], venv)
`;

/**
 * Asks a program whether it is a Python; null when it is not there or broken (a pyenv shim without a version).
 * @param {string} program
 * @returns {Promise<Python | null>}
 */
export async function readPython(program) {
  const { code, output } = await runCommand(program, ["-c", question]);
  const match = /^PYTHON ((\d+\.\d+)\.\d+) (yes|no)$/m.exec(output);
  if (code !== 0 || !match) return null;
  return {
    program,
    version: match[1],
    minor: match[2],
    canMakeVenv: match[3] === "yes",
  };
}

/**
 * Pythons of this machine that are new enough, the one people get by typing `python3` first, one per minor version.
 * @returns {Promise<Python[]>}
 */
export async function findPythons() {
  const found = await Promise.all(candidates().map(readPython));
  const byMinor = new Map();
  for (const python of found) {
    if (!python || !isAtLeast(python.minor, "3.9")) continue;
    const known = byMinor.get(python.minor);
    if (!known || (!known.canMakeVenv && python.canMakeVenv))
      byMinor.set(python.minor, python);
  }
  return [...byMinor.values()];
}

/**
 * @param {Python[]} pythons
 * @returns {Python} the one that `.venv` is made with
 */
export function choosePython(pythons) {
  const usable = pythons.find((python) => python.canMakeVenv);
  if (usable) return usable;
  if (pythons.length === 0)
    throw new SetupFailure(
      "No Python 3.9 or newer was found. Install one (Debian, Ubuntu: apt install python3 python3-venv) and run this again.",
    );
  throw new SetupFailure(
    `Python ${pythons[0].version} is here, but its venv module is not. Install it (Debian, Ubuntu: apt install python3-venv) and run this again.`,
  );
}

/**
 * Compares versions like `3.9` and `3.10` by their numbers.
 * @param {string} minor
 * @param {string} least
 */
export function isAtLeast(minor, least) {
  const [a = 0, b = 0] = minor.split(".").map(Number);
  const [c = 0, d = 0] = least.split(".").map(Number);
  return a > c || (a === c && b >= d);
}

function candidates() {
  const pyenv = path.join(
    process.env["PYENV_ROOT"] ?? path.join(homedir(), ".pyenv"),
    "versions",
  );
  const versions = existsSync(pyenv) ? readdirSync(pyenv) : [];
  return [
    "python3",
    "python",
    ...testedMinors.map((minor) => `python${minor}`),
    ...versions.map((version) => path.join(pyenv, version, "bin", "python3")),
    ...testedMinors.map((minor) => `/usr/bin/python${minor}`),
  ];
}
