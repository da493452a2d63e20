import { createHash } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import type { SnapshotOptions } from "../read-snapshot.ts";
import type { ObjectKind, Snapshot } from "../snapshot.ts";
import { openSqlite } from "./open.ts";

export async function readSqliteFingerprint(
  file: string,
  options: SnapshotOptions = {},
): Promise<string> {
  return (await readSqliteSnapshot(file, options)).fingerprint;
}

export async function readSqliteSnapshot(
  file: string,
  { versionTable = "alembic_version" }: SnapshotOptions = {},
): Promise<Snapshot> {
  const rows = await withSqlite(file, (database) =>
    database
      .prepare(
        "select type, name, sql from sqlite_master where name not like 'sqlite_%' and tbl_name <> ? order by name",
      )
      .all(versionTable),
  );
  return {
    fingerprint: createHash("md5").update(JSON.stringify(rows)).digest("hex"),
    objects: rows.map((row) => ({
      kind: row["type"] as ObjectKind,
      name: String(row["name"]),
      parent: null,
      properties: { sql: String(row["sql"]) },
    })),
  };
}

/** Revisions in Alembic's version table; none when there is no such table. */
export async function readSqliteRevisions(
  file: string,
  versionTable: string,
): Promise<string[] | null> {
  return withSqlite(file, (database) => {
    const table = database
      .prepare("select 1 from sqlite_master where type = 'table' and name = ?")
      .get(versionTable);
    if (!table) return [];
    const quoted = `"${versionTable.replaceAll('"', '""')}"`;
    const rows = database.prepare(`select version_num from ${quoted}`).all();
    return rows.map((row) => String(row["version_num"]));
  });
}

async function withSqlite<T>(
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
