import type * as Sqlite from "node:sqlite";

/** Opens a database file for reading, and closes it after use. */
export async function withSqliteFile<T>(
  file: string,
  use: (database: Sqlite.DatabaseSync) => T,
): Promise<T> {
  const { DatabaseSync } = await loadSqlite();
  const database = new DatabaseSync(file, { readOnly: true, timeout: 5_000 });
  try {
    return use(database);
  } finally {
    database.close();
  }
}

/** Node.js warns that its SQLite is experimental: nothing that the user could do about it. */
async function loadSqlite(): Promise<typeof Sqlite> {
  const emitWarning = process.emitWarning.bind(process) as Emit;
  process.emitWarning = (...warning: unknown[]) => {
    if (!String(warning[0]).startsWith("SQLite is")) emitWarning(...warning);
  };
  try {
    return await import("node:sqlite");
  } finally {
    process.emitWarning = emitWarning;
  }
}

type Emit = (...warning: unknown[]) => void;
