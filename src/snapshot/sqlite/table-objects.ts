import { quoteSqliteName } from "../../sql/sqlite/identifier.ts";
import type {
  SqliteColumn,
  SqliteTable,
} from "../../sql/sqlite/table-definition.ts";
import type { SchemaObject } from "../snapshot.ts";
import { constraintObjects } from "./constraint-objects.ts";
import { primaryKeyOf } from "./primary-key.ts";
import type { TableRow } from "./table-row.ts";

type Properties = SchemaObject["properties"];

/** A table with its columns and constraints. */
export function tableObjects(
  row: TableRow,
  tables: ReadonlyMap<string, TableRow>,
): SchemaObject[] {
  const { table } = row;
  const name = quoteSqliteName(row.name);
  return [
    { kind: "table", name, parent: null, properties: tableProperties(row) },
    ...(table?.columns ?? []).map((column, index) =>
      columnObject(name, table as SqliteTable, column, index + 1),
    ),
    ...(table ? constraintObjects(name, table, tables) : []),
  ];
}

function tableProperties({ table, isVirtual, text }: TableRow): Properties {
  if (!table)
    return { kind: isVirtual ? "virtual table" : "table", definition: text };
  return set({
    kind: "table",
    strict: table.isStrict && "yes",
    "without rowid": table.isWithoutRowid && "yes",
    autoincrement: table.isAutoincrement && "yes",
  });
}

function columnObject(
  table: string,
  definition: SqliteTable,
  column: SqliteColumn,
  position: number,
): SchemaObject {
  return {
    kind: "column",
    name: `${table}.${quoteSqliteName(column.name)}`,
    parent: `table ${table}`,
    properties: set({
      type: typeOf(definition, column),
      nullable: isNullable(definition, column) ? "yes" : "no",
      default: defaultOf(column),
      generated: column.generated && `${column.expression} ${column.generated}`,
      collation: column.collation,
      "on conflict": column.onConflict,
      position: String(position),
    }),
  };
}

/** `INT` means what `INTEGER` means, but for a primary key: only `INTEGER PRIMARY KEY` is the rowid. */
function typeOf(table: SqliteTable, { name, type }: SqliteColumn): string {
  const isKey = primaryKeyOf(table)?.columns.includes(name) ?? false;
  return type === "INT" && !isKey ? "INTEGER" : type;
}

/** The rowid is never NULL, nor is a key of a table without one; other primary keys take NULLs. */
function isNullable(table: SqliteTable, column: SqliteColumn): boolean {
  const key = primaryKeyOf(table);
  if (column.isNotNull) return false;
  if (!key?.columns.includes(column.name)) return true;
  const isRowid = key.columns.length === 1 && column.type === "INTEGER";
  return !isRowid && !table.isWithoutRowid && !table.isStrict;
}

/** A number in quotes is a number where the column makes one of it. */
function defaultOf({ default: text, type }: SqliteColumn): string | null {
  const isNumeric = !/CHAR|CLOB|TEXT|BLOB/.test(type) && type !== "";
  const number = /^'(-?\d+(?:\.\d+)?)'$/.exec(text ?? "")?.[1];
  return isNumeric && number !== undefined ? number : text;
}

/** Without what is unset. */
function set(properties: Record<string, string | false | null>): Properties {
  return Object.fromEntries(
    Object.entries(properties).filter(
      (entry): entry is [string, string] => typeof entry[1] === "string",
    ),
  );
}
