import type { Revision } from "../revisions/revision.ts";

const longestList = 5;

/** Ids for a sentence; of many revisions the first ones. */
export function listed(revisions: readonly Revision[]): string {
  const ids = revisions.slice(0, longestList).map(({ id }) => id);
  const rest = revisions.length - ids.length;
  return ids.join(", ") + (rest > 0 ? ` and ${rest} more` : "");
}
