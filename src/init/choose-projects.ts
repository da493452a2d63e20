import { dirname, relative } from "node:path";
import { GateError } from "../errors.ts";
import { findProjects } from "../project/find-projects.ts";
import type { Project } from "../project/project.ts";
import { readSources } from "../project/read-sources.ts";
import { pathInRepository } from "../project/resolve-project.ts";
import {
  unsupportedDialect,
  unsupportedDialects,
} from "../project/unsupported-dialect.ts";
import { isInside } from "../settings/find-repository.ts";
import type { Choice } from "./choice.ts";
import { pythonEnvironment } from "./python-environment.ts";
import type { RepositoryFiles } from "./repository-files.ts";
import { scalar } from "./yaml-text.ts";

/** The projects to be gated, and the folder that the gate is to look in. */
export interface ChosenProjects {
  projects: Project[];
  /** Absolute. */
  workingDirectory: string;
  choice: Choice | null;
}

/** Projects that are there to try something out, not to be deployed. */
const aside =
  /(^|\/)(tests?|__tests__|fixtures|examples?|samples?|docs|testdata|templates?)\//;

/**
 * @param folder in which projects are looked for, absolute
 * @throws GateError when there is none, or none that the gate has a database for
 */
export async function chooseProjects(
  files: RepositoryFiles,
  folder: string,
): Promise<ChosenProjects> {
  const search = {
    repository: files.root,
    scriptLocation: null,
    alembicConfig: [],
  };
  const { projects: all } = await findProjects({
    ...search,
    workingDirectory: folder,
  });
  const left: string[] = [];
  const supported = await withoutUnsupported(all, left);
  const inEarnest = supported.filter((one) => !aside.test(one.name));
  const kept = inEarnest.length > 0 ? inEarnest : supported;
  left.push(
    ...supported
      .filter((one) => !kept.includes(one))
      .map(({ name }) => `${name} looks like an example or a test`),
  );
  const workingDirectory = workingDirectoryFor(kept, files, folder);
  // Relative paths of a config may count from there.
  const found = await findProjects({ ...search, workingDirectory });
  const names = new Set(kept.map(({ name }) => name));
  const projects = found.projects.filter(({ name }) => names.has(name));
  const isAll = projects.length === found.projects.length;
  return {
    projects,
    workingDirectory,
    choice: isAll
      ? severalChoice(projects)
      : listChoice(projects, workingDirectory, left),
  };
}

async function withoutUnsupported(
  all: Project[],
  left: string[],
): Promise<Project[]> {
  const supported: Project[] = [];
  for (const project of all) {
    const dialect = unsupportedDialect(await readSources(project));
    if (dialect === null) supported.push(project);
    else
      left.push(
        `${project.name} connects to ${unsupportedDialects[dialect] ?? dialect}, for which the gate has no database`,
      );
  }
  if (supported.length > 0) return supported;
  throw new GateError(
    "unsupported",
    `${left.join("; ")}. Nothing was written. \`migration-gate heads\` checks heads and links of such projects without a database.`,
  );
}

/** Of one project the folder from which its Python runs: there the same command line works by hand. */
function workingDirectoryFor(
  projects: Project[],
  files: RepositoryFiles,
  folder: string,
): string {
  const [only, ...others] = projects;
  if (only === undefined || others.length > 0) return folder;
  const { root } = files;
  // Flask-Migrate's configuration lies in the folder of the scripts, and the application beside that folder.
  const own =
    only.configFile !== null && dirname(only.configFile) === only.scriptLocation
      ? dirname(only.scriptLocation)
      : only.directory;
  const environment = pythonEnvironment(files, foldersAbove(own, root));
  const place =
    environment.file === null ? own : `${root}/${environment.folder}`;
  const nearest = own !== only.directory ? own : place;
  return isInside(folder, nearest) ? resolveDots(nearest, root) : folder;
}

function resolveDots(folder: string, root: string): string {
  const inside = relative(root, folder);
  return inside === "" ? root : `${root}/${inside}`;
}

/** A folder and those above it, relative to the repository, the nearest first. */
export function foldersAbove(folder: string, root: string): string[] {
  const path = pathInRepository(root, folder);
  if (path === "." || !isInside(root, folder)) return ["."];
  const parts = path.split("/");
  return [
    ...parts.map((_, index) => parts.slice(0, parts.length - index).join("/")),
    ".",
  ];
}

function severalChoice(projects: Project[]): Choice | null {
  if (projects.length < 2) return null;
  return {
    what: `${projects.length} projects`,
    why: "the gate finds them, and those to come, by itself",
    comments: [
      `Every project below this folder is gated: ${projects
        .map(({ name }) => name)
        .slice(0, 10)
        .join(", ")}.`,
      "To gate only some of them, list their configs:",
    ],
    yaml: ["# alembic-config:", `#   - ${scalar(projects[0]?.name ?? "")}`],
  };
}

function listChoice(
  projects: Project[],
  workingDirectory: string,
  left: string[],
): Choice {
  const entries = projects.map(({ configFile, section, name }) => {
    const file =
      configFile === null
        ? name
        : pathInRepository(workingDirectory, configFile);
    return section === "alembic" ? file : `${file}#${section}`;
  });
  return {
    what: `alembic-config: ${entries.join(", ")}`,
    why: `left out: ${left.join("; ")}`,
    comments: [
      ...left.map((one) => `Left out: ${one}.`),
      "Projects that are not listed are not gated.",
    ],
    yaml: [
      "alembic-config:",
      ...entries.map((entry) => `  - ${scalar(entry)}`),
    ],
  };
}
