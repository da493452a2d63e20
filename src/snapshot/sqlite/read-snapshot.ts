import type { DatabaseSync } from "node:sqlite";
import { foldName, quoteSqliteName } from "../../sql/sqlite/identifier.ts";
import type { SnapshotOptions } from "../read-snapshot.ts";
import type { SchemaObject, Snapshot } from "../snapshot.ts";
import type { SchemaRow } from "./schema-row.ts";
import { openSqlite } from "./open.ts";
import { sqliteObjects } from "./sqlite-objects.ts";

/** Reads every object of a database file's schema, and the fingerprint. */
export async function readSqliteSnapshot(
  file: string,
  options: SnapshotOptions = {},
): Promise<Snapshot> {
  const objects = sqliteObjects(await readRows(file, options));
  return { fingerprint: await hash(objects), objects };
}

/** Reads the fingerprint alone: the same for schemas that do the same. */
export async function readSqliteFingerprint(
  file: string,
  options: SnapshotOptions = {},
): Promise<string> {
  return (await readSqliteSnapshot(file, options)).fingerprint;
}

/** Revisions in Alembic's version table, none when there is no such table; null when it can't be read. */
export function readSqliteRevisions(
  file: string,
  versionTable: string,
): Promise<string[] | null> {
  return withFile(file, (database) => {
    const tables = database.prepare(
      "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ? COLLATE NOCASE",
    );
    if (!tables.get(versionTable)) return [];
    try {
      return database
        .prepare(`SELECT version_num FROM ${quoteSqliteName(versionTable)}`)
        .all()
        .map((row) => String(row["version_num"]));
    } catch {
      return null;
    }
  });
}

/** Without SQLite's own tables and those that a virtual table keeps its content in. */
const schemaSql = `
  SELECT s.type, s.name, s.tbl_name, s.sql FROM sqlite_schema s
  WHERE s.sql IS NOT NULL AND s.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND s.tbl_name NOT IN (
    SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'shadow')`;

async function readRows(
  file: string,
  { versionTable = "alembic_version" }: SnapshotOptions,
): Promise<SchemaRow[]> {
  const rows = await withFile(file, (database) =>
    database.prepare(schemaSql).all(),
  );
  return (rows as unknown as SchemaRow[]).filter(
    ({ tbl_name }) => foldName(tbl_name) !== foldName(versionTable),
  );
}

async function hash(objects: SchemaObject[]): Promise<string> {
  const sorted = objects.map(({ properties, ...rest }) => ({
    ...rest,
    properties: Object.entries(properties).sort(),
  }));
  const bytes = new TextEncoder().encode(JSON.stringify(sorted));
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  return Buffer.from(digest).toString("hex");
}

async function withFile<T>(
  file: string,
  read: (database: DatabaseSync) => T,
): Promise<T> {
  const database = await openSqlite(file, { readOnly: true });
  try {
    return read(database);
  } finally {
    database.close();
  }
}
