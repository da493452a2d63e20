import type { PlacedFinding } from "./review-findings.ts";

/** A comment of ours on a line of the diff. */
export interface OwnComment {
  id: number;
  /** Global id, as GraphQL knows it. */
  nodeId: string;
  marker: string;
  isAnswered: boolean;
}

export interface ReviewPlan {
  /** Findings that have no comment yet, worst first. */
  fresh: PlacedFinding[];
  /** How many findings have one. */
  known: number;
  /** How many of those may be posted: a pull request gets so many comments and no more. */
  room: number;
  /** Comments whose finding is there (still, or again), and those whose finding is gone. */
  present: OwnComment[];
  gone: OwnComment[];
}

/** Most comments of findings that a pull request has at a time; the report has all findings. */
export const mostComments = 30;

/**
 * What is to be said, and what was said before.
 *
 * @param isComplete - whether the gate did its job: only then a finding that is missing is gone
 */
export function planReview(
  findings: readonly PlacedFinding[],
  own: readonly OwnComment[],
  isComplete: boolean,
): ReviewPlan {
  const found = new Set(findings.map(({ marker }) => marker));
  const said = new Set(own.map(({ marker }) => marker));
  const fresh = findings.filter(({ marker }) => !said.has(marker));
  const known = findings.length - fresh.length;
  return {
    fresh,
    known,
    room: Math.max(0, mostComments - known),
    present: own.filter(({ marker }) => found.has(marker)),
    gone: isComplete ? own.filter(({ marker }) => !found.has(marker)) : [],
  };
}
