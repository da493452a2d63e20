import { spawn } from "node:child_process";
import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

export interface EndedCommand {
  /** Exit status, or the signal that ended it. */
  status: number | NodeJS.Signals | null;
  stdout: string;
  stderr: string;
  /** Temporary files and processes that outlived it. */
  leftovers: string[];
}

/** Runs the bundle's command line with a temporary folder of its own, and looks what is left of it. */
export async function runCommand(
  args: string[],
  { cwd, env = {} }: { cwd: string; env?: Record<string, string> },
): Promise<EndedCommand> {
  const temporary = mkdtempSync(join(tmpdir(), "cli-"));
  // PostgreSQL runs as another user when the tests run as root.
  chmodSync(temporary, 0o755);
  try {
    const ended = await run(args, cwd, { ...env, TMPDIR: temporary });
    return { ...ended, leftovers: await leftoversIn(temporary) };
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

async function run(
  args: string[],
  cwd: string,
  env: Record<string, string>,
): Promise<Omit<EndedCommand, "leftovers">> {
  const { PATH = "", HOME = "" } = process.env;
  const child = spawn(process.execPath, [resolve("dist/index.js"), ...args], {
    cwd,
    env: { PATH, HOME, ...env },
    stdio: ["ignore", "pipe", "pipe"],
    // A command that does not come to its end is seen by its status.
    timeout: 60_000,
    killSignal: "SIGKILL",
  });
  let [stdout, stderr] = ["", ""];
  child.stdout.on("data", (data: Buffer) => (stdout += data.toString()));
  child.stderr.on("data", (data: Buffer) => (stderr += data.toString()));
  const status = await new Promise<EndedCommand["status"]>((done) => {
    child.on("close", (code, signal) => done(code ?? signal));
  });
  return { status, stdout, stderr };
}

/** The watchdog ends by itself soon after its parent: a process counts when it stays. */
async function leftoversIn(folder: string): Promise<string[]> {
  for (let patience = 50; patience > 0; patience -= 1) {
    if (processesOf(folder).length === 0) break;
    await new Promise((done) => setTimeout(done, 100));
  }
  return [...readdirSync(folder), ...processesOf(folder)];
}

/** Processes whose command line or environment names the folder. */
function processesOf(folder: string): string[] {
  return readdirSync("/proc").flatMap((pid) => {
    const [words, environment] = ["cmdline", "environ"].map((file) =>
      contentOf(`/proc/${pid}/${file}`).replaceAll("\0", " "),
    );
    return `${words} ${environment}`.includes(folder)
      ? [`process ${pid}: ${words}`]
      : [];
  });
}

function contentOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
