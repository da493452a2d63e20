import type { SchemaObject } from "../snapshot/snapshot.ts";
import { formatName, quoteIdentifier } from "../sql/identifier.ts";
import type { QualifiedName } from "../sql/operation.ts";
import { bracketsIn } from "./brackets.ts";
import type { Schema } from "./schema.ts";

/** A table by its full name. */
export interface TableName {
  schema: string;
  name: string;
}

/** An index of a table: one of its own, or the one below a constraint. */
export interface TableKey {
  /** As SQL names it, without its schema or table. */
  name: string;
  /** Its keys as the catalogs print them: `slug`, `lower(title)`, `at DESC`. */
  columns: readonly string[];
  method: string;
  isUnique: boolean;
  /** Text of the WHERE expression, null without one. */
  where: string | null;
  isValid: boolean;
  /** What stands behind the keys, WHERE aside (`INCLUDE (…)`, `NULLS NOT DISTINCT`, `DEFERRABLE`…); empty mostly. */
  options: string;
  object: SchemaObject;
}

/** The indexes of a table with those of its constraints. */
export function keysOf(schema: Schema, table: TableName): TableKey[] {
  return [
    ...schema.childrenOf(table, "index").map(readIndex),
    ...schema
      .childrenOf(table, "constraint")
      .flatMap((object) => readConstraint(object, table)),
  ];
}

/** The index that a statement named, by its full name. */
export function findIndex(
  schema: Schema,
  { schema: place, name }: QualifiedName,
): { key: TableKey; table: string } | null {
  const wanted = formatName({ schema: place ?? "public", name });
  const suffix = `.${quoteIdentifier(name)}`;
  const indexes = schema.objects.filter(({ kind }) => kind === "index");
  const found =
    indexes.find((object) => object.name === wanted) ??
    (place === null
      ? indexes.find((object) => object.name.endsWith(suffix))
      : undefined);
  if (!found) return null;
  return {
    key: readIndex(found),
    table: (found.parent ?? "").replace(/^(table|materialized view) /, ""),
  };
}

function readIndex(object: SchemaObject): TableKey {
  const { definition = "", valid } = object.properties;
  const [, unique, method = "", keys = ""] =
    /^CREATE (UNIQUE )?INDEX .+? USING (\w+) (\(.*)$/s.exec(definition) ?? [];
  const { items, rest } = bracketsIn(keys);
  const [, options = "", where = null] =
    /^(.*?)(?: WHERE (.*))?$/s.exec(rest) ?? [];
  const schemaEnd = endOfName(object.name);
  return {
    name: object.name.slice(schemaEnd + 1),
    columns: items,
    method,
    isUnique: unique !== undefined,
    where,
    isValid: valid !== "no",
    options: options.trim(),
    object,
  };
}

const indexed = ["primary key", "unique"];

function readConstraint(object: SchemaObject, table: TableName): TableKey[] {
  const { kind = "", definition = "", ...rest } = object.properties;
  if (!indexed.includes(kind)) return [];
  const { items, rest: options } = bracketsIn(
    definition.slice(definition.indexOf("(")),
  );
  const areNullsEqual = definition.includes("NULLS NOT DISTINCT (");
  return [
    {
      name: object.name.slice(formatName(table).length + 1),
      columns: items,
      method: "btree",
      isUnique: true,
      where: null,
      isValid: rest["index not valid"] === undefined,
      options: (areNullsEqual ? "NULLS NOT DISTINCT" : options).trim(),
      object,
    },
  ];
}

/** Where the first part of a dotted name ends. */
function endOfName(name: string): number {
  return /^(?:"(?:[^"]|"")*"|[^".]+)/.exec(name)?.[0].length ?? 0;
}
