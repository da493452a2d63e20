import { GateError } from "../errors.ts";
import { ancestors, type Graph } from "./graph.ts";
import { resolveRevisions } from "./resolve-revisions.ts";

/** The revisions under test and where the rehearsal starts. */
export interface Range {
  /** Heads of what comes before, as the version table would hold them; none means the empty database. */
  from: string[];
  /** Ids under test, in an order in which they can be applied. */
  revisions: string[];
  /** Ids that the base branch has and these revisions don't: removed here, or added there since. */
  absent: string[];
}

export type RangeRequest =
  | { mode: "all" }
  /** `baseIds`: the ids of the revisions on the base branch. */
  | { mode: "changed"; baseIds: Iterable<string> }
  | { mode: "between"; from: string; to: string };

/**
 * Chooses the revisions under test from a graph without problems.
 *
 * @throws GateError (settings) when `from` or `to` names no revision, or `from` doesn't lead to `to`
 */
export function selectRange(graph: Graph, request: RangeRequest): Range {
  switch (request.mode) {
    case "all":
      return split(graph, new Set(), new Set(graph.order), []);
    case "changed": {
      const baseIds = new Set(request.baseIds);
      const before = wholeHistories(graph, baseIds);
      const absent = [...baseIds].filter((id) => !graph.byId.has(id)).sort();
      return split(graph, before, new Set(graph.order), absent);
    }
    case "between":
      return rangeBetween(graph, request.from, request.to);
  }
}

/**
 * Revisions of the base branch that need none from elsewhere. One whose parent was put in front of it by the pull
 * request has not been run like that, so it is under test, too.
 */
function wholeHistories(graph: Graph, baseIds: Set<string>): Set<string> {
  const whole = new Set<string>();
  for (const id of graph.order) {
    const needs = graph.needs.get(id) ?? [];
    if (baseIds.has(id) && needs.every((needed) => whole.has(needed))) {
      whole.add(id);
    }
  }
  return whole;
}

function rangeBetween(graph: Graph, from: string, to: string): Range {
  const [start, end] = [from, to].map((name) => resolveRevisions(graph, name));
  const before = ancestors(graph, start ?? []);
  const upTo = ancestors(graph, end ?? []);
  const stray = (start ?? []).find((id) => !upTo.has(id));
  if (stray !== undefined) {
    throw new GateError(
      "settings",
      `range ${from}:${to}: ${stray} doesn't come before ${to}. Write the older revision first.`,
    );
  }
  return split(graph, before, upTo, []);
}

function split(
  graph: Graph,
  before: ReadonlySet<string>,
  upTo: ReadonlySet<string>,
  absent: string[],
): Range {
  return {
    from: headsAmong(graph, before),
    revisions: graph.order.filter((id) => upTo.has(id) && !before.has(id)),
    absent,
  };
}

/** The heads of a part of the graph that holds all its ancestors. */
export function headsAmong(
  graph: Pick<Graph, "needs" | "order">,
  ids: ReadonlySet<string>,
): string[] {
  const needed = new Set([...ids].flatMap((id) => graph.needs.get(id) ?? []));
  return graph.order.filter((id) => ids.has(id) && !needed.has(id));
}
