import { join } from "node:path";
import { pathInRepository } from "../project/resolve-project.ts";
import { placeholderFor } from "../settings/placeholder-for.ts";
import type { Choice } from "./choice.ts";
import { chooseVariables, type Setting } from "./choose-variables.ts";
import { urlHabits } from "./database-drivers.ts";
import { readExampleFile } from "./example-file.ts";
import type { ReadProject } from "./project-sources.ts";
import type { PythonEnvironment } from "./python-environment.ts";
import { pythonPath } from "./python-path.ts";
import { readSettingsClasses } from "./read-settings-classes.ts";
import { readVariables } from "./read-variables.ts";
import type { RepositoryFiles } from "./repository-files.ts";
import { scalar } from "./yaml-text.ts";

interface Surroundings {
  projects: ReadProject[];
  /** Of each project. */
  environments: PythonEnvironment[];
  /** Of each project: what tells what it connects to. */
  texts: string[][];
  files: RepositoryFiles;
  /** Absolute. */
  workingDirectory: string;
  isSqlite: boolean;
}

/** The variables that env.py and what it imports need; null when there are none. */
export function chooseEnvironment(surroundings: Surroundings): Choice | null {
  const { projects, files } = surroundings;
  const settings = new Map<string, Setting>();
  projects.forEach((_, index) => {
    for (const one of settingsOf(index, surroundings))
      if (!settings.has(one.name)) settings.set(one.name, one);
  });
  return environmentChoice([...settings.values()], (path) =>
    pathInRepository(files.root, path),
  );
}

function settingsOf(index: number, surroundings: Surroundings): Setting[] {
  const { projects, environments, texts, files, workingDirectory, isSqlite } =
    surroundings;
  const read = projects[index];
  const environment = environments[index];
  if (read === undefined || environment === undefined) return [];
  const examples = readExampleFile(files, [
    read.project.directory,
    workingDirectory,
    files.root,
  ]);
  const habits = urlHabits(
    read.env,
    [...(texts[index] ?? []), ...examples.schemes],
    isSqlite,
  );
  const variables = [
    ...read.modules.flatMap(readVariables),
    ...readSettingsClasses(read.modules),
  ];
  // Where the code does not show what it reads, the example of its settings may.
  const isSeen = variables.some(({ name }) => placeholderFor(name) !== null);
  const path = join(read.project.scriptLocation, "env.py");
  const folder = pythonPath(read, environment, files, workingDirectory);
  return [
    ...chooseVariables(
      isSeen ? variables : [...variables, ...examples.variables],
      habits,
    ),
    ...special("PYTHONPATH", folder, path),
    ...special("FLASK_APP", read.flask?.name ?? null, path),
  ];
}

function special(name: string, value: string | null, path: string): Setting[] {
  return value === null ? [] : [{ name, value, isDatabase: true, path }];
}

/** @param nameOf how people call a file */
function environmentChoice(
  settings: readonly Setting[],
  nameOf: (path: string) => string,
): Choice | null {
  if (settings.length === 0) return null;
  const files = [...new Set(settings.map(({ path }) => nameOf(path)))];
  const names = settings.map(({ name }) => name);
  const isSome = (isDatabase: boolean): boolean =>
    settings.some((one) => one.isDatabase === isDatabase);
  return {
    what: `env: ${names.slice(0, 6).join(", ")}${names.length > 6 ? ` and ${names.length - 6} more` : ""}`,
    why: `${files.slice(0, 3).join(", ")}${files.length > 3 ? " and others" : ""} ${files.length === 1 ? "reads" : "read"} ${names.length === 1 ? "it" : "them"}`,
    comments: [
      `Variables that ${files.slice(0, 3).join(", ")} ${files.length === 1 ? "reads" : "read"}. Words in braces stand for the throwaway database's.`,
      ...(isSome(false)
        ? ["The others only let the application start: no secret belongs here."]
        : []),
    ],
    yaml: [
      "env:",
      ...settings.map(({ name, value }) => `  ${name}: ${scalar(value)}`),
    ],
  };
}
