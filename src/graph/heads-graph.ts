import type { GraphRevision, HeadsGraph } from "../report/report.ts";
import type { Revision } from "../revisions/revision.ts";
import { buildGraph, type Graph } from "./graph.ts";

/** Revisions that are not in the checkout, and where they are: the base ref, or a pull request as `#12`. */
export interface Elsewhere {
  where: string;
  revisions: readonly Revision[];
}

/** Each of them is followed to the base. */
const mostTips = 100;

/**
 * What a picture of the heads needs: each branch back to where it parted from the others.
 *
 * @param merged the revisions here once this work is merged, as far as git can tell
 * @param elsewhere in the order of trust: of an id that is in several places, the first one counts
 * @param underTest ids of the range; its merge revisions are worth a picture, too
 * @returns null when there is one line to one head
 */
export function headsGraph(
  here: Pick<Graph, "byId">,
  merged: readonly Revision[],
  elsewhere: readonly Elsewhere[],
  underTest: readonly string[],
): HeadsGraph | null {
  const places = placesOf(here, elsewhere);
  const known = new Set(merged.map(({ id }) => id));
  const added = [...places.values()]
    .map(({ revision }) => revision)
    .filter(({ id }) => !known.has(id));
  const all = buildGraph([...merged, ...added]);
  const parentsOf = (id: string) =>
    (all.byId.get(id)?.parents ?? []).filter((one) => all.byId.has(one));
  const merges = underTest.map(parentsOf).filter(({ length }) => length > 1);
  if (all.heads.length < 2 && merges.length === 0) return null;
  const tips = [...all.heads, ...merges.flat()].slice(0, mostTips);
  const shown = aroundForks(tips, parentsOf);
  return {
    revisions: [...all.byId.values()]
      .filter(({ id }) => shown.has(id))
      .map((one) => ({
        ...graphRevision(one),
        where: places.get(one.id)?.where ?? null,
      })),
    heads: all.heads,
  };
}

function graphRevision({
  id,
  parents,
  message,
}: Revision): Omit<GraphRevision, "where"> {
  return { id, parents, message };
}

function placesOf(
  here: Pick<Graph, "byId">,
  elsewhere: readonly Elsewhere[],
): Map<string, { where: string; revision: Revision }> {
  const places = new Map<string, { where: string; revision: Revision }>();
  for (const { where, revisions } of elsewhere)
    for (const revision of revisions)
      if (!here.byId.has(revision.id) && !places.has(revision.id))
        places.set(revision.id, { where, revision });
  return places;
}

/** What leads to some of the tips but not to all, and where it parts. */
function aroundForks(
  tips: readonly string[],
  parentsOf: (id: string) => string[],
): Set<string> {
  const reached = new Map<string, number>();
  for (const tip of tips)
    for (const id of historyOf(tip, parentsOf))
      reached.set(id, (reached.get(id) ?? 0) + 1);
  const own = [...reached.keys()].filter(
    (id) => reached.get(id) !== tips.length,
  );
  return new Set([...own.flatMap(parentsOf), ...own]);
}

function historyOf(
  tip: string,
  parentsOf: (id: string) => string[],
): Set<string> {
  const found = new Set<string>();
  const open = [tip];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    open.push(...parentsOf(id));
  }
  return found;
}
