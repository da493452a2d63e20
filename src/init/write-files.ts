import {
  lstatSync,
  mkdirSync,
  statSync,
  writeFileSync,
  type Stats,
} from "node:fs";
import { dirname } from "node:path";
import { GateError } from "../errors.ts";
import { isReallyInside } from "../settings/place-paths.ts";
import type { InitPlan, PlannedFile } from "./plan-files.ts";

/** Those of the files that are there already, links that lead nowhere included. */
export function existing(files: readonly PlannedFile[]): PlannedFile[] {
  return files.filter(({ path }) => entryAt(path) !== null);
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
  const folder = nearest(dirname(path));
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    return `${folder} is not a folder`;
  if (!isReallyInside(repository, folder))
    return `${folder} leads out of the repository`;
  const there = entryAt(path);
  return there === null || there.isFile()
    ? null
    : "what is there is not a plain file";
}

/** The path itself, or what is nearest above it. */
function nearest(path: string): string {
  return entryAt(path) === null ? nearest(dirname(path)) : path;
}

/** What lies at a path, links not followed; null when nothing does. */
function entryAt(path: string): Stats | null {
  try {
    return lstatSync(path);
  } catch {
    // Not there, or below something that is no folder.
    return null;
  }
}
