import { foldName, quoteSqliteName } from "../../sql/sqlite/identifier.ts";
import { knownNames, plainText } from "../../sql/sqlite/plain-text.ts";
import { readTokens } from "../../sql/sqlite/tokens.ts";
import { compareObjects, type SchemaObject } from "../snapshot.ts";
import type { SchemaRow } from "./schema-row.ts";
import { readTableRow, type TableRow } from "./table-row.ts";
import { tableObjects } from "./table-objects.ts";

/**
 * The objects of a schema, out of what SQLite keeps of it: equal for schemas that do the same,
 * however their statements were written.
 */
export function sqliteObjects(rows: readonly SchemaRow[]): SchemaObject[] {
  const tables = new Map(
    rows
      .filter(({ type }) => type === "table")
      .map((row) => [foldName(row.name), readTableRow(row)]),
  );
  const views = rows.filter(({ type }) => type === "view");
  const isView = (name: string) =>
    views.some((view) => foldName(view.name) === foldName(name));
  return rows
    .flatMap((row) => {
      const owner = `${isView(row.tbl_name) ? "view" : "table"} ${quoteSqliteName(row.tbl_name)}`;
      if (row.type === "table") return objectsOf(row, tables);
      const table = tables.get(foldName(row.tbl_name));
      return [otherObject(row, row.type, owner, table)];
    })
    .sort(compareObjects);
}

function objectsOf(
  row: SchemaRow,
  tables: ReadonlyMap<string, TableRow>,
): SchemaObject[] {
  const table = tables.get(foldName(row.name));
  return table ? tableObjects(table, tables) : [];
}

function otherObject(
  { name, tbl_name, sql }: SchemaRow,
  kind: "index" | "view" | "trigger",
  owner: string,
  table: TableRow | undefined,
): SchemaObject {
  const own = quoteSqliteName(name);
  return {
    kind,
    name: kind === "trigger" ? `${quoteSqliteName(tbl_name)}.${own}` : own,
    parent: kind === "view" ? null : owner,
    properties: { definition: definitionOf(sql, table) },
  };
}

/** The statement in one spelling. SQLite keeps none with IF NOT EXISTS or the name of a schema. */
function definitionOf(sql: string, table: TableRow | undefined): string {
  const columns = table?.table?.columns ?? [];
  const known = knownNames(columns.map(({ name }) => name));
  return plainText(readTokens(sql), known).replaceAll(/ asc(?=[,)])/gi, "");
}
