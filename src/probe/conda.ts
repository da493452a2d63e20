import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { basename, join } from "node:path";

type Environment = Record<string, string | undefined>;

/** Files that name a conda environment. */
export const condaFiles = ["environment.yml", "environment.yaml"];

/**
 * Python of the conda environment (of any tool of that family) that is active. `base` is no project's own: shells
 * activate it unasked.
 */
export function activeConda(env: Environment): string | null {
  const prefix = env["CONDA_PREFIX"];
  if (!prefix || env["CONDA_DEFAULT_ENV"] === "base") return null;
  const python = join(prefix, "bin/python");
  return existsSync(python) ? python : null;
}

/** Folder of the environment that `environment.yml` in this folder names, null when it was not made. */
export function findCondaEnvironment(
  folder: string,
  env: Environment,
): string | null {
  const file = condaFiles
    .map((name) => join(folder, name))
    .find((path) => existsSync(path));
  if (file === undefined) return null;
  const text = readFileSync(file, "utf8");
  const places = [
    ...valuesOf("prefix", text),
    ...valuesOf("name", text).flatMap((name) => placesOf(name, env)),
  ];
  return places.find((place) => existsSync(join(place, "bin/python"))) ?? null;
}

function valuesOf(key: string, yaml: string): string[] {
  const value = new RegExp(`^${key}:\\s*["']?([^"'#\\s]+)`, "m").exec(
    yaml,
  )?.[1];
  return value === undefined ? [] : [value];
}

/** Conda and mamba write every environment they make into one list; those of a CI image are in their usual folders. */
function placesOf(name: string, env: Environment): string[] {
  const home = env["HOME"] ?? homedir();
  const roots = [env["CONDA"], env["MAMBA_ROOT_PREFIX"], join(home, ".conda")];
  return [
    ...linesOf(join(home, ".conda/environments.txt")).filter(
      (place) => basename(place) === name,
    ),
    ...roots.flatMap((root) => (root ? [join(root, "envs", name)] : [])),
  ];
}

function linesOf(path: string): string[] {
  return existsSync(path)
    ? readFileSync(path, "utf8")
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== "")
    : [];
}
