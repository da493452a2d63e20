import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { activeConda, findCondaEnvironment } from "./conda.ts";
import { isOnPath, packageManagers } from "./package-manager.ts";

const virtualEnvironments = [
  ".venv/bin/python",
  "venv/bin/python",
  "env/bin/python",
  ".venv/Scripts/python.exe",
];

/**
 * The command that starts the project's Python when the `python` setting is not given: a virtual environment beside the
 * project or above it, then the active one, then a package manager that the project belongs to, then the machine's.
 *
 * @param directory where the project is, absolute
 * @param root the repository's root, where looking upwards ends
 */
export function findPython(
  directory: string,
  root: string,
  env: Record<string, string | undefined>,
): string[] {
  const folders = upwards(directory, root);
  for (const folder of folders) {
    const found = virtualEnvironments
      .map((path) => join(folder, path))
      .find((path) => existsSync(path));
    if (found) return [found];
  }
  const active = activeEnvironment(env);
  if (active) return [active];
  for (const folder of folders) {
    const words = managedPython(folder, env);
    if (words) return words;
  }
  return [isOnPath("python", env) ? "python" : "python3"];
}

/** The folder and those above it, up to the repository's root. */
export function upwards(directory: string, root: string): string[] {
  const folders = [directory];
  for (let folder = directory; folder !== root && dirname(folder) !== folder;) {
    folder = dirname(folder);
    folders.push(folder);
  }
  return folders;
}

function activeEnvironment(
  env: Record<string, string | undefined>,
): string | null {
  const active = env["VIRTUAL_ENV"];
  if (active && existsSync(join(active, "bin/python")))
    return join(active, "bin/python");
  return activeConda(env);
}

function managedPython(
  folder: string,
  env: Record<string, string | undefined>,
): string[] | null {
  const manager = packageManagers.find(
    (one) => isOnPath(one.command, env) && one.owns(folder),
  );
  if (manager) return manager.words;
  const conda = findCondaEnvironment(folder, env);
  if (conda === null) return null;
  // `conda run` also sets what the environment's packages want set.
  return isOnPath("conda", env)
    ? ["conda", "run", "--no-capture-output", "--prefix", conda, "python"]
    : [join(conda, "bin/python")];
}
