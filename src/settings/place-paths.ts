import { realpathSync, statSync } from "node:fs";
import path from "node:path";
import type { Origin } from "./definition.ts";
import { definitionOf, type Values } from "./definitions.ts";
import { isInside } from "./find-repository.ts";
import type { Given } from "./given.ts";
import type { Complain } from "./parse-value.ts";
import { harmless, quote } from "./wording.ts";

export interface Folders {
  repository: string;
  workingDirectory: string;
  /** Folder that relative paths count from: the current one for flags, the working directory otherwise. */
  base: string;
}

const fileKinds: readonly string[] = ["existing-file", "file-to-write"];

/**
 * Makes the paths among the values absolute (config files and script location: relative to the working directory)
 * and checks that what must exist does. The settings file can only name files of the repository; who writes the
 * workflow or types the command may also use a dump from elsewhere.
 */
export function placePaths(
  values: Values,
  given: readonly Given[],
  folders: Folders,
  complain: Complain,
): Values {
  const placed = { ...values };
  for (const { name, origin, where } of given) {
    const value = values[name];
    const { kind } = definitionOf(name);
    if (typeof value !== "string" || !fileKinds.includes(kind.type)) continue;
    const file = path.resolve(folders.base, value);
    const problem =
      kind.type === "existing-file" ? fileProblem(file, origin, folders) : null;
    if (problem !== null) complain(where, `${quote(value)} ${problem}`);
    Object.assign(placed, { [name]: file });
  }
  if (placed.python !== undefined)
    placed.python = placePython(placed.python, folders);
  placeProjects(placed, given, folders, complain);
  return placed;
}

function placeProjects(
  placed: Values,
  given: readonly Given[],
  folders: Folders,
  complain: Complain,
): void {
  const place = (name: "alembic-config" | "script-location", text: string) => {
    const location = path.resolve(folders.base, text);
    if (!isInside(folders.repository, location))
      complain(
        given.find((one) => one.name === name)?.where ?? name,
        `${quote(text)} leaves the repository.${isInside(folders.repository, folders.base) ? "" : " Paths of flags count from the current folder, not from PATH."}`,
      );
    return path.relative(folders.workingDirectory, location) || ".";
  };
  const configs = placed["alembic-config"];
  if (configs !== undefined)
    placed["alembic-config"] = configs.map((config) => {
      const [, file = "", section = ""] =
        /^(.*?)(#[^#]*)?$/s.exec(config) ?? [];
      return place("alembic-config", file) + section;
    });
  const location = placed["script-location"];
  // `package:folder` is no path; Alembic looks it up among the packages.
  if (location !== undefined && !location.includes(":"))
    placed["script-location"] = place("script-location", location);
}

function placePython(words: string[], { base }: Folders): string[] {
  const [program = "", ...rest] = words;
  return /[\\/]/.test(program) ? [path.resolve(base, program), ...rest] : words;
}

function fileProblem(
  file: string,
  origin: Origin,
  { repository, base }: Folders,
): string | null {
  const isFile = statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
  const isWithin = isFile ? isReallyInside : isInside;
  if (origin === "file" && !isWithin(repository, file))
    return "leaves the repository.";
  if (isFile) return null;
  const folder = path.relative(repository, base) || "the repository's root";
  return `is not a file; paths count from ${harmless(folder)} here.`;
}

/** Like {@link isInside}, with symbolic links followed. Both must exist. */
export function isReallyInside(folder: string, file: string): boolean {
  return isInside(realpathSync(folder), realpathSync(file));
}
