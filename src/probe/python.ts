import { existsSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";

/** Package managers that run Python in an environment of their own, recognised by their lock file. */
const managers = [
  {
    lock: "uv.lock",
    command: "uv",
    words: ["uv", "run", "--frozen", "python"],
  },
  {
    lock: "poetry.lock",
    command: "poetry",
    words: ["poetry", "run", "python"],
  },
  { lock: "pdm.lock", command: "pdm", words: ["pdm", "run", "python"] },
  {
    lock: "Pipfile.lock",
    command: "pipenv",
    words: ["pipenv", "run", "python"],
  },
];

const virtualEnvironments = [
  ".venv/bin/python",
  "venv/bin/python",
  ".venv/Scripts/python.exe",
];

/**
 * The command that starts the project's Python when the `python` setting is not given: a virtual environment beside the
 * project or above it, then the active one, then a package manager with its lock file, then the machine's.
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
  const active = env["VIRTUAL_ENV"];
  if (active && existsSync(join(active, "bin/python")))
    return [join(active, "bin/python")];
  for (const folder of folders) {
    const manager = managers.find(
      (one) => existsSync(join(folder, one.lock)) && isOnPath(one.command, env),
    );
    if (manager) return manager.words;
  }
  return [isOnPath("python", env) ? "python" : "python3"];
}

function upwards(directory: string, root: string): string[] {
  const folders = [directory];
  for (let folder = directory; folder !== root && dirname(folder) !== folder;) {
    folder = dirname(folder);
    folders.push(folder);
  }
  return folders;
}

function isOnPath(
  command: string,
  env: Record<string, string | undefined>,
): boolean {
  return (env["PATH"] ?? "")
    .split(delimiter)
    .some((folder) => folder !== "" && existsSync(join(folder, command)));
}
