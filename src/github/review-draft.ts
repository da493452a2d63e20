import { renderReviewComment } from "../report/review-comment.ts";
import type { LineRange } from "../revisions/revision.ts";
import {
  shownPart,
  shownWhole,
  type Hunk,
  type ShownLines,
} from "./diff-hunks.ts";
import type { PlacedFinding } from "./review-findings.ts";
import { suggestionFor } from "./suggestion.ts";

/** A file of the pull request, as its diff has it. */
export interface ChangedFile {
  /** New name when it was renamed. */
  filename: string;
  hunks: Hunk[];
  /** Then the diff has all of it. */
  isNew: boolean;
}

/**
 * Lines of a file in the checkout, line ends left out; null when it is not to be had. A suggestion is only made when
 * they can be compared: the checkout may be a merge commit, whose lines stand elsewhere.
 */
export type LinesOf = (file: string) => readonly string[] | null;

/** A comment that can be put on a line of the diff. */
export interface DraftComment extends LineRange {
  placed: PlacedFinding;
  /** In place of the lines; null when there is none. */
  suggestion: string | null;
}

/** A comment as `POST /repos/{owner}/{repo}/pulls/{number}/reviews` takes it. */
export interface ReviewComment {
  path: string;
  body: string;
  line: number;
  side: "RIGHT";
  start_line?: number;
  start_side?: "RIGHT";
}

/** A range that is longer fills the page with code that the reader knows. */
const mostLines = 12;

/** Drafts of the findings whose line the diff shows, at most one suggestion for each line. */
export function draftComments(
  findings: readonly PlacedFinding[],
  files: ReadonlyMap<string, ChangedFile>,
  linesOf: LinesOf,
): DraftComment[] {
  const taken: (LineRange & { file: string })[] = [];
  return findings.flatMap((placed) => {
    const file = files.get(placed.file);
    if (file === undefined) return [];
    const lines = linesOf(placed.file);
    const draft =
      draftSuggestion(placed, file, lines) ?? draftPlain(placed, file, lines);
    if (draft === null) return [];
    if (draft.suggestion === null) return [draft];
    const range = { ...draft, file: placed.file };
    if (taken.some((other) => overlap(other, range)))
      return [draftPlain(placed, file, lines)].filter((one) => one !== null);
    taken.push(range);
    return [draft];
  });
}

function draftSuggestion(
  placed: PlacedFinding,
  { hunks }: ChangedFile,
  lines: readonly string[] | null,
): DraftComment | null {
  const { edit } = placed.finding;
  if (edit === null || lines === null) return null;
  const { line, endLine } = edit.span;
  const shown = shownWhole(hunks, { line, endLine });
  if (shown === null || !isSame(shown, lines)) return null;
  const suggestion = suggestionFor(edit, shown.lines);
  return suggestion === null ? null : { placed, line, endLine, suggestion };
}

function draftPlain(
  placed: PlacedFinding,
  { hunks, isNew }: ChangedFile,
  lines: readonly string[] | null,
): DraftComment | null {
  const shown = shownPart(hunks, placed);
  if (shown === null) return null;
  if (lines === null ? !isNew : !isSame(shown, lines)) return null;
  const { line, endLine } = shown;
  const isLong = endLine - line >= mostLines;
  return { placed, line, endLine: isLong ? line : endLine, suggestion: null };
}

function isSame({ line, lines }: ShownLines, checkout: readonly string[]) {
  return lines.every((text, index) => checkout[line - 1 + index] === text);
}

function overlap(
  a: LineRange & { file: string },
  b: LineRange & { file: string },
): boolean {
  return a.file === b.file && a.line <= b.endLine && b.line <= a.endLine;
}

/** The draft as GitHub takes it. */
export function commentOf(draft: DraftComment): ReviewComment {
  const { placed, line, endLine } = draft;
  const { finding, marker, file } = placed;
  const body = renderReviewComment(finding, { ...draft, marker });
  const comment = { path: file, body, line: endLine, side: "RIGHT" as const };
  // GitHub refuses a range that begins where it ends.
  return line === endLine
    ? comment
    : { ...comment, start_line: line, start_side: "RIGHT" };
}

/** The same on one line and without a suggestion, for when GitHub refused the range. */
export function withoutRange(draft: DraftComment): DraftComment {
  return { ...draft, endLine: draft.line, suggestion: null };
}
