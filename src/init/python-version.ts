import { join } from "node:path";
import type { RepositoryFiles } from "./repository-files.ts";
import { asTable, tableAt } from "./toml-table.ts";

/** The Python that a project runs on, as its files tell. */
export interface PythonVersion {
  /** `3.12` or `3.12.4`. */
  version: string;
  /** Where that stands. */
  why: string;
}

/** What is taken when nothing tells, as in the README's workflow. */
const usual = "3.13";

/** Files that say it, the most telling first, and how it is read from them. */
const sources: [string, (text: string) => string | undefined][] = [
  [
    ".python-version",
    (text) => /^(?:cpython-)?(3\.\d+(?:\.\d+)?)\s*$/m.exec(text)?.[1],
  ],
  [".tool-versions", (text) => /^python\s+(3\.\d+(?:\.\d+)?)/m.exec(text)?.[1]],
  ["runtime.txt", (text) => /^python-(3\.\d+(?:\.\d+)?)/m.exec(text)?.[1]],
  ["Dockerfile", fromDockerfile],
  [
    "Pipfile",
    (text) => /^python_(?:full_)?version\s*=\s*["'](3\.\d+)/m.exec(text)?.[1],
  ],
  [
    "environment.yml",
    (text) => /^[ \t]*-\s*python\s*=+\s*(3\.\d+)/m.exec(text)?.[1],
  ],
  ["pyproject.toml", (text) => lowerBound(requirementIn(text))],
];

/** @param folders relative to the repository, the nearest first */
export function pythonVersion(
  files: RepositoryFiles,
  folders: string[],
): PythonVersion {
  for (const folder of folders)
    for (const [name, read] of sources) {
      const file = join(folder, name);
      const version = read(files.read(join(files.root, file)) ?? "");
      if (version !== undefined && isSupported(version))
        return {
          version,
          why: `${name === "pyproject.toml" ? "the oldest that " : ""}${file}${name === "pyproject.toml" ? " allows" : ""}`,
        };
    }
  return {
    version: usual,
    why: "no file names a version; make it production's",
  };
}

/** Python 3.9 is the oldest that the gate's probe runs on. */
function isSupported(version: string): boolean {
  const minor = Number(version.split(".")[1]);
  return minor >= 9 && minor < 40;
}

/** The last stage that is a Python is mostly the one that runs. */
function fromDockerfile(text: string): string | undefined {
  const stages = text.matchAll(
    /^FROM\s+(?:--\S+\s+)?[\w./:-]*\bpython:?(3\.\d+(?:\.\d+)?)/gim,
  );
  return [...stages].at(-1)?.[1];
}

function requirementIn(text: string): string {
  const project = tableAt(text, "project")["requires-python"];
  const poetry = asTable(tableAt(text, "tool", "poetry")["dependencies"])[
    "python"
  ];
  return [project, poetry].find((value) => typeof value === "string") ?? "";
}

/** The smallest version that is named with anything but an upper bound. */
function lowerBound(requirement: string): string | undefined {
  return /(?:^|[,\s])(?:>=|~=|==|\^|~)?\s*(3\.\d+)/.exec(
    requirement.replaceAll(/(?:<=?|!=|>(?!=))\s*[\d.*]+/g, ""),
  )?.[1];
}
