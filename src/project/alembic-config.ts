import { dirname } from "node:path";
import { parse as parseToml, TomlError } from "smol-toml";
import { GateError } from "../errors.ts";
import { IniSyntaxError, parseIni, type IniFile } from "./ini.ts";

/** A config file's path (for messages and `%(here)s`) with its text. */
export interface ConfigText {
  file: string;
  text: string;
}

/** Alembic's configuration: an ini file, `[tool.alembic]` of a pyproject.toml, or both (the ini wins key by key). */
export interface AlembicConfig {
  ini: { file: string; here: string; content: IniFile } | null;
  toml: { file: string; here: string; table: Record<string, unknown> } | null;
}

/**
 * Parses the files that Alembic would read together.
 *
 * @returns a config whose `toml` is null when pyproject.toml has no `[tool.alembic]`
 * @throws GateError (settings) with file and line when one of them can't be parsed
 */
export function parseConfig(
  ini: ConfigText | null,
  toml: ConfigText | null,
): AlembicConfig {
  const table = toml && tomlTable(toml);
  return {
    ini: ini && { ...place(ini.file), content: iniFile(ini) },
    toml: toml && table ? { ...place(toml.file), table } : null,
  };
}

function place(file: string): { file: string; here: string } {
  return { file, here: dirname(file).replaceAll("\\", "/") };
}

const noIni: IniFile = { defaults: new Map(), sections: new Map() };

function iniFile({ file, text }: ConfigText): IniFile {
  try {
    return parseIni(text);
  } catch (error) {
    if (!(error instanceof IniSyntaxError)) throw error;
    // Other programs have ini files too, with other rules.
    if (!/script_location|^\s*\[alembic\]/m.test(text)) return noIni;
    throw new GateError(
      "settings",
      `${file}, line ${error.line}: ${error.message}. Alembic can't read this file; correct it.`,
    );
  }
}

function tomlTable({ file, text }: ConfigText): Record<string, unknown> | null {
  // Most pyproject.toml files are none of our business, broken ones included.
  if (!/tool[\s."'\]][^]*alembic/.test(text)) return null;
  try {
    const tool = parseToml(text)["tool"];
    const table = isTable(tool) ? tool["alembic"] : undefined;
    return isTable(table) ? table : null;
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    throw new GateError(
      "settings",
      `${file}, line ${error.line}, column ${error.column}: this is not valid TOML. Correct it.`,
      { cause: error },
    );
  }
}

function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Sections of the ini file that name a script location, in the file's order. */
export function sectionsWithScripts(config: AlembicConfig): string[] {
  return [...(config.ini?.content.sections ?? [])]
    .filter(([, options]) => options.has("script_location"))
    .map(([name]) => name);
}
