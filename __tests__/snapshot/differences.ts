import type {
  Difference,
  ObjectKind,
  SchemaObject,
} from "../../src/snapshot/snapshot.ts";

type Properties = SchemaObject["properties"];

export function object(
  kind: ObjectKind,
  name: string,
  properties: Properties = {},
  parent: string | null = null,
): SchemaObject {
  return { kind, name, parent, properties };
}

/** A column of a table, with what a column always has. */
export function column(
  name: string,
  position: number,
  properties: Properties = {},
): SchemaObject {
  const defaults = { type: "text", nullable: "yes", position: `${position}` };
  const parent = `table ${name.slice(0, name.lastIndexOf("."))}`;
  return object("column", name, { ...defaults, ...properties }, parent);
}

export function added(object: SchemaObject): Difference {
  const { kind, name } = object;
  return { kind, name, change: "added", properties: {}, object };
}

export function removed(object: SchemaObject): Difference {
  return { ...added(object), change: "removed" };
}

export function changed(
  object: SchemaObject,
  property: string,
  before: string | null,
  after: string | null,
): Difference {
  const properties = { [property]: { before, after } };
  return { ...added(object), change: "changed", properties };
}
