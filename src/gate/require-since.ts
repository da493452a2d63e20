import { GateError } from "../errors.ts";
import { nearNames } from "../near-names.ts";
import type { Settings } from "../settings/settings.ts";
import type { ProjectPlan } from "./plan-project.ts";

/**
 * A mistyped `since` would lint everything again, or nothing.
 *
 * @throws GateError (settings) when no project has the revision
 */
export function requireSince(
  plans: readonly Pick<ProjectPlan, "graph" | "notLinted" | "range">[],
  { since }: Pick<Settings, "since">,
): void {
  const isKnown = plans.some(({ notLinted }) => notLinted.size > 0);
  // Where files could not be read or don't fit together, that is to be said.
  const isBroken = plans.some(({ range }) => range === null);
  if (since === null || isKnown || isBroken) return;
  const ids = plans.flatMap(({ graph }) => [...graph.byId.keys()]);
  throw new GateError(
    "settings",
    `since: there is no revision ${since}. Give a revision id, or a beginning of it that no other has.`,
    { details: nearNames(since, ids).map((id) => `Did you mean ${id}?`) },
  );
}
