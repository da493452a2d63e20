import type { Difference, SchemaObject } from "./snapshot.ts";

/** What to call it when an object is there on one side only. */
export interface DifferenceWords {
  added: string;
  removed: string;
}

const roundTripWords: DifferenceWords = {
  added: "is left behind",
  removed: "is lost",
};

/**
 * One line of plain English, for instance `index public.ix_a is left behind` or
 * `column public.a.slug: type text → character varying(50)`.
 * Names and values come from the repository: escape when rendering.
 */
export function describeDifference(
  difference: Difference,
  words: DifferenceWords = roundTripWords,
): string {
  const object = describeObject(difference.object);
  switch (difference.change) {
    case "added":
      return `${object} ${words.added}`;
    case "removed":
      return `${object} ${words.removed}`;
    case "changed":
      return `${object}: ${describeProperties(difference)}`;
  }
}

/** What a person calls the object: `enum type public.mood`, `foreign key public.a.fk_b`. */
export function describeObject({
  kind,
  name,
  properties,
}: SchemaObject): string {
  switch (kind) {
    case "other":
      return name;
    case "comment":
      return `comment on ${name}`;
    case "grant":
      return name.startsWith("default ") ? name : `right on ${name}`;
    case "type":
      return `${properties["kind"] ?? ""} type ${name}`.trim();
    case "constraint":
      return `${constraintWord(properties["kind"])} ${name}`;
    default:
      return `${kind} ${name}`;
  }
}

function constraintWord(kind: string | undefined): string {
  if (kind === "primary key" || kind === "foreign key") return kind;
  if (kind === "exclude") return "exclusion constraint";
  return `${kind ?? ""} constraint`.trim();
}

function describeProperties({ properties }: Difference): string {
  return Object.entries(properties)
    .map(([name, { before, after }]) => {
      if (isLong(before) || isLong(after)) return `${name} differs`;
      return `${name} ${before ?? "none"} → ${after ?? "none"}`;
    })
    .join(", ");
}

function isLong(value: string | null): boolean {
  return value !== null && (value.length > 120 || value.includes("\n"));
}
