import type { Revision } from "../revisions/revision.ts";
import { childrenOf, parentsIn, type RevisionIndex } from "./revision-index.ts";

/**
 * Branch labels of every revision. As in Alembic a label covers all that comes after the revision that declares it,
 * and what comes before down to the last fork or merge, if the branch runs straight to its head.
 */
export function propagateLabels(
  index: RevisionIndex,
): Map<string, Set<string>> {
  const labels = new Map<string, Set<string>>();
  for (const id of index.byId.keys()) labels.set(id, new Set());
  const next = childrenOf(index, "parents");
  const nextOrDependent = childrenOf(index, "needs");
  const isStraight = ({ id, parents }: Revision): boolean =>
    parents.length <= 1 && (nextOrDependent.get(id)?.length ?? 0) <= 1;
  for (const revision of index.byId.values()) {
    if (revision.branchLabels.length === 0) continue;
    const covered = descendants(revision.id, next);
    if (known(index, covered).every(isStraight)) {
      addStraightAncestors(revision, index, isStraight, covered);
    }
    for (const id of covered) {
      for (const label of revision.branchLabels) labels.get(id)?.add(label);
    }
  }
  return labels;
}

function known({ byId }: RevisionIndex, ids: Iterable<string>): Revision[] {
  return [...ids].map((id) => byId.get(id)).filter((r) => r !== undefined);
}

function descendants(id: string, next: Map<string, string[]>): Set<string> {
  const found = new Set<string>();
  const open = [id];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (found.has(at)) continue;
    found.add(at);
    open.push(...(next.get(at) ?? []));
  }
  return found;
}

function addStraightAncestors(
  revision: Revision,
  index: RevisionIndex,
  isStraight: (revision: Revision) => boolean,
  covered: Set<string>,
): void {
  let parent = parentsIn(index, revision)[0];
  while (parent !== undefined) {
    const at = index.byId.get(parent);
    if (!at || covered.has(at.id) || !isStraight(at)) return;
    covered.add(at.id);
    parent = parentsIn(index, at)[0];
  }
}
