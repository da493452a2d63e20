import type { Schema } from "./schema.ts";

interface TableName {
  schema: string;
  name: string;
}

/** The columns of a table's primary key; none when it has no such key, or is not known. */
export function primaryKey(schema: Schema, table: TableName): string[] {
  const key = schema
    .childrenOf(table, "constraint")
    .find(({ properties }) => properties.kind === "primary key");
  return columnsOf(key?.properties.definition ?? "");
}

/** The columns of each key that lets a value stand in one row only. */
export function uniqueKeys(schema: Schema, table: TableName): string[][] {
  return [
    ...schema.childrenOf(table, "constraint"),
    ...schema.childrenOf(table, "index"),
  ]
    .map(({ properties }) => properties.definition ?? "")
    .filter((text) =>
      /^(PRIMARY KEY|UNIQUE|CREATE UNIQUE INDEX)(?!.* WHERE )/.test(text),
    )
    .map(columnsOf)
    .filter((columns) => columns.length > 0);
}

/** The columns in the first brackets; none when there is more than columns. */
function columnsOf(definition: string): string[] {
  const inside = /\(([\w\s,"]+)\)/.exec(definition)?.[1] ?? "";
  return inside === ""
    ? []
    : inside.split(",").map((column) => column.trim().replace(/^"|"$/g, ""));
}
