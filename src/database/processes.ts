import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

/**
 * Ends the PostgreSQL processes that were started with this data directory, and waits until they are gone.
 * They are recognised by their command line: a process id from a file could belong to somebody else by now.
 */
export async function endServer(dataDirectory: string): Promise<void> {
  // SIGQUIT is PostgreSQL's immediate shutdown: the data is thrown away anyway.
  if (await endProcesses(dataDirectory, "SIGQUIT", 5_000)) return;
  if (await endProcesses(dataDirectory, "SIGKILL", 5_000)) return;
  throw new Error("its process does not end");
}

async function endProcesses(
  dataDirectory: string,
  signal: NodeJS.Signals,
  milliseconds: number,
): Promise<boolean> {
  for (const pid of serverProcesses(dataDirectory)) send(pid, signal);
  const deadline = Date.now() + milliseconds;
  while (serverProcesses(dataDirectory).length > 0) {
    if (Date.now() > deadline) return false;
    await sleep(10);
  }
  return true;
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

/** Ids of the processes started as `postgres -D dataDirectory` or `initdb -D dataDirectory`. */
export function serverProcesses(dataDirectory: string): number[] {
  const processes =
    process.platform === "linux" ? readProc() : readProcessTable();
  return processes
    .filter(({ command }) => command.includes(`-D\0${dataDirectory}\0`))
    .filter(({ command }) =>
      /^[^\0]*\b(postgres|initdb)(\.exe)?\0/.test(command),
    )
    .map(({ pid }) => pid);
}

interface Process {
  pid: number;
  /** Words of the command line, each ended by a NUL as in /proc. */
  command: string;
}

function readProc(): Process[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), command: readCommand(name) }));
}

function readCommand(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8");
  } catch {
    return "";
  }
}

function readProcessTable(): Process[] {
  const table = execFileSync("ps", ["-axww", "-o", "pid=,command="], {
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  return table.split("\n").flatMap((line) => {
    const match = /^\s*(\d+)\s+(.*)$/.exec(line);
    if (!match) return [];
    const command = `${(match[2] ?? "").replaceAll(" ", "\0")}\0`;
    return [{ pid: Number(match[1]), command }];
  });
}
