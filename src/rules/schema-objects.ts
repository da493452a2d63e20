import type { ObjectKind, SchemaObject } from "../snapshot/snapshot.ts";
import { formatName, quoteIdentifier } from "../sql/identifier.ts";
import type { QualifiedName } from "../sql/operation.ts";
import type { Schema } from "./schema.ts";

/** The objects of a kind that a name can mean: several for functions, which differ in their arguments. */
export function findObjects(
  { objects }: Schema,
  kinds: readonly ObjectKind[],
  name: QualifiedName,
): SchemaObject[] {
  const suffix = `.${quoteIdentifier(name.name)}`;
  const found = objects.filter(
    (object) =>
      kinds.includes(object.kind) &&
      (name.schema === null
        ? bareName(object).endsWith(suffix)
        : bareName(object) === formatName(name)),
  );
  const isPublic = (object: SchemaObject) =>
    bareName(object) === `public${suffix}`;
  return name.schema === null && found.some(isPublic)
    ? found.filter(isPublic)
    : found;
}

/** The one object of that name, null when there is none. */
export function findObject(
  schema: Schema,
  kinds: readonly ObjectKind[],
  name: QualifiedName,
): SchemaObject | null {
  return findObjects(schema, kinds, name)[0] ?? null;
}

/** What has an object as its parent, like the columns of a view. */
export function childrenOf(
  { objects }: Schema,
  { kind, name }: SchemaObject,
): SchemaObject[] {
  return objects.filter(({ parent }) => parent === `${kind} ${name}`);
}

/** The name of a function without its arguments. */
function bareName({ kind, name }: SchemaObject): string {
  return kind === "function" ? name.replace(/\(.*$/s, "") : name;
}
