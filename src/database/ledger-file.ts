import { randomBytes } from "node:crypto";
import {
  constants,
  appendFileSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { GateError } from "../errors.ts";
import { folderPrefix, isResource, type Resource } from "./resource.ts";

/** Number of a resource in its ledger. */
export type Entry = number;

export interface Listed {
  entry: Entry;
  resource: Resource;
}

const fileName = "ledger.jsonl";

/**
 * Makes an empty ledger file in a new folder that only the owner can enter.
 *
 * @throws GateError (environment) when the machine's temporary folder is not usable
 */
export function createLedgerFile(temporary = os.tmpdir()): string {
  const folder = path.join(temporary, randomFolderName());
  makePrivate(folder);
  const file = path.join(folder, fileName);
  writeFileSync(file, "", { mode: 0o600, flag: "wx" });
  return file;
}

function makePrivate(folder: string): void {
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? "unknown error";
    throw new GateError(
      "environment",
      `No folder can be made in the temporary folder ${path.dirname(folder)} (${code}). Make room there, or set TMPDIR to a folder that can be written to.`,
      { cause },
    );
  }
}

export function randomFolderName(): string {
  return folderPrefix + randomBytes(6).toString("hex");
}

/** Lists a resource. Fails when the file is gone: then nobody would clean up. */
export function writeRecord(file: string, listed: Listed): void {
  append(file, listed);
}

/** Takes a resource off the list. */
export function writeRemoval(file: string, entry: Entry): void {
  try {
    append(file, { entry, removed: true });
  } catch (error) {
    // Another process cleaned up at the same time and has removed the ledger already.
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
}

function append(file: string, line: object): void {
  // Without O_CREAT: a ledger that was removed must not come back to life.
  const flag = constants.O_WRONLY | constants.O_APPEND;
  appendFileSync(file, `${JSON.stringify(line)}\n`, { flag: flag as never });
}

/** What is listed and not yet removed, oldest first; nothing when the file is gone. */
export function readLedger(file: string): Listed[] {
  const listed = new Map<Entry, Resource>();
  for (const line of readLines(file)) {
    const { entry, resource, removed } = parseLine(line);
    if (typeof entry !== "number") continue;
    if (removed === true) listed.delete(entry);
    else if (isResource(resource)) listed.set(entry, resource);
  }
  return [...listed].map(([entry, resource]) => ({ entry, resource }));
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, "utf8").split("\n");
  } catch {
    return [];
  }
}

/** A line that a killed process left half-written stands for nothing that was made. */
function parseLine(line: string): Record<string, unknown> {
  try {
    return (JSON.parse(line) ?? {}) as Record<string, unknown>;
  } catch {
    return {};
  }
}

/** Removes the ledger with its folder; a file that is no ledger stays. */
export function removeLedger(file: string): void {
  const folder = path.dirname(path.resolve(file));
  if (path.basename(file) !== fileName) return;
  if (!path.basename(folder).startsWith(folderPrefix)) return;
  rmSync(folder, { recursive: true, force: true });
}
