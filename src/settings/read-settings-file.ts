import { lstatSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { isInside } from "./find-repository.ts";
import type { Given } from "./given.ts";
import type { Parsed } from "./parse-scalar.ts";
import type { Complain } from "./parse-value.ts";
import { isReallyInside } from "./place-paths.ts";
import { harmless } from "./wording.ts";

const fileName = ".migration-gate.yml";
const mostBytes = 64 * 1024;

/**
 * Reads the settings file: the one that was named, else `.migration-gate.yml` of the working directory,
 * else that of the repository's root, else none.
 *
 * @param named absolute path, or null; one that is no file has been complained about already
 */
export async function readSettingsFile(
  named: string | null,
  folders: { repository: string; workingDirectory: string },
  complain: Complain,
): Promise<Given[]> {
  const { repository } = folders;
  const file = named ?? lookUp(folders, complain);
  if (file === null || (named !== null && !isFile(named))) return [];
  const label = labelOf(file, repository);
  const text = readText(file, named === null ? repository : null);
  if ("problem" in text) {
    complain(label, text.problem);
    return [];
  }
  const { parseSettingsFile } = await import("./parse-settings-file.ts");
  return parseSettingsFile(label, text.value, complain);
}

function lookUp(
  {
    repository,
    workingDirectory,
  }: { repository: string; workingDirectory: string },
  complain: Complain,
): string | null {
  for (const folder of [workingDirectory, repository]) {
    const file = path.join(folder, fileName);
    if (isThere(file)) return file;
    const other = path.join(folder, ".migration-gate.yaml");
    if (isThere(other))
      complain(
        labelOf(other, repository),
        `this file is not read; rename it to \`${fileName}\`.`,
      );
  }
  return null;
}

/** @param within folder that a symbolic link must not leave: the file may come from a pull request */
function readText(file: string, within: string | null): Parsed<string> {
  if (!isFile(file)) return { problem: "this is not a file." };
  if (within !== null && !isReallyInside(within, file))
    return { problem: "this links to a file outside of the repository." };
  const { size } = statSync(file);
  if (size > mostBytes)
    return {
      problem: `the file has ${size} bytes; at most ${mostBytes} are read.`,
    };
  try {
    return { value: readFileSync(file, "utf8") };
  } catch (error) {
    return { problem: `the file can't be read: ${(error as Error).message}.` };
  }
}

function isFile(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
}

// A link that leads nowhere is there too: it must not pass for "no settings".
function isThere(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
}

function labelOf(file: string, repository: string): string {
  return harmless(
    isInside(repository, file) ? path.relative(repository, file) : file,
  );
}
