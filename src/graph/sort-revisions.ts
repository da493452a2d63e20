import {
  childrenOf,
  resolveDependency,
  type RevisionIndex,
} from "./revision-index.ts";

/**
 * Ids in an order in which they can be applied: a revision comes as soon as everything it needs is there, and a
 * branch is followed to its end before the next one starts. What needs a missing revision or is part of a cycle
 * is left out, with everything after it.
 */
export function sortRevisions(index: RevisionIndex): string[] {
  const children = childrenOf(index, "needs");
  const waitsFor = new Map<string, number>();
  for (const revision of index.byId.values()) {
    const needs = index.needs.get(revision.id)?.length ?? 0;
    waitsFor.set(revision.id, isWhole(index, revision.id) ? needs : Infinity);
  }
  const ready = [...index.byId.keys()]
    .filter((id) => waitsFor.get(id) === 0)
    .reverse();
  const order: string[] = [];
  for (let id = ready.pop(); id !== undefined; id = ready.pop()) {
    order.push(id);
    for (const child of (children.get(id) ?? []).toReversed()) {
      const left = (waitsFor.get(child) ?? Infinity) - 1;
      waitsFor.set(child, left);
      if (left === 0) ready.push(child);
    }
  }
  return order;
}

/** Whether all that a revision names is there. */
function isWhole(index: RevisionIndex, id: string): boolean {
  const revision = index.byId.get(id);
  return (
    revision !== undefined &&
    revision.parents.every((parent) => index.byId.has(parent)) &&
    revision.dependsOn.every((name) => resolveDependency(index, name) !== null)
  );
}
