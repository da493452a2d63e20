import {
  keyOf,
  type ObjectKind,
  type SchemaObject,
} from "../snapshot/snapshot.ts";
import type { Scene } from "./scene.ts";
import { listWords } from "./wording.ts";

/** What people would miss; a comment or a grant goes with what it belongs to. */
const missed: readonly ObjectKind[] = [
  "type",
  "domain",
  "sequence",
  "table",
  "column",
  "constraint",
  "view",
  "materialized view",
  "function",
  "trigger",
  "policy",
];

/**
 * What CASCADE took along: objects that were there before the range and are gone after it, whose definition mentions
 * what was dropped, or another object that went. Null when the schema before or after is not known.
 *
 * @param name what was dropped, without its schema
 * @param key what was dropped as `kind name`; what belongs to it is not listed
 */
export function takenAlong(
  name: string,
  key: string,
  { schemaBefore, schemaAfter }: Scene,
): SchemaObject[] | null {
  if (!schemaBefore.isKnown || !schemaAfter.isKnown) return null;
  const present = new Set(schemaAfter.objects.map(keyOf));
  const gone = schemaBefore.objects.filter(
    (object) =>
      missed.includes(object.kind) &&
      !present.has(keyOf(object)) &&
      ![object.parent, keyOf(object)].includes(key),
  );
  const taken = new Set<SchemaObject>();
  const words = [name];
  for (let word = words.shift(); word !== undefined; word = words.shift())
    for (const object of gone.filter((one) => mentions(one, word))) {
      if (!taken.has(object)) words.push(lastWord(object.name));
      taken.add(object);
    }
  const keys = new Set([...taken].map(keyOf));
  return [...taken].filter(({ parent }) => !keys.has(parent ?? ""));
}

function mentions({ kind, properties }: SchemaObject, name: string): boolean {
  const { type = "", definition = "", default: value = "" } = properties;
  const text = kind === "column" ? `${type} ${value}` : `${definition} ${type}`;
  const escaped = name.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`(?<![\\w$])${escaped}(?![\\w$])`).test(text);
}

/** The name of a view or type, as other definitions mention it. */
function lastWord(name: string): string {
  return /[^."]+"?$/.exec(name)?.[0].replaceAll('"', "") ?? name;
}

/** `view public.titles and foreign key public.likes.fk`. */
export function listObjects(objects: readonly SchemaObject[]): string {
  const shown = objects.slice(0, longestList).map(describe);
  const rest = objects.length - longestList;
  return listWords(rest > 0 ? [...shown, `${String(rest)} more`] : shown);
}

const longestList = 5;

function describe({ kind, name, properties }: SchemaObject): string {
  const word = kind === "constraint" ? (properties.kind ?? kind) : kind;
  return `${word === "check" ? "CHECK" : word} ${name}`;
}

/** ` CASCADE also drops view public.titles.`; nothing when it took nothing along. */
export function cascadeSentence(
  objects: readonly SchemaObject[] | null,
  unknown: string,
): string {
  if (objects === null) return ` CASCADE also drops ${unknown}.`;
  return objects.length === 0
    ? ""
    : ` CASCADE also drops ${listObjects(objects)}.`;
}
