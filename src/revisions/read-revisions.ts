import type { Dirent } from "node:fs";
import { readdir, readFile, realpath } from "node:fs/promises";
import { join } from "node:path";
import { GateError } from "../errors.ts";
import type { Project } from "../project/project.ts";
import { pathInRepository } from "../project/resolve-project.ts";
import { decodeSource } from "./decode-source.ts";
import { parseRevision } from "./parse-revision.ts";
import { isRevisionFileName } from "./revision-file-name.ts";
import type { Revision, UnreadableRevision } from "./revision.ts";

/** The revision files of a project, in the order in which Alembic loads them. */
export interface ReadRevisions {
  revisions: Revision[];
  unreadable: UnreadableRevision[];
}

/** Reads every revision file in the version locations; a location that isn't there holds none, as for Alembic. */
export async function readRevisions(
  project: Project,
  repository: string,
): Promise<ReadRevisions> {
  const paths: string[] = [];
  for (const folder of project.versionLocations) {
    paths.push(...(await revisionFiles(folder, project.recursive)));
  }
  const result: ReadRevisions = { revisions: [], unreadable: [] };
  const distinct = await withoutRepeats(paths);
  const contents = await Promise.all(distinct.map(contentOf));
  distinct.forEach((path, index) => {
    addRevision(
      result,
      contents[index] ?? null,
      pathInRepository(repository, path),
    );
  });
  return result;
}

/** Null for what can't be opened, for instance a link to nowhere. */
function contentOf(path: string): Promise<Uint8Array | null> {
  return readFile(path).catch(() => null);
}

/** Adds one file, as a revision or as unreadable; null stands for a file that can't be opened. */
export function addRevision(
  result: ReadRevisions,
  bytes: Uint8Array | null,
  file: string,
): void {
  const source = bytes && decodeSource(bytes);
  const parsed =
    source === null
      ? { file, line: 1, reason: bytes ? wrongEncoding : "it can't be opened" }
      : parseRevision(source, file);
  if (parsed && "reason" in parsed) result.unreadable.push(parsed);
  else if (parsed) result.revisions.push(parsed);
}

const wrongEncoding =
  "it is not in the encoding it should be in (UTF-8, or what its `coding` comment says)";

async function revisionFiles(
  folder: string,
  isRecursive: boolean,
): Promise<string[]> {
  const entries = await entriesOf(folder);
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const paths = entries
    .filter((entry) => !entry.isDirectory() && isRevisionFileName(entry.name))
    .map((entry) => join(folder, entry.name));
  if (!isRecursive) return paths;
  for (const entry of entries) {
    if (!entry.isDirectory() || entry.name.endsWith("__pycache__")) continue;
    paths.push(...(await revisionFiles(join(folder, entry.name), true)));
  }
  return paths;
}

async function entriesOf(folder: string): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "";
    if (code === "ENOENT" || code === "ENOTDIR") return [];
    throw new GateError(
      "environment",
      `The version location ${folder} can't be read (${code}). Give this user the right to read it.`,
      { cause: error },
    );
  }
}

/** Alembic loads a file once even when two locations or links lead to it. */
async function withoutRepeats(paths: string[]): Promise<string[]> {
  const real = await Promise.all(
    paths.map((path) => realpath(path).catch(() => path)),
  );
  const byRealPath = new Map<string, string>();
  paths.forEach((path, index) => {
    const key = real[index] ?? path;
    if (!byRealPath.has(key)) byRealPath.set(key, path);
  });
  return [...byRealPath.values()];
}
