import type { DatabaseSync } from "node:sqlite";

/**
 * Opens a SQLite file with Node's own SQLite, which is loaded only now. Node 24 warns that the module is experimental:
 * nothing that the gate's user can act on.
 */
export async function openSqlite(
  file: string,
  options: { readOnly: boolean },
): Promise<DatabaseSync> {
  const sqlite = await quietly(() => import("node:sqlite"));
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
