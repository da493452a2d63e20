import type { Schema } from "./schema.ts";

/**
 * The schema that also refuses properties which it does not name. GitHub's own lets them through, so that a
 * misspelt parameter would go unseen.
 */
export function closed(schema: Schema): Schema {
  const { properties, items, anyOf, oneOf, additionalProperties } = schema;
  const isOpen = additionalProperties === undefined;
  return {
    ...schema,
    ...(properties && { properties: closedEach(properties) }),
    ...(properties &&
      isOpen &&
      !isCombined(schema) && { additionalProperties: false }),
    ...(items && { items: closed(items) }),
    ...(anyOf && { anyOf: anyOf.map(closed) }),
    ...(oneOf && { oneOf: oneOf.map(closed) }),
    // Parts of allOf stay open: each would refuse what the others name.
  };
}

function isCombined({ allOf, anyOf, oneOf }: Schema): boolean {
  return [allOf, anyOf, oneOf].some((parts) => parts !== undefined);
}

function closedEach(schemas: Record<string, Schema>): Record<string, Schema> {
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, closed(schema)]),
  );
}
