import { readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import {
  parseConfig,
  type AlembicConfig,
  type ConfigText,
} from "./alembic-config.ts";

/**
 * Reads a config file together with the one beside it that Alembic would read along: pyproject.toml beside an ini
 * file, alembic.ini beside a pyproject.toml.
 *
 * @throws GateError (settings) when one of the two can't be parsed
 */
export async function readConfig(file: string): Promise<AlembicConfig> {
  return parseConfigPair(file, readText);
}

/** As {@link readConfig}, with the reading of a file (null when there is none) given by the caller. */
export async function parseConfigPair(
  file: string,
  read: (file: string) => Promise<string | null>,
): Promise<AlembicConfig> {
  const folder = dirname(file);
  const isToml = basename(file) === "pyproject.toml";
  const ini = isToml ? join(folder, "alembic.ini") : file;
  return parseConfig(
    await configText(ini, read),
    await configText(join(folder, "pyproject.toml"), read),
  );
}

async function configText(
  file: string,
  read: (file: string) => Promise<string | null>,
): Promise<ConfigText | null> {
  const text = await read(file);
  return text === null ? null : { file, text };
}

async function readText(file: string): Promise<string | null> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "ENOENT" || code === "ENOTDIR" || code === "EISDIR")
      return null;
    throw error;
  }
}
