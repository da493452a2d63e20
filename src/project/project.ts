/** One Alembic environment of the repository. All paths are absolute. */
export interface Project {
  /** How people recognise it: the config file relative to the repository's root, plus `#section` when named. */
  name: string;
  /** alembic.ini, or pyproject.toml with `[tool.alembic]`; null when only a script location was given. */
  configFile: string | null;
  /** Section of the ini file (`alembic -n`), `alembic` by default. */
  section: string;
  /** Folder Alembic is started in: relative paths of the config and `prepend_sys_path` count from here. */
  directory: string;
  /** Folder with env.py. */
  scriptLocation: string;
  /** Folders with revision files; `recursive` when `recursive_version_locations` is set. */
  versionLocations: string[];
  recursive: boolean;
}
