import { join, relative } from "node:path";
import { condaFiles } from "../probe/conda.ts";
import { packageManagers } from "../probe/package-manager.ts";
import { pipInstall } from "./pip-install.ts";
import type { RepositoryFiles } from "./repository-files.ts";
import { tableAt } from "./toml-table.ts";

/** How a workflow installs what a project's Python needs. */
export interface PythonEnvironment {
  /** Where the commands run, relative to the repository. */
  folder: string;
  /** `uv`, `poetry`, `conda`, `pip`… */
  tool: string;
  /** File that decides it, relative to the repository; null when there was none. */
  file: string | null;
  /** What is run after Python is there. Nothing in it comes from the repository but names of packages and files that are plain words. */
  commands: string[];
}

/** A package without a lock file of its own may be a member of a workspace of uv, which has one. */
function workspaceAbove(
  files: RepositoryFiles,
  { file }: PythonEnvironment,
  above: string[],
): PythonEnvironment | null {
  if (file === null || !/(^|\/)(pyproject\.toml|setup\.\w+)$/.test(file))
    return null;
  const root = above.find((folder) => {
    const place = join(files.root, folder);
    const pyproject = files.read(join(place, "pyproject.toml"));
    return (
      files.has(join(place, "uv.lock")) &&
      "workspace" in tableAt(pyproject, "tool", "uv")
    );
  });
  return root === undefined ? null : managed(files, root);
}

const lockFiles: Record<string, string> = {
  uv: "uv.lock",
  poetry: "poetry.lock",
  pdm: "pdm.lock",
  pipenv: "Pipfile.lock",
  hatch: "pyproject.toml",
};

/** Tools that have no lock file here yet: the table of theirs in pyproject.toml. */
const tables = ["uv", "poetry", "pdm"];

/** @param folders the project's own and those above it, relative to the repository */
export function pythonEnvironment(
  files: RepositoryFiles,
  folders: string[],
): PythonEnvironment {
  for (const [index, folder] of folders.entries()) {
    const found =
      managed(files, folder) ?? conda(files, folder) ?? pip(files, folder);
    if (found)
      return workspaceAbove(files, found, folders.slice(index + 1)) ?? found;
  }
  return {
    folder: ".",
    tool: "pip",
    file: null,
    commands: ['pip install alembic "psycopg[binary]"'],
  };
}

function managed(
  files: RepositoryFiles,
  folder: string,
): PythonEnvironment | null {
  const place = join(files.root, folder);
  const pyproject = files.read(join(place, "pyproject.toml"));
  const owner = packageManagers.find((one) => one.owns(place));
  const table = tables.find(
    (name) => Object.keys(tableAt(pyproject, "tool", name)).length > 0,
  );
  const tool =
    owner?.command ?? (hasRequirements(files, place) ? undefined : table);
  const manager = packageManagers.find(({ command }) => command === tool);
  if (manager === undefined) return null;
  const lock = lockFiles[manager.command] ?? "";
  const file = join(folder, owner ? lock : "pyproject.toml");
  const install = installCommand(
    manager.command,
    manager.install,
    owner !== undefined,
    pyproject,
  );
  const own =
    manager.command === "uv" ? [] : [`pipx install ${manager.command}`];
  return { folder, tool: manager.command, file, commands: [...own, install] };
}

/** A lock file is taken as it is; Alembic may be in a part that is not installed by default. */
function installCommand(
  tool: string,
  usual: string,
  isLocked: boolean,
  pyproject: string | null,
): string {
  const words = [usual];
  if (tool === "uv" && isLocked) words.push("--frozen");
  if (tool === "uv" && "workspace" in tableAt(pyproject, "tool", "uv"))
    words.push("--all-packages");
  const isExtra = /alembic|flask-migrate/i.test(
    JSON.stringify(tableAt(pyproject, "project", "optional-dependencies")),
  );
  if (isExtra && (tool === "uv" || tool === "poetry"))
    words.push("--all-extras");
  const groups = tableAt(pyproject, "dependency-groups");
  const isOtherGroup = Object.keys(groups).some(
    (name) =>
      name !== "dev" &&
      /alembic|flask-migrate/i.test(JSON.stringify(groups[name])),
  );
  if (tool === "uv" && isOtherGroup) words.push("--all-groups");
  return words.join(" ");
}

function hasRequirements(files: RepositoryFiles, place: string): boolean {
  return files.has(join(place, "requirements.txt"));
}

function conda(
  files: RepositoryFiles,
  folder: string,
): PythonEnvironment | null {
  const name = condaFiles.find((one) =>
    files.has(join(files.root, folder, one)),
  );
  if (name === undefined) return null;
  // GitHub's runners have conda, and the gate finds the environment by its name.
  const commands = [`"$CONDA/bin/conda" env create --file ${name}`];
  return { folder, tool: "conda", file: join(folder, name), commands };
}

function pip(files: RepositoryFiles, folder: string): PythonEnvironment | null {
  const install = pipInstall(files, join(files.root, folder));
  if (install === null) return null;
  const file = relative(files.root, join(files.root, folder, install.file));
  return { folder, tool: "pip", file, commands: [install.command] };
}
