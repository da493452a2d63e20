import { orderDifferences, withoutPosition } from "./column-order.ts";
import { withoutConsequences } from "./fold-differences.ts";
import type { Difference, SchemaObject, Snapshot } from "./snapshot.ts";
import { keyOf } from "./snapshot.ts";

/**
 * Tells what differs between two snapshots, in the order tables, columns… of the snapshots.
 *
 * What came or went together with something else is not listed on its own. Never empty when the fingerprints differ.
 */
export function compareSnapshots(
  before: Snapshot,
  after: Snapshot,
): Difference[] {
  if (before.fingerprint === after.fingerprint) return [];
  const olds = byKey(before.objects);
  const news = byKey(after.objects);
  const differences = [
    ...missingIn(news, olds).map((o) => wholeObject("removed", o)),
    ...missingIn(olds, news).map((o) => wholeObject("added", o)),
    ...changes(olds, news),
    ...orderDifferences(before.objects, after.objects),
  ];
  const told = withoutConsequences(differences);
  return told.length > 0 ? told : [unexplained(before, after)];
}

type Objects = Map<string, SchemaObject>;

function byKey(objects: SchemaObject[]): Objects {
  return new Map(objects.map((object) => [keyOf(object), object]));
}

function missingIn(objects: Objects, others: Objects): SchemaObject[] {
  return [...others].flatMap(([key, o]) => (objects.has(key) ? [] : [o]));
}

function wholeObject(
  change: "added" | "removed",
  object: SchemaObject,
): Difference {
  return {
    kind: object.kind,
    name: object.name,
    change,
    properties: {},
    object,
  };
}

function changes(olds: Objects, news: Objects): Difference[] {
  return [...olds].flatMap(([key, old]) => {
    const now = news.get(key);
    const properties = now ? changedProperties(old, now) : {};
    if (Object.keys(properties).length === 0) return [];
    const { kind, name } = old;
    return [
      { kind, name, change: "changed" as const, properties, object: old },
    ];
  });
}

function changedProperties(
  old: SchemaObject,
  now: SchemaObject,
): Difference["properties"] {
  const before = withoutPosition(old);
  const after = withoutPosition(now);
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return Object.fromEntries(
    [...names]
      .filter((name) => before[name] !== after[name])
      .map((name) => [
        name,
        { before: before[name] ?? null, after: after[name] ?? null },
      ]),
  );
}

// Unknown is never green: the server saw a difference, so there is one to tell.
function unexplained(before: Snapshot, after: Snapshot): Difference {
  const name = "schema in a way that can't be told";
  const properties = {
    fingerprint: { before: before.fingerprint, after: after.fingerprint },
  };
  const object: SchemaObject = {
    kind: "other",
    name,
    parent: null,
    properties: { fingerprint: before.fingerprint },
  };
  return { kind: "other", name, change: "changed", properties, object };
}
