import type {
  ObjectKind,
  SchemaObject,
  Snapshot,
} from "../snapshot/snapshot.ts";
import type { Dialect } from "../sql/dialect.ts";
import {
  formatName,
  quoteIdentifier,
  unquoteIdentifier,
} from "../sql/identifier.ts";
import type { QualifiedName } from "../sql/operation.ts";
import { readSqliteSchema } from "./sqlite/sqlite-schema.ts";

/** A column as the catalogs had it. */
export interface ColumnBefore {
  type: string;
  isNotNull: boolean;
}

/** The schema before or after the range, in the terms of the rules. */
export interface Schema {
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
  /** What comes and goes with a table: its columns, constraints, indexes, triggers… */
  childrenOf(
    table: { schema: string; name: string },
    kind: ObjectKind,
  ): readonly SchemaObject[];
  /** Definitions of a table's valid CHECK constraints: `CHECK ((slug IS NOT NULL))`. */
  validChecks(table: { schema: string; name: string }): string[];
}

export function readSchema(
  snapshot: Snapshot | null,
  dialect: Dialect,
): Schema {
  return dialect === "sqlite"
    ? readSqliteSchema(snapshot)
    : readPostgresSchema(snapshot);
}

function readPostgresSchema(snapshot: Snapshot | null): Schema {
  const objects = snapshot?.objects ?? [];
  const tables = new Set(
    objects.filter(({ kind }) => kind === "table").map(({ name }) => name),
  );
  const columns = new Map(
    objects
      .filter(({ kind }) => kind === "column")
      .map(({ name, properties }) => [name, properties]),
  );
  const children = new Map<string, SchemaObject[]>();
  for (const object of objects) {
    const key = childKey(object.kind, object.parent);
    const known = children.get(key);
    if (known) known.push(object);
    else children.set(key, [object]);
  }
  const childrenOf: Schema["childrenOf"] = (table, kind) =>
    children.get(childKey(kind, `table ${formatName(table)}`)) ?? [];
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
    childrenOf,
    validChecks: (table) =>
      childrenOf(table, "constraint")
        .map(({ properties }) => properties)
        .filter(
          ({ kind, validated }) => kind === "check" && validated === "yes",
        )
        .map(({ definition }) => definition ?? ""),
  };
}

function childKey(kind: ObjectKind, parent: string | null): string {
  return `${kind} of ${parent ?? ""}`;
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
  return { schema: unquoteIdentifier(quoted), name };
}
