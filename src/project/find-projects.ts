import { findConfigFiles } from "./config-files.ts";
import { discoverProjects } from "./discover-projects.ts";
import { folderExists } from "./folder-exists.ts";
import { namedProjects } from "./named-projects.ts";
import { noProjectError } from "./no-project-error.ts";
import type { Project } from "./project.ts";
import { projectWithoutConfig, type Surroundings } from "./resolve-project.ts";

/** What is asked for: the settings of the same names. */
export interface ProjectSearch extends Surroundings {
  /** Config files relative to the working directory, each optionally `path#section`; empty: find them. */
  alembicConfig: string[];
}

export interface FoundProjects {
  /** At least one, in the order of their names (of the setting, when named). */
  projects: Project[];
  /** Config files that were looked at, relative to the repository. */
  lookedIn: string[];
  /** Config files that were found and not taken, each a sentence that says why. */
  passedOver: string[];
}

/**
 * Finds the Alembic projects of a repository, or those that the user names.
 *
 * @throws GateError (settings) when there is none, with the places where it looked, or when a named one is wrong
 */
export async function findProjects(
  search: ProjectSearch,
): Promise<FoundProjects> {
  if (search.alembicConfig.length > 0) {
    const projects = await namedProjects(search);
    return { projects, lookedIn: search.alembicConfig, passedOver: [] };
  }
  const files = await findConfigFiles(search.workingDirectory);
  const found = await discoverProjects(files, search);
  await addProjectOfScriptLocation(found, search);
  if (found.projects.length === 0) throw noProjectError(search, files, found);
  return found;
}

/** The setting `script-location` names a project of its own when no config belongs to it. */
async function addProjectOfScriptLocation(
  found: FoundProjects,
  search: ProjectSearch,
): Promise<void> {
  if (search.scriptLocation === null) return;
  const bare = await projectWithoutConfig(
    search.scriptLocation,
    search,
    folderExists,
  );
  if ("reason" in bare) {
    found.passedOver.push(`script-location: ${bare.reason}.`);
    return;
  }
  const isCovered = found.projects.some(
    ({ scriptLocation }) => scriptLocation === bare.scriptLocation,
  );
  if (!isCovered) found.projects.push(bare);
}
