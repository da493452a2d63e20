import type { Revision } from "../revisions/revision.ts";

/**
 * The revisions that the base branch has once this work is merged, by the rule of git's three-way merge: a file that
 * is as it was where the work began is taken as it is on the base branch now, gone included; every other as it is
 * here.
 *
 * @param here those of this checkout
 * @param tip those of the base branch now
 * @param fork those where the work began; null when that can't be told: what is here then stays, and nothing is
 *   known to have been removed
 */
export function revisionsAfterMerge(
  here: readonly Revision[],
  tip: readonly Revision[],
  fork: readonly Revision[] | null,
): Revision[] {
  if (fork === null) return [...here, ...withoutIds(tip, here)];
  const [theirs, start] = [byFile(tip), byFile(fork)];
  const kept = here.flatMap((ours) => {
    const before = start.get(ours.file);
    return before?.source === ours.source
      ? (theirs.get(ours.file) ?? [])
      : [ours];
  });
  const ours = byFile(here);
  const added = tip.filter(({ file }) => !ours.has(file) && !start.has(file));
  return [...kept, ...added];
}

function withoutIds(
  revisions: readonly Revision[],
  others: readonly Revision[],
): Revision[] {
  const ids = new Set(others.map(({ id }) => id));
  return revisions.filter(({ id }) => !ids.has(id));
}

function byFile(revisions: readonly Revision[]): Map<string, Revision> {
  return new Map(revisions.map((revision) => [revision.file, revision]));
}
