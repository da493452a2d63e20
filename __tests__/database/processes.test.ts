import { afterEach, describe, expect, it } from "@jest/globals";
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import os from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import {
  randomFolderName,
  readLedger,
} from "../../src/database/ledger-file.ts";
import { openLedger } from "../../src/database/ledger.ts";
import { markedProcesses } from "../../src/database/processes.ts";
import { isResource } from "../../src/database/resource.ts";
import { until } from "./children.ts";

const started: ChildProcess[] = [];
afterEach(() => {
  for (const child of started.splice(0)) {
    child.kill("SIGKILL");
    // What a failed test leaves running must not keep jest alive.
    child.stdout?.destroy();
  }
});

/** A shell with these words in its command line and a process of its own; answers with that one's id. */
function startShell(...words: string[]): Promise<number> {
  return startShellIn({}, ...words);
}

async function startShellIn(
  environment: Record<string, string>,
  ...words: string[]
): Promise<number> {
  const script = 'sleep 600 & echo "$!"; wait';
  const child = spawn("sh", ["-c", script, "sh", ...words], {
    detached: true,
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "inherit"],
  });
  started.push(child);
  const [line] = (await once(
    createInterface({ input: child.stdout }),
    "line",
  )) as [string];
  return Number(line);
}

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

describe("processes in the ledger", () => {
  it("are ended with what they started", async () => {
    const folder = path.join(os.tmpdir(), randomFolderName());
    const ledger = openLedger();
    const entry = ledger.record({ kind: "processes", folder });
    const pid = await startShell("word", folder);
    // Until it has become `sleep`, the shell's child has the shell's words.
    await until(() => markedProcesses(folder).length === 1);
    await ledger.remove(entry);
    expect(markedProcesses(folder)).toEqual([]);
    await until(() => !isThere(pid));
    expect(readLedger(ledger.file)).toEqual([]);
    expect(await ledger.close()).toEqual([]);
  });

  it("are also those that left its process group, when they have the run's variable", async () => {
    const folder = path.join(os.tmpdir(), randomFolderName());
    const ledger = openLedger();
    ledger.record({ kind: "processes", folder });
    const pid = await startShellIn({ MIGRATION_GATE_RUN: folder });
    const other = await startShellIn({ MIGRATION_GATE_RUN: `${folder}0` });
    expect(await ledger.close()).toEqual([]);
    await until(() => !isThere(pid));
    expect(isThere(other)).toBe(true);
    process.kill(other);
  });

  it("are not those that only have the folder inside of a longer word", async () => {
    const folder = path.join(os.tmpdir(), randomFolderName());
    const ledger = openLedger();
    ledger.record({ kind: "processes", folder });
    const pid = await startShell(`${folder}/file`, `x${folder}`);
    expect(await ledger.close()).toEqual([]);
    expect(isThere(pid)).toBe(true);
    process.kill(pid);
  });

  it.each(["/", "/tmp", "python", "/tmp/../migration-gate-x", 7])(
    "are never found by %j, which is no folder of ours",
    (folder) => {
      expect(isResource({ kind: "processes", folder })).toBe(false);
    },
  );
});
