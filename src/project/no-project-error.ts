import { existsSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { GateError } from "../errors.ts";
import type { ConfigFiles } from "./config-files.ts";
import type { FoundProjects, ProjectSearch } from "./find-projects.ts";
import { pathInRepository } from "./resolve-project.ts";

/** The error for a repository without an Alembic project: where was looked, and what may help. */
export function noProjectError(
  { repository, workingDirectory }: ProjectSearch,
  { scriptFolders }: ConfigFiles,
  { lookedIn, passedOver }: FoundProjects,
): GateError {
  const folder = pathInRepository(repository, workingDirectory);
  return new GateError(
    "settings",
    `No Alembic project was found below ${folder === "." ? "the repository's root" : folder}. Name its config with alembic-config, or the folder with env.py with script-location.`,
    {
      details: [
        ...passedOver,
        ...configAbove(repository, workingDirectory),
        ...scriptFolders.map(
          (path) =>
            `${pathInRepository(workingDirectory, path)} has a script.py.mako: it may be the script-location.`,
        ),
        lookedIn.length === 0
          ? "Looked for *.ini files with an [alembic] section and pyproject.toml with [tool.alembic], in every folder but virtual environments: there are none."
          : `Looked in ${lookedIn.slice(0, 20).join(", ")}${lookedIn.length > 20 ? ` and ${lookedIn.length - 20} more` : ""}: no Alembic configuration there that leads to scripts.`,
      ],
    },
  );
}

/** Somebody who stands inside of the project is told where it begins. */
function configAbove(repository: string, workingDirectory: string): string[] {
  let folder = workingDirectory;
  while (folder !== repository && folder !== dirname(folder)) {
    folder = dirname(folder);
    const config = join(folder, "alembic.ini");
    if (existsSync(config))
      return [
        `There is an alembic.ini above: start from its folder, or set alembic-config to ${relative(workingDirectory, config)}.`,
      ];
  }
  return [];
}
