import { description } from "./contract.ts";
import type { Schema } from "./schema.ts";

/**
 * The value with everything in it that GitHub's description requires: what the fake does not care about (a user
 * has 18 fields) gets the plainest value that is valid.
 */
export function complete(schema: Schema, value: unknown): unknown {
  if (schema.$ref !== undefined) return complete(resolve(schema.$ref), value);
  if (value === undefined) return plainest(schema);
  if (value === null) return null;
  if (schema.allOf !== undefined)
    return schema.allOf.reduce<unknown>(
      (whole, part) => complete(part, whole),
      value,
    );
  const alternatives = schema.anyOf ?? schema.oneOf;
  if (alternatives !== undefined && schema.properties === undefined)
    return complete(bestOf(alternatives, value), value);
  if (Array.isArray(value)) {
    const { items } = schema;
    return items === undefined
      ? value
      : value.map((item) => complete(items, item));
  }
  return typeof value === "object" ? completeObject(schema, value) : value;
}

function completeObject(
  { properties = {}, required = [] }: Schema,
  value: object,
): object {
  const given = value as Record<string, unknown>;
  const names = new Set([...Object.keys(given), ...required]);
  return Object.fromEntries(
    [...names].map((name) => {
      const schema = properties[name];
      return [name, schema ? complete(schema, given[name]) : given[name]];
    }),
  );
}

function plainest(schema: Schema): unknown {
  const { enum: values, minimum = 0, format } = schema;
  const alternatives = schema.anyOf ?? schema.oneOf;
  if (alternatives !== undefined) {
    const isNull = ({ type }: Schema) => type === "null";
    return alternatives.some(isNull)
      ? null
      : complete(alternatives[0] ?? {}, undefined);
  }
  if (schema.allOf !== undefined) return complete(schema, {});
  if (Array.isArray(schema.type)) return null;
  if (values !== undefined) return values[0];
  switch (schema.type) {
    case "string":
      return textOf(format);
    case "integer":
    case "number":
      return minimum;
    case "boolean":
      return false;
    case "array":
      return [];
    default:
      return completeObject(schema, {});
  }
}

function textOf(format: string | undefined): string {
  if (format === "uri") return "https://github.example/";
  if (format === "date-time") return "2026-11-21T00:00:00Z";
  return "";
}

/** The alternative that knows all the names of the value. */
function bestOf(alternatives: Schema[], value: unknown): Schema {
  const fits = alternatives.map(unreferenced).find((schema) => {
    if (Array.isArray(value)) return schema.type === "array";
    if (typeof value !== "object" || value === null)
      return schema.type === typeof value;
    return Object.entries(value).every(([name, given]) => {
      const known = schema.properties?.[name];
      return known && (known.enum?.includes(given) ?? true);
    });
  });
  return fits ?? {};
}

function unreferenced(schema: Schema): Schema {
  return schema.$ref === undefined ? schema : resolve(schema.$ref);
}

function resolve(reference: string): Schema {
  return description.components[reference.split("/").at(-1) ?? ""] ?? {};
}
