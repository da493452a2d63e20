import { dirname, sep } from "node:path";
import { glob } from "tinyglobby";

/** Folders that hold other people's files, or copies. */
const ignored = [
  ".git",
  ".hg",
  ".venv",
  "venv",
  ".tox",
  ".nox",
  "node_modules",
  "site-packages",
  "dist-packages",
  "__pypackages__",
  "__pycache__",
  ".eggs",
  ".mypy_cache",
  ".pytest_cache",
  ".ruff_cache",
  "build",
  "dist",
].map((folder) => `**/${folder}/**`);

/** What the search came across. Absolute paths, sorted. */
export interface ConfigFiles {
  inis: string[];
  pyprojects: string[];
  /** Folders with a `script.py.mako`: script locations, whatever their config is. */
  scriptFolders: string[];
}

/** Searches a folder for files that may configure Alembic, leaving out virtual environments and caches. */
export async function findConfigFiles(folder: string): Promise<ConfigFiles> {
  const found = await glob(
    ["**/*.ini", "**/pyproject.toml", "**/pyvenv.cfg", "**/script.py.mako"],
    {
      cwd: folder,
      absolute: true,
      dot: true,
      followSymbolicLinks: false,
      expandDirectories: false,
      ignore: [...ignored, "**/alembic/templates/**"],
    },
  );
  const environments = found
    .filter((path) => path.endsWith("/pyvenv.cfg"))
    .map((path) => path.slice(0, -"pyvenv.cfg".length));
  const own = found
    .filter((path) => !environments.some((folder) => path.startsWith(folder)))
    .sort();
  const native = (ending: string): string[] =>
    own
      .filter((path) => path.endsWith(ending))
      .map((path) => path.split("/").join(sep));
  return {
    inis: native(".ini"),
    pyprojects: native("/pyproject.toml"),
    scriptFolders: native("/script.py.mako").map(dirname),
  };
}
