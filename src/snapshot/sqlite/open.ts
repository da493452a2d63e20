import type * as Sqlite from "node:sqlite";
import { GateError } from "../../errors.ts";

/**
 * Opens a SQLite file with Node's own SQLite, which is loaded only now. Node 24 warns that the module is experimental:
 * nothing that the gate's user can act on.
 *
 * @throws GateError (environment) when this Node.js has none
 */
export async function openSqlite(
  file: string,
  options: { readOnly: boolean },
  load: () => Promise<typeof Sqlite> = () => import("node:sqlite"),
): Promise<Sqlite.DatabaseSync> {
  const sqlite = await quietly(load).catch((cause: unknown) => {
    throw new GateError(
      "environment",
      `Projects on SQLite need Node.js 22.13 or newer, and this is Node.js ${process.versions.node}.`,
      { cause },
    );
  });
  return new sqlite.DatabaseSync(file, options);
}

async function quietly<T>(load: () => Promise<T>): Promise<T> {
  const emitWarning = process.emitWarning.bind(process);
  process.emitWarning = (warning: string | Error, ...rest: unknown[]) => {
    if (/SQLite is an experimental feature/.test(String(warning))) return;
    (emitWarning as (...given: unknown[]) => void)(warning, ...rest);
  };
  try {
    return await load();
  } finally {
    process.emitWarning = emitWarning;
  }
}
