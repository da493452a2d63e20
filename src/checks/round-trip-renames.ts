import type { Difference } from "../snapshot/snapshot.ts";

/** An index or constraint that came back under another name. */
export interface Renamed {
  before: Difference;
  after: Difference;
}

/** Takes the pairs out that are the same but for their names. */
export function splitRenamed(differences: Difference[]): {
  renamed: Renamed[];
  others: Difference[];
} {
  const renamed: Renamed[] = [];
  let others = differences;
  for (const before of differences) {
    if (before.change !== "removed") continue;
    const after = others.find((other) => isSameButForName(before, other));
    if (!after) continue;
    renamed.push({ before, after });
    others = others.filter((other) => other !== before && other !== after);
  }
  return { renamed, others };
}

function isSameButForName(before: Difference, after: Difference): boolean {
  if (before.kind !== "index" && before.kind !== "constraint") return false;
  return (
    after.change === "added" &&
    after.kind === before.kind &&
    after.object.parent === before.object.parent &&
    withoutName(after) === withoutName(before)
  );
}

function withoutName({ object }: Difference): string {
  const { definition = "", ...rest } = object.properties;
  const anonymous = definition.replace(
    /^(CREATE (UNIQUE )?INDEX) .*? ON /s,
    "$1 ON ",
  );
  return JSON.stringify({ ...rest, definition: anonymous });
}
