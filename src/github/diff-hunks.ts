import type { LineRange } from "../revisions/revision.ts";

/** Lines of the new file that stand together in a diff: added ones and their context. */
export interface Hunk {
  /** Number of the first line, from 1. */
  start: number;
  /** Without line ends; a `\r` before them is left out, too. */
  lines: string[];
}

/**
 * The right side of a file's `patch`, as `GET /repos/{owner}/{repo}/pulls/{number}/files` gives it. Review comments can
 * stand on these lines and no others: https://docs.github.com/en/rest/pulls/reviews#create-a-review-for-a-pull-request
 */
export function hunksOf(patch: string): Hunk[] {
  const hunks: Hunk[] = [];
  for (const line of patch.split("\n")) {
    const header = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(line);
    if (header) hunks.push({ start: Number(header[1]), lines: [] });
    else if (/^[+ ]/.test(line))
      hunks.at(-1)?.lines.push(line.slice(1).replace(/\r$/, ""));
  }
  return hunks.filter(({ lines }) => lines.length > 0);
}

/** A range of lines within one hunk, and what stands there. */
export interface ShownLines extends LineRange {
  lines: string[];
}

/** The part of the range that the diff shows, in the first hunk that shows any of it; null when none does. */
export function shownPart(
  hunks: readonly Hunk[],
  range: LineRange,
): ShownLines | null {
  for (const hunk of hunks) {
    const line = Math.max(range.line, hunk.start);
    const endLine = Math.min(range.endLine, hunk.start + hunk.lines.length - 1);
    if (line <= endLine)
      return {
        line,
        endLine,
        lines: hunk.lines.slice(line - hunk.start, endLine - hunk.start + 1),
      };
  }
  return null;
}

/** All of the range, when one hunk shows it. */
export function shownWhole(
  hunks: readonly Hunk[],
  range: LineRange,
): ShownLines | null {
  const part = shownPart(hunks, range);
  return part?.line === range.line && part.endLine === range.endLine
    ? part
    : null;
}
