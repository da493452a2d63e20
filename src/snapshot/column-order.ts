import type { Difference, SchemaObject } from "./snapshot.ts";
import { keyOf } from "./snapshot.ts";

/** The properties that count on their own: a column's place only matters relative to the others. */
export function withoutPosition(
  object: SchemaObject,
): SchemaObject["properties"] {
  if (object.kind !== "column") return object.properties;
  const { position: _, ...rest } = object.properties;
  return rest;
}

/** One difference (`column order`) for each table whose remaining columns changed places. */
export function orderDifferences(
  before: SchemaObject[],
  after: SchemaObject[],
): Difference[] {
  const olds = columnsByParent(before);
  const news = columnsByParent(after);
  return before.flatMap((object) => {
    const old = olds.get(keyOf(object)) ?? [];
    const now = news.get(keyOf(object)) ?? [];
    const prefix = object.name.length + 1;
    const inOrder = (names: string[]) =>
      names.map((name) => name.slice(prefix)).join(", ");
    const order = {
      before: inOrder(old.filter((name) => now.includes(name))),
      after: inOrder(now.filter((name) => old.includes(name))),
    };
    if (order.before === order.after) return [];
    return [orderDifference(object, order)];
  });
}

function orderDifference(
  object: SchemaObject,
  order: { before: string; after: string },
): Difference {
  const { kind, name } = object;
  const properties = { "column order": order };
  return { kind, name, change: "changed", properties, object };
}

function columnsByParent(objects: SchemaObject[]): Map<string, string[]> {
  const columns = objects.filter(({ kind }) => kind === "column");
  columns.sort((a, b) => positionOf(a) - positionOf(b));
  const byParent = new Map<string, string[]>();
  for (const { parent, name } of columns) {
    const names = byParent.get(parent ?? "") ?? [];
    byParent.set(parent ?? "", names);
    names.push(name);
  }
  return byParent;
}

function positionOf(column: SchemaObject): number {
  return Number(column.properties["position"]);
}
