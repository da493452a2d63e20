import { pathInRepository } from "../project/resolve-project.ts";
import { argumentsChoice } from "./choose-arguments.ts";
import { chooseEnvironment } from "./choose-environment.ts";
import { headsChoice } from "./choose-heads.ts";
import { choosePostgres } from "./choose-postgres.ts";
import { chooseProjects, foldersAbove } from "./choose-projects.ts";
import { isOnSqlite, tellingTexts } from "./choose-sqlite.ts";
import type { Choice } from "./choice.ts";
import { defaultBranch, type DefaultBranch } from "./default-branch.ts";
import { neededExtensions } from "./needed-extensions.ts";
import { readProject, type ReadProject } from "./project-sources.ts";
import {
  pythonEnvironment,
  type PythonEnvironment,
} from "./python-environment.ts";
import { pythonVersion, type PythonVersion } from "./python-version.ts";
import type { RepositoryFiles } from "./repository-files.ts";
import { seenImages } from "./seen-images.ts";

/** What the files of a repository tell about how its migrations are run. */
export interface Discovery {
  /** Where `.migration-gate.yml` belongs, relative to the repository's root. */
  workingDirectory: string;
  projects: ReadProject[];
  pythons: InstalledPython[];
  branch: DefaultBranch;
  /** What is decided about `.migration-gate.yml`. */
  choices: Choice[];
}

/** An environment, and the Python it is made with: null where the tool chooses it. */
export interface InstalledPython {
  environment: PythonEnvironment;
  version: PythonVersion | null;
}

/**
 * Reads a repository, and runs nothing of it.
 *
 * @param folder in which projects are looked for, absolute
 * @throws GateError when there is no project that can be gated
 */
export async function discover(
  files: RepositoryFiles,
  folder: string,
): Promise<Discovery> {
  const chosen = await chooseProjects(files, folder);
  const { workingDirectory } = chosen;
  const projects = await Promise.all(
    chosen.projects.map((project) =>
      readProject(project, files, workingDirectory),
    ),
  );
  const environments = projects.map(({ project }) =>
    pythonEnvironment(files, foldersAbove(project.directory, files.root)),
  );
  const texts = projects.map((project, index) =>
    tellingTexts(project, at(environments, index), files),
  );
  const isSqlite = projects.every((project, index) =>
    isOnSqlite(project, at(texts, index)),
  );
  const choices = [
    chosen.choice,
    databaseChoice(projects, files, isSqlite),
    chooseEnvironment({
      projects,
      environments,
      texts,
      files,
      workingDirectory,
      isSqlite,
    }),
    ...projects.map(({ project, graph }) => headsChoice(project.name, graph)),
    argumentsChoice(projects),
  ].filter((choice) => choice !== null);
  return {
    workingDirectory: pathInRepository(files.root, workingDirectory),
    projects,
    pythons: distinct(environments).map((environment) =>
      withVersion(environment, files),
    ),
    branch: await defaultBranch(files.root),
    choices: withoutRepeatedKeys(choices),
  };
}

function at<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new RangeError(`no item ${index}`);
  return item;
}

function databaseChoice(
  projects: ReadProject[],
  files: RepositoryFiles,
  isSqlite: boolean,
): Choice {
  if (isSqlite)
    return {
      what: "database: sqlite",
      why: "the sources name a SQLite file and no other database",
      comments: [
        "Production is a SQLite file: the sources name no other database.",
      ],
      yaml: ["database: sqlite"],
    };
  const folders = projects.flatMap(({ project }) =>
    foldersAbove(project.directory, files.root),
  );
  const needed = neededExtensions(
    projects.flatMap(({ revisions }) => revisions),
  );
  return choosePostgres(seenImages(files, [...new Set(folders)]), needed);
}

function distinct(environments: PythonEnvironment[]): PythonEnvironment[] {
  const byPlace = new Map(
    environments.map((one) => [
      `${one.folder}\0${one.commands.join("\0")}`,
      one,
    ]),
  );
  return [...byPlace.values()];
}

/** uv and conda bring the Python that the project names. */
function withVersion(
  environment: PythonEnvironment,
  files: RepositoryFiles,
): InstalledPython {
  if (/^(uv|conda)$/.test(environment.tool))
    return { environment, version: null };
  const folders = foldersAbove(
    `${files.root}/${environment.folder}`,
    files.root,
  );
  return { environment, version: pythonVersion(files, folders) };
}

/** The second project with heads of its own is told, but a key can stand there only once. */
function withoutRepeatedKeys(choices: Choice[]): Choice[] {
  const keys = new Set<string>();
  return choices.map((choice) => {
    const key = choice.yaml[0]?.split(":")[0] ?? "";
    const isRepeated = keys.has(key) && !key.startsWith("#");
    keys.add(key);
    return isRepeated
      ? {
          ...choice,
          yaml: choice.yaml.map((line) =>
            /^#/.test(line) ? line : `# ${line}`,
          ),
        }
      : choice;
  });
}
