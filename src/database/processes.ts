import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { runVariable } from "./resource.ts";

/**
 * Ends the PostgreSQL processes that were started with this data directory, and waits until they are gone.
 * They are recognised by their command line: a process id from a file could belong to somebody else by now.
 */
export async function endServer(dataDirectory: string): Promise<void> {
  const find = () => serverProcesses(dataDirectory);
  // SIGQUIT is PostgreSQL's immediate shutdown: the data is thrown away anyway.
  if (await endProcesses(find, "SIGQUIT")) return;
  if (await endProcesses(find, "SIGKILL")) return;
  throw new Error("its process does not end");
}

/** Ends the processes that have `mark` as a word of their command line, with the process groups that they lead. */
export async function endMarked(mark: string): Promise<void> {
  const find = () => markedProcesses(mark);
  for (const pid of find()) send(-pid, "SIGKILL");
  if (await endProcesses(find, "SIGKILL")) return;
  throw new Error("it does not end");
}

async function endProcesses(
  find: () => number[],
  signal: NodeJS.Signals,
): Promise<boolean> {
  const told = new Set<number>();
  const deadline = Date.now() + 5_000;
  for (;;) {
    const there = find();
    if (there.length === 0) return true;
    if (Date.now() > deadline) return false;
    // One that is ending may have begun another.
    for (const pid of there.filter((each) => !told.has(each)))
      send(pid, signal);
    for (const pid of there) told.add(pid);
    await sleep(10);
  }
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
  return readProcesses()
    .filter(({ command }) => command.includes(`-D\0${dataDirectory}\0`))
    .filter(({ command }) =>
      /^[^\0]*\b(postgres|initdb)(\.exe)?\0/.test(command),
    )
    .map(({ pid }) => pid);
}

/**
 * Ids of the processes with this word in their command line, without our own. On Linux also of those that inherited the
 * run's variable with this value: what a project starts in a session of its own outlives its process group.
 */
export function markedProcesses(mark: string): number[] {
  return readProcesses()
    .filter(
      ({ pid, command }) =>
        `\0${command}`.includes(`\0${mark}\0`) ||
        readEnvironment(pid).includes(`\0${runVariable}=${mark}\0`),
    )
    .map(({ pid }) => pid)
    .filter((pid) => pid !== process.pid);
}

interface Process {
  pid: number;
  /** Words of the command line, each ended by a NUL as in /proc. */
  command: string;
}

function readProcesses(): Process[] {
  return process.platform === "linux" ? readProc() : readProcessTable();
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

function readEnvironment(pid: number): string {
  if (process.platform !== "linux") return "";
  try {
    return `\0${readFileSync(`/proc/${pid}/environ`, "utf8")}`;
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
