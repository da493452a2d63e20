import type { Difference } from "./snapshot.ts";
import { keyOf } from "./snapshot.ts";

/**
 * Leaves out what only follows from another difference: the columns of a new table, the comment
 * on a dropped index, the sequence of an identity column, what partitions inherit.
 */
export function withoutConsequences(differences: Difference[]): Difference[] {
  const wholes = differences.filter(({ change }) => change !== "changed");
  const owners = new Set(wholes.map((one) => `${one.change} ${keyOf(one)}`));
  const origins = new Set(
    differences.filter((one) => !isInherited(one)).map(originOf),
  );
  return differences.filter(
    (one) =>
      !ownersOf(one).some((owner) => owners.has(owner)) &&
      !isIdentitySequence(one) &&
      !(isInherited(one) && origins.has(originOf(one))),
  );
}

/** What this one comes or goes with. */
function ownersOf({ kind, change, object }: Difference): string[] {
  if (change === "changed") return [];
  const whole = object.properties["partition of"];
  return [object.parent, whole && `${kind} ${whole}`].flatMap((owner) =>
    owner ? [`${change} ${owner}`] : [],
  );
}

/** Comes and goes with its column, which tells it. */
function isIdentitySequence({ kind, change, object }: Difference): boolean {
  return (
    kind === "sequence" &&
    change !== "changed" &&
    object.properties["identity"] !== undefined
  );
}

function isInherited({ object }: Difference): boolean {
  return object.properties["inherited"] === "only";
}

/** What a partition's column or constraint shares with the one that it comes from. */
function originOf({ kind, change, object }: Difference): string {
  const ownName = object.name.split(".").at(-1) ?? "";
  return [kind, change, ownName].join(" ");
}
