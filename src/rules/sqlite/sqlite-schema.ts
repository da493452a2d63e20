import type { SchemaObject, Snapshot } from "../../snapshot/snapshot.ts";
import { foldName, quoteSqliteName } from "../../sql/sqlite/identifier.ts";
import { nameOf, readTokens } from "../../sql/sqlite/tokens.ts";
import type { Schema } from "../schema.ts";

/** The schema of a SQLite file. Names are found in any case. */
export function readSqliteSchema(snapshot: Snapshot | null): Schema {
  const objects = snapshot?.objects ?? [];
  const tables = new Map(
    objects
      .filter(({ kind }) => kind === "table")
      .map((table) => [foldName(ownName(table)), ownName(table)]),
  );
  return {
    isKnown: snapshot !== null,
    objects,
    findTable({ name }) {
      const found = tables.get(foldName(name));
      return found === undefined ? null : { schema: "main", name: found };
    },
    findColumn(table, column) {
      const found = columnsOf(objects, table.name).find(
        ({ name }) => foldName(name) === foldName(column),
      );
      return found ?? null;
    },
    childrenOf: (table, kind) => childrenOf(objects, table.name, kind),
    validChecks: () => [],
  };
}

export interface SqliteColumnBefore {
  name: string;
  type: string;
  isNotNull: boolean;
}

/** The columns of a table, in order. */
export function columnsOf(
  objects: readonly SchemaObject[],
  table: string,
): SqliteColumnBefore[] {
  return childrenOf(objects, table, "column")
    .sort((a, b) => positionOf(a) - positionOf(b))
    .map((column) => ({
      name: ownName(column),
      type: column.properties.type ?? "",
      isNotNull: column.properties.nullable === "no",
    }));
}

/** What comes and goes with a table. */
export function childrenOf(
  objects: readonly SchemaObject[],
  table: string,
  kind: SchemaObject["kind"],
): SchemaObject[] {
  const parent = foldName(`table ${quoteSqliteName(table)}`);
  return objects.filter(
    (object) =>
      object.kind === kind && foldName(object.parent ?? "") === parent,
  );
}

/** The last part of a name, without quotes. */
export function ownName({ name }: SchemaObject): string {
  const last = readTokens(name).at(-1);
  return last ? nameOf(last) : name;
}

function positionOf({ properties }: SchemaObject): number {
  return Number(properties.position);
}
