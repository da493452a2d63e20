import { quoteIdentifier } from "../sql/identifier.ts";
import type { OperationOf } from "../sql/operation.ts";
import type { Scene } from "./scene.ts";

/** `FOR VALUES …` of a statement that attaches one partition and does nothing else. */
export function boundsIn(sql: string): string | null {
  const bounds =
    /\bATTACH\s+PARTITION\b[^;]*?\b(FOR\s+VALUES\b[^;]*\))\s*;?\s*$/i;
  return bounds.exec(sql)?.[1] ?? null;
}

/** What every row of a partition fulfils, as a condition; null for keys and bounds that are more than plain. */
export function conditionOf(
  { table }: OperationOf<"attach-partition">,
  bounds: string,
  scene: Scene,
): string | null {
  const { schemaBefore, schemaAfter } = scene;
  const { label } = scene.table(table);
  const parent = [...schemaBefore.objects, ...schemaAfter.objects].find(
    ({ kind, name, properties }) =>
      kind === "table" && name === label && properties["partition key"],
  );
  const key = /^(RANGE|LIST) \(("(?:[^"]|"")+"|[a-z_][\w$]*)\)$/.exec(
    parent?.properties["partition key"] ?? "",
  );
  const [, method, column = ""] = key ?? [];
  if (method === "RANGE") return rangeOf(column, bounds);
  return method === "LIST" ? listOf(column, bounds) : null;
}

function rangeOf(column: string, bounds: string): string | null {
  const match = /^FOR\s+VALUES\s+FROM\s*\(([^,]+)\)\s*TO\s*\(([^,]+)\)$/i.exec(
    bounds,
  );
  if (!match) return null;
  const [, from = "", to = ""] = match;
  return [
    `${column} IS NOT NULL`,
    ...(isEndless(from) ? [] : [`${column} >= ${from.trim()}`]),
    ...(isEndless(to) ? [] : [`${column} < ${to.trim()}`]),
  ].join(" AND ");
}

function isEndless(bound: string): boolean {
  return /^\s*(MIN|MAX)VALUE\s*$/i.test(bound);
}

function listOf(column: string, bounds: string): string | null {
  const values = /^FOR\s+VALUES\s+IN\s*\((.+)\)$/is.exec(bounds)?.[1];
  if (values === undefined || /\bNULL\b/i.test(values)) return null;
  return `${column} IS NOT NULL AND ${column} IN (${values})`;
}

/** A name for the CHECK on a table, of PostgreSQL's length at most. */
export function nameOfCheck(table: string): string {
  return quoteIdentifier(`ck_${table}_bounds`.slice(0, 63));
}
