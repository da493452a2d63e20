import { stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { GateError } from "../errors.ts";
import { nearNames } from "../near-names.ts";
import { sectionsWithScripts, type AlembicConfig } from "./alembic-config.ts";
import { findConfigFiles } from "./config-files.ts";
import type { ProjectSearch } from "./find-projects.ts";
import { folderExists } from "./folder-exists.ts";
import type { Project } from "./project.ts";
import { readConfig } from "./read-config.ts";
import { pathInRepository, resolveProject } from "./resolve-project.ts";

/**
 * The projects that the setting `alembic-config` names, in its order.
 *
 * @throws GateError (settings) when a file, a section or its script location is not there
 */
export async function namedProjects(search: ProjectSearch): Promise<Project[]> {
  const projects: Project[] = [];
  for (const written of search.alembicConfig) {
    const { file, section } = await locate(written, search);
    const config = await readConfig(file);
    for (const name of sectionsFor(config, section, written)) {
      const outcome = await resolveProject(config, name, search, folderExists);
      if ("reason" in outcome) {
        throw new GateError(
          "settings",
          `alembic-config: ${written} makes no project, because ${outcome.reason}. Correct script_location in it, or name the folder with script-location.`,
        );
      }
      projects.push(outcome);
    }
  }
  return projects;
}

async function locate(
  written: string,
  search: ProjectSearch,
): Promise<{ file: string; section: string | null }> {
  const hash = written.lastIndexOf("#");
  const readings = [{ path: written, section: null as string | null }];
  if (hash > 0) {
    readings.push({
      path: written.slice(0, hash),
      section: written.slice(hash + 1),
    });
  }
  for (const { path, section } of readings) {
    const file = await existingFile(resolve(search.workingDirectory, path));
    if (file) return { file, section };
  }
  throw await missingConfig(readings.at(-1)?.path ?? written, search);
}

/** The file itself, or the config in a folder. */
async function existingFile(path: string): Promise<string | null> {
  for (const file of [
    path,
    join(path, "alembic.ini"),
    join(path, "pyproject.toml"),
  ]) {
    if ((await stat(file).catch(() => null))?.isFile()) return file;
  }
  return null;
}

async function missingConfig(
  path: string,
  { repository, workingDirectory }: ProjectSearch,
): Promise<GateError> {
  const files = await findConfigFiles(workingDirectory);
  const known = [...files.inis, ...files.pyprojects].map((file) =>
    pathInRepository(workingDirectory, file),
  );
  const sameName = known.filter((file) => basename(file) === basename(path));
  const near = [...new Set([...nearNames(path, known), ...sameName])].slice(
    0,
    5,
  );
  return new GateError(
    "settings",
    `alembic-config: there is no file ${path} in ${pathInRepository(repository, workingDirectory)} (paths count from working-directory).`,
    { details: near.map((file) => `There is ${file}`) },
  );
}

function sectionsFor(
  config: AlembicConfig,
  section: string | null,
  written: string,
): string[] {
  const known = [...(config.ini?.content.sections.keys() ?? [])];
  if (section !== null) {
    if (known.includes(section)) return [section];
    throw new GateError(
      "settings",
      `alembic-config: ${written} names a section that the file doesn't have.`,
      { details: known.map((name) => `There is [${name}]`) },
    );
  }
  if (known.includes("alembic") || config.toml) return ["alembic"];
  const withScripts = sectionsWithScripts(config);
  if (withScripts.length > 0) return withScripts;
  throw new GateError(
    "settings",
    `alembic-config: ${written} has no section [alembic], no [tool.alembic] and no section with a script_location, so it is no config of Alembic.`,
    { details: known.map((name) => `It has [${name}]`) },
  );
}
