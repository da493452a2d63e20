import type { SchemaObject, Snapshot } from "../snapshot/snapshot.ts";
import type { Dialect } from "../sql/dialect.ts";
import { formatName, quoteIdentifier } from "../sql/identifier.ts";
import type { QualifiedName } from "../sql/operation.ts";
import { readSqliteSchema } from "./sqlite/sqlite-schema.ts";

/** A column as it was before the range. */
export interface ColumnBefore {
  type: string;
  isNotNull: boolean;
}

/** The schema before the range, in the terms of the rules. */
export interface SchemaBefore {
  /** False when there is no snapshot of it. */
  isKnown: boolean;
  /** All that is in it. */
  objects: readonly SchemaObject[];
  /** The full name of a table; without a schema the first of that name, `public` preferred. */
  findTable(name: QualifiedName): { schema: string; name: string } | null;
  findColumn(
    table: { schema: string; name: string },
    column: string,
  ): ColumnBefore | null;
  /** Definitions of a table's valid CHECK constraints: `CHECK ((slug IS NOT NULL))`. */
  validChecks(table: { schema: string; name: string }): string[];
}

export function readSchemaBefore(
  snapshot: Snapshot | null,
  dialect: Dialect,
): SchemaBefore {
  return dialect === "sqlite"
    ? readSqliteSchema(snapshot)
    : readPostgresSchema(snapshot);
}

function readPostgresSchema(snapshot: Snapshot | null): SchemaBefore {
  const objects = snapshot?.objects ?? [];
  const tables = new Set(
    objects.filter(({ kind }) => kind === "table").map(({ name }) => name),
  );
  const columns = new Map(
    objects
      .filter(({ kind }) => kind === "column")
      .map(({ name, properties }) => [name, properties]),
  );
  const checks = objects.filter(
    ({ kind, properties }) =>
      kind === "constraint" &&
      properties.kind === "check" &&
      properties.validated === "yes",
  );
  return {
    isKnown: snapshot !== null,
    objects,
    findTable: ({ schema, name }) => findTable(tables, schema, name),
    findColumn(table, column) {
      const name = `${formatName(table)}.${quoteIdentifier(column)}`;
      const found = columns.get(name);
      if (!found) return null;
      return { type: found.type ?? "", isNotNull: found.nullable === "no" };
    },
    validChecks: (table) =>
      checks
        .filter(({ name }) => name.startsWith(`${formatName(table)}.`))
        .map(({ properties }) => properties.definition ?? ""),
  };
}

function findTable(
  tables: ReadonlySet<string>,
  schema: string | null,
  name: string,
): { schema: string; name: string } | null {
  const wanted = schema ?? "public";
  if (tables.has(formatName({ schema: wanted, name })))
    return { schema: wanted, name };
  if (schema !== null) return null;
  const suffix = `.${quoteIdentifier(name)}`;
  const found = [...tables].find((table) => table.endsWith(suffix));
  if (found === undefined) return null;
  const quoted = found.slice(0, -suffix.length);
  return { schema: unquote(quoted), name };
}

function unquote(name: string): string {
  return name.startsWith('"') ? name.slice(1, -1).replaceAll('""', '"') : name;
}
