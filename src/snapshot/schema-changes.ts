import type { SchemaChange } from "../report/report.ts";
import { describeObject } from "./describe-difference.ts";
import type { Difference, SchemaObject, Snapshot } from "./snapshot.ts";
import { keyOf } from "./snapshot.ts";

/** Most UTF-16 units of what is said of an object: definitions of functions can be long. */
const longest = 400;

/**
 * What a range made of the schema, for people.
 *
 * @param differences between the schemas before and after it
 * @param after by database: new tables are told with their columns
 */
export function schemaChanges(
  differences: readonly Difference[],
  after: ReadonlyMap<string, Snapshot>,
): SchemaChange[] {
  const columns = [...after.values()].flatMap(({ objects }) =>
    objects.filter(({ kind }) => kind === "column"),
  );
  return differences.map((difference) => {
    const { change, object, database } = difference;
    const sides = sidesOf(difference, columns);
    return {
      database: database ?? null,
      change,
      object: describeObject(object),
      before: sides.before && shortened(sides.before),
      after: sides.after && shortened(sides.after),
    };
  });
}

function sidesOf(
  { change, object, properties }: Difference,
  columns: readonly SchemaObject[],
): { before: string | null; after: string | null } {
  switch (change) {
    case "added":
      return { before: null, after: inWords(object, columns) };
    case "removed":
      return { before: inWords(object, []), after: null };
    case "changed": {
      const side = (which: "before" | "after") =>
        Object.entries(properties)
          .map(([name, values]) => `${name} ${values[which] ?? "none"}`)
          .join(", ");
      return { before: side("before"), after: side("after") };
    }
  }
}

/** What an object is like, in a few words; null when its name says enough. */
function inWords(
  object: SchemaObject,
  columns: readonly SchemaObject[],
): string | null {
  const { definition, values } = object.properties;
  switch (object.kind) {
    case "column":
      return columnInWords(object);
    case "table": {
      const own = columns.filter(({ parent }) => parent === keyOf(object));
      const told = own.map(
        (one) =>
          `${one.name.slice(object.name.length + 1)} ${columnInWords(one)}`,
      );
      return told.length === 0 ? null : `(${told.join(", ")})`;
    }
    case "constraint":
    case "index":
      return definition ?? null;
    case "type":
      return values ?? null;
    default:
      return null;
  }
}

function columnInWords({ properties }: SchemaObject): string {
  const { type = "", nullable, identity, generated } = properties;
  return [
    type,
    ...(nullable === "no" ? ["not null"] : []),
    ...(properties["default"] === undefined
      ? []
      : [`default ${properties["default"]}`]),
    ...(identity === undefined ? [] : [`identity ${identity}`]),
    ...(generated === undefined ? [] : [`generated ${generated}`]),
  ].join(" ");
}

function shortened(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}
