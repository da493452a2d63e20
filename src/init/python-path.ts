import { join, relative } from "node:path";
import type { PythonEnvironment } from "./python-environment.ts";
import { moduleRoots, type ReadProject } from "./project-sources.ts";
import type { RepositoryFiles } from "./repository-files.ts";
import { tableAt } from "./toml-table.ts";

/**
 * A folder that has to be on Python's path for env.py to find what it imports, as PYTHONPATH has it: relative to the
 * project's folder.
 *
 * @returns null when nothing is needed, or when it can't be seen
 */
export function pythonPath(
  { project, env, isFlask, sysPath }: ReadProject,
  environment: PythonEnvironment,
  files: RepositoryFiles,
  workingDirectory: string,
): string | null {
  // The flask command, sys.path in env.py and an installed package each find it in their own way.
  if (isFlask || /\bsys\.path\b/.test(env) || isInstalled(environment, files))
    return null;
  const roots = moduleRoots(project, workingDirectory, files.root);
  for (const name of topLevelImports(env)) {
    if (sysPath.some((root) => holds(root, name, files))) continue;
    const root = roots.find((folder) => holds(folder, name, files));
    // The gate itself adds the project's own folder.
    if (root !== undefined && root !== project.directory)
      return relative(project.directory, root).replaceAll("\\", "/");
  }
  return null;
}

function topLevelImports(env: string): string[] {
  return [...env.matchAll(/^[ \t]*(?:from|import)[ \t]+([A-Za-z_]\w*)/gm)].map(
    ([, name = ""]) => name,
  );
}

function holds(folder: string, name: string, files: RepositoryFiles): boolean {
  const path = join(folder, name);
  const isModule =
    files.has(`${path}.py`) || files.has(join(path, "__init__.py"));
  // Folders called like a package (`alembic`) are none without a file that can be imported.
  return (
    isModule ||
    (name !== "alembic" &&
      files.list(path).some((file) => file.endsWith(".py")))
  );
}

/** Whether the step before the gate installs the project itself. */
function isInstalled(
  { folder, tool, commands }: PythonEnvironment,
  files: RepositoryFiles,
): boolean {
  const place = join(files.root, folder);
  const pyproject = files.read(join(place, "pyproject.toml"));
  switch (tool) {
    case "uv":
    case "pdm":
    case "hatch":
      return Object.keys(tableAt(pyproject, "build-system")).length > 0;
    case "poetry":
      return tableAt(pyproject, "tool", "poetry")["package-mode"] !== false;
    default:
      return (
        commands.some((command) => command.startsWith("pip install -e")) ||
        /^[ \t]*(-e|--editable)\s+\./m.test(
          files.read(join(place, "requirements.txt")) ?? "",
        )
      );
  }
}
