import type { Revision } from "../revisions/revision.ts";

/**
 * What `alembic downgrade` must be told to undo one revision, of which nothing that follows it is applied, and none
 * beside it. It takes everything back that is built on the target; `revision@target` narrows that to one branch.
 *
 * @param revisions all of the project
 */
export function downgradeTarget(
  revision: Revision,
  revisions: ReadonlyMap<string, Revision>,
): string {
  const { id, parents } = revision;
  const others = [...revisions.values()].filter((one) => one.id !== id);
  if (parents.length === 0) {
    const isOnlyBase = others.every((one) => one.parents.length > 0);
    return isOnlyBase ? "base" : `${id}@base`;
  }
  const siblings = (parent: string) =>
    others.filter((one) => one.parents.includes(parent)).map((one) => one.id);
  const alone = parents.find((parent) => siblings(parent).length === 0);
  if (alone !== undefined) return alone;
  const ancestors = ancestorsOf(revision, revisions);
  const apart = parents.find((parent) =>
    siblings(parent).every((sibling) => !ancestors.has(sibling)),
  );
  return `${id}@${apart ?? parents[0]}`;
}

function ancestorsOf(
  revision: Revision,
  revisions: ReadonlyMap<string, Revision>,
): Set<string> {
  const found = new Set<string>();
  const waiting = [...revision.parents];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    waiting.push(...(revisions.get(id)?.parents ?? []));
  }
  return found;
}
