import { GateError } from "../errors.ts";
import type { AlembicConfig } from "./alembic-config.ts";
import { interpolate, type Unresolved } from "./interpolate.ts";
import { separatorNames, splitPaths } from "./split-paths.ts";

/** Where Alembic's configuration says that files are: paths as written, with `%(here)s` and the like filled in. */
export interface Locations {
  scriptLocation: string | null;
  /** Empty when not set: Alembic then takes `versions` below the script location. */
  versionLocations: string[];
  prependSysPath: string[];
  isRecursive: boolean;
}

/**
 * Reads the options about places from one section; what the section lacks comes from `[tool.alembic]`.
 *
 * @throws GateError (settings) when one of them can't be interpolated or split
 */
export function locationsOf(config: AlembicConfig, section: string): Locations {
  return {
    scriptLocation:
      iniOption(config, section, "script_location") ??
      tomlText(config, "script_location"),
    versionLocations: paths(config, section, "version_locations", / *, *| +/),
    prependSysPath: paths(config, section, "prepend_sys_path", / *, *| +|:/),
    isRecursive: isRecursive(config, section),
  };
}

/** One option of an ini section, interpolated; null when neither the section nor DEFAULT has it. */
function iniOption(
  { ini }: AlembicConfig,
  section: string,
  key: string,
): string | null {
  const options = ini?.content.sections.get(section);
  if (!ini || !options) return null;
  const lookUp = (name: string): string | undefined =>
    options.get(name) ??
    ini.content.defaults.get(name) ??
    (name === "here" ? ini.here.replaceAll("%", "%%") : undefined);
  const raw = key === "here" ? undefined : lookUp(key);
  return raw === undefined
    ? null
    : resolved(interpolate(raw, lookUp), ini.file, key);
}

function tomlText({ toml }: AlembicConfig, key: string): string | null {
  const raw = toml?.table[key];
  if (!toml || raw === undefined) return null;
  if (typeof raw !== "string") {
    throw new GateError("settings", `${toml.file}: \`${key}\` must be text.`);
  }
  return fillToml(raw, toml, key);
}

function fillToml(
  raw: string,
  toml: NonNullable<AlembicConfig["toml"]>,
  key: string,
): string {
  const here = toml.here.replaceAll("%", "%%");
  const value = interpolate(raw, (name) =>
    name === "here" ? here : undefined,
  );
  return resolved(value, toml.file, key);
}

function resolved(
  value: string | Unresolved,
  file: string,
  key: string,
): string {
  if (typeof value === "string") return value;
  throw new GateError(
    "settings",
    `${file}: \`${key}\` can't be read, because ${value.unresolved}.`,
  );
}

function paths(
  config: AlembicConfig,
  section: string,
  key: string,
  legacy: RegExp,
): string[] {
  const written = iniOption(config, section, key);
  if (!written) return tomlPaths(config, key);
  const separator =
    iniOption(config, section, "path_separator") ??
    (key === "version_locations"
      ? iniOption(config, section, "version_path_separator")
      : null);
  const split = splitPaths(written, separator, legacy);
  if (split) return split;
  throw new GateError(
    "settings",
    `${config.ini?.file ?? ""}: path_separator "${separator ?? ""}" is unknown to Alembic. Use one of ${separatorNames.join(" ")}`,
  );
}

function tomlPaths({ toml }: AlembicConfig, key: string): string[] {
  const raw = toml?.table[key];
  if (!toml || raw === undefined) return [];
  const list: unknown[] = Array.isArray(raw) ? raw : [raw];
  return list.map((path) => {
    if (typeof path === "string") return fillToml(path, toml, key);
    throw new GateError(
      "settings",
      `${toml.file}: \`${key}\` must be a list of texts.`,
    );
  });
}

function isRecursive(config: AlembicConfig, section: string): boolean {
  const key = "recursive_version_locations";
  const written = iniOption(config, section, key);
  return written === null
    ? config.toml?.table[key] === true
    : written === "true";
}
