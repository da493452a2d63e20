import { basename } from "node:path";
import type { AlembicConfig } from "./alembic-config.ts";
import { sectionsWithScripts } from "./alembic-config.ts";
import type { ConfigFiles } from "./config-files.ts";
import type { FoundProjects } from "./find-projects.ts";
import { folderExists } from "./folder-exists.ts";
import type { Project } from "./project.ts";
import { readConfig } from "./read-config.ts";
import {
  pathInRepository,
  resolveProject,
  type Surroundings,
} from "./resolve-project.ts";

/** Makes projects of the config files that are Alembic's; the same scripts twice are one project. */
export async function discoverProjects(
  files: ConfigFiles,
  surroundings: Surroundings,
): Promise<FoundProjects> {
  const found: FoundProjects = { projects: [], lookedIn: [], passedOver: [] };
  // alembic.ini first: of several configs for the same scripts it is the one to take.
  const inOrder = [...files.inis, ...files.pyprojects].sort(
    (a, b) => rank(a) - rank(b),
  );
  for (const file of inOrder) {
    found.lookedIn.push(pathInRepository(surroundings.repository, file));
    const config = await readConfig(file);
    for (const section of sectionsOf(file, config)) {
      const outcome = await resolveProject(
        config,
        section,
        surroundings,
        folderExists,
      );
      take(outcome, file, found, surroundings);
    }
  }
  found.projects.sort((a, b) => (a.name < b.name ? -1 : 1));
  return found;
}

function rank(file: string): number {
  const name = basename(file);
  return name === "alembic.ini" ? 0 : name === "pyproject.toml" ? 1 : 2;
}

/** The sections of one file that are projects of their own: `alembic`, or else those with a script location. */
function sectionsOf(file: string, config: AlembicConfig): string[] {
  const isInIni = config.ini?.content.sections.has("alembic") ?? false;
  if (basename(file) === "pyproject.toml") {
    return config.toml && !isInIni ? ["alembic"] : [];
  }
  return isInIni ? ["alembic"] : sectionsWithScripts(config);
}

function take(
  outcome: Project | { reason: string },
  file: string,
  found: FoundProjects,
  { repository }: Surroundings,
): void {
  const name = pathInRepository(repository, file);
  if ("reason" in outcome) {
    found.passedOver.push(`${name}: ${outcome.reason}.`);
    return;
  }
  const same = found.projects.find((project) =>
    hasSameScripts(project, outcome),
  );
  if (same)
    found.passedOver.push(
      `${name}: it has the same revisions as ${same.name}.`,
    );
  else found.projects.push(outcome);
}

function hasSameScripts(a: Project, b: Project): boolean {
  const key = ({ scriptLocation, versionLocations }: Project): string =>
    JSON.stringify([scriptLocation, ...versionLocations]);
  return key(a) === key(b);
}
