import { statSync } from "node:fs";
import path from "node:path";
import { GateError } from "../errors.ts";
import { buildSettings } from "./build-settings.ts";
import { combine, type Layer } from "./combine.ts";
import type { Surface } from "./definition.ts";
import { findRepository, isInside } from "./find-repository.ts";
import type { Given } from "./given.ts";
import { parseValues, type Complain } from "./parse-value.ts";
import { placePaths, type Folders } from "./place-paths.ts";
import { readSettingsFile } from "./read-settings-file.ts";
import type { Settings } from "./settings.ts";
import { quote } from "./wording.ts";

export interface SettingsRequest {
  surface: Surface;
  /** Inputs or flags as written. */
  given: readonly Given[];
  /** Absolute: the runner's workspace, or the folder the command was typed in. */
  folder: string;
  /** Ids of rules and checks whose severity can be set. */
  knownRules: readonly string[];
  /** Where the JSON report goes when nobody says (absolute), null for nowhere. */
  defaultReport: string | null;
}

/**
 * Reads inputs or flags and the settings file into one validated value.
 *
 * @throws GateError of kind `settings` with everything that is wrong, not only the first thing
 */
export async function readSettings(
  request: SettingsRequest,
): Promise<Settings> {
  const problems: string[] = [];
  const complain: Complain = (where, sentence) => {
    problems.push(`${where}: ${sentence}`);
  };
  const folders = findFolders(request, complain);
  if (folders === null) throw settingsError(problems);
  const strong = readLayer(request.given, folders, request, complain);
  const named = strong.values.config ?? null;
  const fromFile = await readSettingsFile(named, folders, complain);
  const inFolder = { ...folders, base: folders.workingDirectory };
  const weak = readLayer(fromFile, inFolder, request, complain);
  const combined = combine(strong, weak);
  problems.push(...combined.problems);
  if (problems.length > 0) throw settingsError(problems);
  return buildSettings(combined.values, folders, request);
}

/** What decides where an outcome is shown; the rest decides what the outcome is. */
const forReports: readonly string[] = [
  ...["working-directory", "alembic-config", "github-token"],
  ...["comment", "review-comments", "report", "sarif", "junit", "gitlab"],
];

/**
 * What the inputs alone say of where to show an outcome: for telling that the settings can't be read.
 *
 * @returns null when those inputs are wrong themselves
 */
export function settingsForReports(request: SettingsRequest): Settings | null {
  const given = request.given.filter(({ name }) => forReports.includes(name));
  const problems: string[] = [];
  const complain: Complain = (where) => problems.push(where);
  const folders = findFolders({ ...request, given }, complain);
  if (folders === null) return null;
  const { values } = readLayer(given, folders, request, complain);
  return problems.length > 0 ? null : buildSettings(values, folders, request);
}

function readLayer(
  given: readonly Given[],
  folders: Folders,
  request: SettingsRequest,
  complain: Complain,
): Layer {
  const values = parseValues(given, request.knownRules, complain);
  return { values: placePaths(values, given, folders, complain), given };
}

function findFolders(
  { given, folder, surface }: SettingsRequest,
  complain: Complain,
): Folders | null {
  const wanted = given.find((one) => one.name === "working-directory");
  const written = wanted?.entries[0]?.text ?? ".";
  const workingDirectory = path.resolve(folder, written);
  const where = wanted?.where ?? "the working directory";
  const limit = surface === "action" ? folder : null;
  if (limit !== null && !isInside(limit, workingDirectory))
    complain(where, `${quote(written)} leaves the repository.`);
  else if (!isFolder(workingDirectory) && !isCommentOnly(given))
    complain(where, `there is no folder ${quote(written)}.`);
  else
    return {
      repository: findRepository(workingDirectory, limit),
      workingDirectory,
      base: surface === "action" ? workingDirectory : folder,
    };
  return null;
}

/** That mode needs no checkout: the folder is only a part of the comment's name then. */
function isCommentOnly(given: readonly Given[]): boolean {
  const mode = given.find((one) => one.name === "mode");
  return mode?.entries[0]?.text === "comment-only";
}

function isFolder(location: string): boolean {
  return statSync(location, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function settingsError(problems: string[]): GateError {
  const [only = ""] = problems;
  return problems.length === 1
    ? new GateError("settings", only)
    : new GateError("settings", `${problems.length} settings are wrong.`, {
        details: problems,
      });
}
