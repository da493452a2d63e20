import { rmSync } from "node:fs";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

/** A database file made by these statements, in a temporary folder that `remove` takes away. */
export function sqliteFile(sql: string): { file: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "migration-gate-test-"));
  const file = join(folder, "test.db");
  const database = new DatabaseSync(file);
  database.exec(sql);
  database.close();
  return { file, remove: () => rmSync(folder, { recursive: true }) };
}
