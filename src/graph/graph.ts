import type { Revision } from "../revisions/revision.ts";
import { propagateLabels } from "./branch-labels.ts";
import {
  indexRevisions,
  parentsIn,
  type RevisionIndex,
} from "./revision-index.ts";
import { findProblems, type GraphProblem } from "./problems.ts";
import { sortRevisions } from "./sort-revisions.ts";

/** How the revisions of a project hang together, as Alembic sees them. */
export interface Graph {
  /** All revisions, in the order in which Alembic loads the files. */
  revisions: Revision[];
  /** By id; of a duplicate id the last one, as for Alembic. */
  byId: ReadonlyMap<string, Revision>;
  /** What `alembic heads` lists: no revision names them as its parent. */
  heads: string[];
  /**
   * What `alembic upgrade heads` goes to and the version table then holds: heads on which no revision depends
   * either.
   */
  effectiveHeads: string[];
  /** Revisions without a parent. */
  bases: string[];
  /** Branch labels of each revision, those inherited along the branch included. */
  labels: ReadonlyMap<string, ReadonlySet<string>>;
  /** For each id what must have run before it: parents and dependencies, resolved to ids that are there. */
  needs: ReadonlyMap<string, readonly string[]>;
  /** Ids with parents and dependencies first; those that can't be reached are left out. */
  order: string[];
  problems: GraphProblem[];
}

export interface GraphOptions {
  /** Branch labels or revision ids that are heads on purpose, besides the one head a project has. */
  expectedHeads?: string[];
}

/** Builds the graph; what is wrong with it is in `problems`, never thrown. */
export function buildGraph(
  revisions: Revision[],
  { expectedHeads = [] }: GraphOptions = {},
): Graph {
  const index = indexRevisions(revisions);
  const order = sortRevisions(index);
  const labels = propagateLabels(index);
  const heads = headsOf(index, "parents");
  const graph = {
    revisions,
    byId: index.byId,
    heads,
    effectiveHeads: headsOf(index, "needs"),
    bases: [
      ...new Set(
        revisions.filter((r) => r.parents.length === 0).map((r) => r.id),
      ),
    ],
    labels,
    needs: index.needs,
    order,
  };
  return {
    ...graph,
    problems: findProblems({ ...index, order, heads, labels, expectedHeads }),
  };
}

/**
 * Revisions to which no other leads. Of a duplicate id only the last file counts as somebody's parent, so an earlier
 * one stays a head: that is how Alembic counts, too.
 */
function headsOf(index: RevisionIndex, through: "parents" | "needs"): string[] {
  const known = [...index.byId.values()];
  const followed = new Set(
    known.flatMap((revision) =>
      (through === "parents"
        ? parentsIn(index, revision)
        : (index.needs.get(revision.id) ?? [])
      ).map((id) => index.byId.get(id)),
    ),
  );
  const heads = index.revisions.filter((revision) => !followed.has(revision));
  return [...new Set(heads.map(({ id }) => id))];
}

/** The given revisions and everything that must have run before them. */
export function ancestors(
  graph: Pick<Graph, "needs">,
  ids: Iterable<string>,
): Set<string> {
  const found = new Set<string>();
  const open = [...ids];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    open.push(...(graph.needs.get(id) ?? []));
  }
  return found;
}
