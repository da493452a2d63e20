import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import type { AlembicConfig } from "./alembic-config.ts";
import { locationsOf, type Locations } from "./locations.ts";
import type { Project } from "./project.ts";
import { resolveLocation, type IsFolder } from "./resolve-location.ts";

/** What the settings say about where things are. Absolute folders; `scriptLocation` as written, null when not given. */
export interface Surroundings {
  repository: string;
  workingDirectory: string;
  scriptLocation: string | null;
}

/** Why a config makes no project, as the end of a sentence that starts with its name. */
export interface NoProject {
  reason: string;
}

/**
 * Finds the folders that a config names. Alembic takes relative paths from the folder it is started in, which no
 * config tells: it is the config's own folder when the script location is there, else the working directory, else
 * the repository's root.
 */
export async function resolveProject(
  config: AlembicConfig,
  section: string,
  surroundings: Surroundings,
  isFolder: IsFolder,
): Promise<Project | NoProject> {
  const configFile = mainFile(config, section);
  const locations = locationsOf(config, section);
  const own = dirname(configFile);
  const script =
    locations.scriptLocation ??
    surroundings.scriptLocation ??
    // Flask-Migrate and the like leave the script location out of the ini file that lies in it.
    ((await isFolder(join(own, "versions"))) ? own : null);
  if (script === null) {
    return { reason: "it names no script_location (give script-location)" };
  }
  const base = { configFile, section, locations, isFolder };
  let fitting: Placed | null = null;
  for (const directory of startFolders(own, locations, surroundings)) {
    const scriptLocation = await resolveLocation(
      script,
      directory,
      locations.prependSysPath,
      isFolder,
    );
    if (!scriptLocation) continue;
    const placed = { ...base, directory, scriptLocation };
    if (await hasVersionLocations(placed)) {
      return placeProject(placed, surroundings);
    }
    fitting ??= placed;
  }
  if (fitting) return placeProject(fitting, surroundings);
  return { reason: `its script location "${script}" is not a folder` };
}

/** A project without a config file, from the setting `script-location` alone. */
export async function projectWithoutConfig(
  script: string,
  surroundings: Surroundings,
  isFolder: IsFolder,
): Promise<Project | NoProject> {
  const { repository, workingDirectory } = surroundings;
  const scriptLocation = await resolveLocation(
    script,
    workingDirectory,
    [],
    isFolder,
  );
  if (!scriptLocation) return { reason: `"${script}" is not a folder` };
  return {
    name: pathInRepository(repository, scriptLocation),
    configFile: null,
    section: "alembic",
    directory: workingDirectory,
    scriptLocation,
    versionLocations: [join(scriptLocation, "versions")],
    recursive: false,
  };
}

/** The file people know the project by: pyproject.toml only when no ini file has the section. */
function mainFile({ ini, toml }: AlembicConfig, section: string): string {
  const isInIni = ini?.content.sections.has(section) ?? false;
  return ini && (isInIni || !toml) ? ini.file : (toml?.file ?? "");
}

function startFolders(
  own: string,
  { scriptLocation }: Locations,
  { repository, workingDirectory }: Surroundings,
): string[] {
  // The setting counts from the working directory, the option in the file from wherever it fits.
  const folders =
    scriptLocation === null
      ? [workingDirectory, own, repository]
      : [own, workingDirectory, repository];
  return [...new Set(folders)];
}

interface Placed {
  configFile: string;
  section: string;
  directory: string;
  scriptLocation: string;
  locations: Locations;
  isFolder: IsFolder;
}

async function placeProject(
  placed: Placed,
  { repository }: Surroundings,
): Promise<Project> {
  const { configFile, section, directory, scriptLocation, locations } = placed;
  const file = pathInRepository(repository, configFile);
  return {
    name: section === "alembic" ? file : `${file}#${section}`,
    configFile,
    section,
    directory,
    scriptLocation,
    versionLocations: await versionLocations(placed),
    recursive: locations.isRecursive,
  };
}

/** Whether the version locations, too, are there when Alembic starts in this folder. */
async function hasVersionLocations(placed: Placed): Promise<boolean> {
  const folders = await versionLocations(placed);
  const found = await Promise.all(folders.map(placed.isFolder));
  return found.every((isThere) => isThere);
}

async function versionLocations(placed: Placed): Promise<string[]> {
  const { directory, scriptLocation, locations, isFolder } = placed;
  if (locations.versionLocations.length === 0) {
    return [join(scriptLocation, "versions")];
  }
  const found = await Promise.all(
    locations.versionLocations.map(
      async (written) =>
        (await resolveLocation(
          written,
          directory,
          locations.prependSysPath,
          isFolder,
        )) ??
        // Alembic passes over a version location that isn't there (yet).
        resolve(directory, written),
    ),
  );
  return [...new Set(found)];
}

/** A path as people write it: relative to the repository with forward slashes, absolute outside of it. */
export function pathInRepository(repository: string, path: string): string {
  const inside = relative(repository, path);
  const isOutside =
    inside === ".." || inside.startsWith(`..${sep}`) || isAbsolute(inside);
  return (isOutside ? path : inside || ".").split(sep).join("/");
}
