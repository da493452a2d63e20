import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { parse } from "smol-toml";

/** A tool that runs Python in an environment of its own making. */
export interface PackageManager {
  command: string;
  /** Whether the project in this folder is one of its own. */
  owns(folder: string): boolean;
  /** Command that starts the project's Python. */
  words: string[];
  /** Command that installs what the project lists. */
  install: string;
  /** How to add a package to what the project lists. */
  add: (name: string) => string;
}

const locked = (name: string) => (folder: string) =>
  existsSync(join(folder, name));

/** By their lock files, which installing writes where none is committed. Hatch has none. */
export const packageManagers: PackageManager[] = [
  {
    command: "uv",
    owns: locked("uv.lock"),
    words: ["uv", "run", "--frozen", "python"],
    install: "uv sync",
    add: (name) => `\`uv add ${name}\``,
  },
  {
    command: "poetry",
    owns: locked("poetry.lock"),
    words: ["poetry", "run", "python"],
    install: "poetry install",
    add: (name) => `\`poetry add ${name}\``,
  },
  {
    command: "pdm",
    owns: locked("pdm.lock"),
    words: ["pdm", "run", "python"],
    install: "pdm install",
    add: (name) => `\`pdm add ${name}\``,
  },
  {
    command: "pipenv",
    owns: locked("Pipfile.lock"),
    words: ["pipenv", "run", "python"],
    install: "pipenv sync",
    add: (name) => `\`pipenv install ${name}\``,
  },
  {
    command: "hatch",
    owns: hasHatchEnvironments,
    words: ["hatch", "run", "python"],
    install: "hatch env create",
    add: (name) =>
      `list ${name} in the \`dependencies\` of [tool.hatch.envs.default]`,
  },
];

export function isOnPath(
  command: string,
  env: Record<string, string | undefined>,
): boolean {
  return (env["PATH"] ?? "")
    .split(delimiter)
    .some((folder) => folder !== "" && existsSync(join(folder, command)));
}

/** `[tool.hatch.build]` and the like only say how to build a package, which every other tool does too. */
function hasHatchEnvironments(folder: string): boolean {
  const { tool } = tableOf(join(folder, "pyproject.toml"));
  const { envs } = tableOf(join(folder, "hatch.toml"));
  return isTable(envs) || isTable(asTable(asTable(tool)["hatch"])["envs"]);
}

function tableOf(path: string): Record<string, unknown> {
  if (!existsSync(path)) return {};
  try {
    return parse(readFileSync(path, "utf8"));
  } catch {
    // Whoever needs the file complains about it.
    return {};
  }
}

function asTable(value: unknown): Record<string, unknown> {
  return isTable(value) ? value : {};
}

function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
