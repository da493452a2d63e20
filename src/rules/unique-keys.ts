import { unquoteIdentifier } from "../sql/identifier.ts";
import type { Schema } from "./schema.ts";
import { keysOf, type TableKey, type TableName } from "./table-keys.ts";

/** The columns of a table's primary key; none when it has no such key, or is not known. */
export function primaryKey(schema: Schema, table: TableName): string[] {
  const key = keysOf(schema, table).find(
    ({ object }) => object.properties["kind"] === "primary key",
  );
  return key ? columnsOf(key) : [];
}

/** The columns of each key that lets a value stand in one row only. */
export function uniqueKeys(schema: Schema, table: TableName): string[][] {
  return keysOf(schema, table)
    .filter(({ isUnique, isValid, where }) => isUnique && isValid && !where)
    .map(columnsOf)
    .filter((columns) => columns.length > 0);
}

/** None when there is more than columns, as an expression. */
function columnsOf({ columns }: TableKey): string[] {
  const areNames = columns.every((one) => /^(?:\w+|"(?:[^"]|"")+")$/.test(one));
  return areNames ? columns.map(unquoteIdentifier) : [];
}
