import { isAbsolute, join, resolve } from "node:path";

/** Says whether a folder exists: on disk, or in a commit. */
export type IsFolder = (path: string) => Promise<boolean>;

/**
 * Where a location written in a config points to, when Alembic is started in `directory`.
 *
 * @param location a path, or `package:folder` as Alembic allows it
 * @param sysPath folders in which Python looks for the package, as written in `prepend_sys_path`
 * @returns the absolute folder, null when there is none
 */
export async function resolveLocation(
  location: string,
  directory: string,
  sysPath: string[],
  isFolder: IsFolder,
): Promise<string | null> {
  for (const candidate of candidates(location, directory, sysPath)) {
    if (await isFolder(candidate)) return candidate;
  }
  return null;
}

function candidates(
  location: string,
  directory: string,
  sysPath: string[],
): string[] {
  if (isAbsolute(location) || !location.includes(":")) {
    return [resolve(directory, location)];
  }
  const [name = "", ...folders] = location.split(":");
  const roots = [...sysPath, ".", "src"].map((path) =>
    resolve(directory, path),
  );
  return roots.map((root) => join(root, ...name.split("."), ...folders));
}
