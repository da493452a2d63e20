import { lstatSync, mkdirSync, realpathSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { GateError } from "../errors.ts";
import { isInside } from "../settings/find-repository.ts";
import type { InitPlan, PlannedFile } from "./plan-files.ts";

/** Those of the files that are there already, links that lead nowhere included. */
export function existing(files: readonly PlannedFile[]): PlannedFile[] {
  return files.filter(({ path }) => isThere(path));
}

/**
 * Writes all of the files, or none.
 *
 * @param force whether files that are there may be replaced
 * @throws GateError (settings) when one is there, or its folder leads out of the repository, or can't be written
 */
export function writeFiles(
  { repository, files }: Pick<InitPlan, "repository" | "files">,
  force: boolean,
): void {
  for (const file of files) {
    const problem = problemOf(file, repository);
    if (problem !== null)
      throw new GateError(
        "settings",
        `${file.name} can't be written: ${problem}. Nothing was written.`,
      );
  }
  for (const { name, path, text } of files)
    try {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text, { flag: force ? "w" : "wx" });
    } catch (cause) {
      throw new GateError(
        "settings",
        `${name} can't be written: ${(cause as Error).message}.`,
        { cause },
      );
    }
}

/** A link would have the text written elsewhere than was shown. */
function problemOf({ path }: PlannedFile, repository: string): string | null {
  const folder = nearestFolder(dirname(path));
  if (
    !lstatSync(folder).isDirectory() &&
    !lstatSync(realpathSync(folder)).isDirectory()
  )
    return `${folder} is not a folder`;
  if (!isInside(realpathSync(repository), realpathSync(folder)))
    return `${folder} leads out of the repository`;
  const there = lstatSync(path, { throwIfNoEntry: false });
  return there === undefined || there.isFile()
    ? null
    : "what is there is not a plain file";
}

/** The folder itself, or the first one above it that is there. */
function nearestFolder(folder: string): string {
  return isThere(folder) ? folder : nearestFolder(dirname(folder));
}

function isThere(path: string): boolean {
  // A file where a folder is wanted counts, and is refused.
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}
