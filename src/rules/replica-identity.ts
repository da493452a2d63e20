import { formatName, quoteIdentifier } from "../sql/identifier.ts";
import type { Schema } from "./schema.ts";
import { keysOf, type TableName } from "./table-keys.ts";

/** How logical replication tells the rows of a table apart. */
export interface ReplicaIdentity {
  isThere: boolean;
  /** The key that it goes by; null for FULL, or when there is none. */
  key: string | null;
  /** Whether a publication of the schema sends the table's changes. */
  isPublished: boolean;
}

export function replicaIdentity(
  schema: Schema,
  table: TableName,
): ReplicaIdentity {
  const label = formatName(table);
  const object = schema.objects.find(
    ({ kind, name }) => kind === "table" && name === label,
  );
  const mode = object?.properties["replica identity"] ?? "default";
  const key = keysOf(schema, table).find(({ object: { properties } }) =>
    mode === "index"
      ? properties["replica identity"] !== undefined
      : mode === "default" && properties.kind === "primary key",
  );
  return {
    isThere: mode === "full" || key !== undefined,
    key: key?.name ?? null,
    isPublished: isPublished(schema, table),
  };
}

function isPublished(schema: Schema, table: TableName): boolean {
  const publications = schema.objects.filter(
    ({ kind, name }) => kind === "other" && name.startsWith("publication "),
  );
  return publications.some(
    ({ properties }) =>
      properties["all tables"] !== undefined ||
      properties.table === formatName(table) ||
      properties.schema === quoteIdentifier(table.schema),
  );
}
