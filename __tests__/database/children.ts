import { spawn, type ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { serverProcesses } from "../../src/database/processes.ts";
import { dataDirectoryOf } from "../../src/database/resource.ts";
import type { ConnectionTarget } from "../../src/database/throwaway.ts";

export const childScript = path.resolve("__tests__/database/child.ts");

/** What child.ts says on its standard output. */
export interface Report {
  state: "starting" | "started";
  file: string;
  resource: { kind: string; folder: string };
  target?: ConnectionTarget;
  uid?: number;
}

export interface Child {
  process: ChildProcess;
  /** Waits for the state to be reported. */
  reports(state: Report["state"]): Promise<Report>;
  /** Exit status, or the signal that ended it. */
  ended: Promise<number | NodeJS.Signals | null>;
}

export function startChild(
  words: string[],
  options: { uid?: number; gid?: number; env?: NodeJS.ProcessEnv } = {},
): Child {
  const child = spawn(
    process.execPath,
    ["--disable-warning=MODULE_TYPELESS_PACKAGE_JSON", childScript, ...words],
    { stdio: ["ignore", "pipe", "inherit"], ...options },
  );
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) => {
    child.on("exit", (status, signal) => resolve(status ?? signal));
  });
  const seen: Report[] = [];
  const lines = createInterface({ input: child.stdout });
  lines.on("line", (line) => seen.push(JSON.parse(line) as Report));
  const reports = async (state: Report["state"]): Promise<Report> => {
    for (;;) {
      const report = seen.find((each) => each.state === state);
      if (report) return report;
      if (child.exitCode !== null) throw new Error("The child has ended.");
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  return { process: child, reports, ended };
}

/** What is left of a local server and its ledger: files and processes. */
export function leftovers({ file, resource }: Report): string[] {
  const data = dataDirectoryOf(resource.folder);
  return [
    ...[file, path.dirname(file), resource.folder].filter(existsSync),
    ...serverProcesses(data).map((pid) => `process ${pid}`),
  ];
}

/** Waits until a condition holds; jest's own time limit ends a wait in vain. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 20));
}
