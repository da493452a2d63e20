import { markdownTable } from "markdown-table";
import type { RevisionReport } from "./report.ts";
import { codeCell, proseCell } from "./markdown-text.ts";
import { hasRun, rowsWorthShowing, stepInWords } from "./revision-rows.ts";
import { cut, oneLine } from "./visible-text.ts";

const columns = ["revision", "message", "up", "down", "again"];

/** The table of revisions with the time of each step, at most `most` rows. */
export function renderRevisions(
  revisions: RevisionReport[],
  most: number,
): string[] {
  if (!revisions.some(hasRun)) return [];
  const { rows, leftOut } = rowsWorthShowing(revisions, most);
  const note = leftOut === null ? [] : [leftOut];
  if (rows.length === 0) return note;
  const table = markdownTable([columns, ...rows.map(row)], {
    align: ["l", "l", "r", "r", "r"],
    alignDelimiters: false,
    padding: true,
  });
  return [table, ...note];
}

function row(revision: RevisionReport): string[] {
  return [
    codeCell(cut(oneLine(revision.id), 60)),
    proseCell(cut(oneLine(revision.message), 120)),
    stepInWords(revision.up),
    stepInWords(revision.down),
    stepInWords(revision.again),
  ];
}
