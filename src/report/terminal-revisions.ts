import type pc from "picocolors";
import type { RevisionReport, StepResult } from "./report.ts";
import { hasRun, rowsWorthShowing, stepInWords } from "./revision-rows.ts";
import { indent } from "./terminal-text.ts";
import { cut, oneLine } from "./visible-text.ts";

type Colors = ReturnType<typeof pc.createColors>;

const mostRows = 20;
const stepColumns = ["up", "down", "again"] as const;

/** The table of revisions with the time of each step; no block at all when nothing ran. */
export function renderRevisions(
  revisions: RevisionReport[],
  width: number,
  colors: Colors,
): string[] {
  if (!revisions.some(hasRun)) return [];
  const { rows, leftOut } = rowsWorthShowing(revisions, mostRows);
  const table = rows.length === 0 ? [] : tableLines(rows, width, colors);
  const note = leftOut === null ? [] : [colors.dim(leftOut)];
  return [[...table, ...note].map((line) => indent(line, 2)).join("\n")];
}

function tableLines(
  rows: RevisionReport[],
  width: number,
  colors: Colors,
): string[] {
  const ids = rows.map((row) => cut(oneLine(row.id), 20));
  const idWidth = Math.max("revision".length, ...ids.map((id) => id.length));
  const steps = stepColumns.map((column) => rows.map((row) => row[column]));
  const widths = steps.map((column, i) => columnWidth(column, i));
  const used = idWidth + 2 + widths.reduce((sum, w) => sum + w + 2, 0);
  const room = Math.max(12, width - 2 - used);
  const head = [
    "revision".padEnd(idWidth),
    ...stepColumns.map((name, i) => name.padStart(widths[i] ?? 0)),
    "message",
  ].join("  ");
  const lines = rows.map((row, r) =>
    [
      (ids[r] ?? "").padEnd(idWidth),
      ...steps.map((column, i) => stepCell(column[r], widths[i] ?? 0, colors)),
      cut(oneLine(row.message), room),
    ]
      .join("  ")
      .trimEnd(),
  );
  return [colors.dim(head), ...lines];
}

function columnWidth(column: StepResult[], index: number): number {
  const title = stepColumns[index] ?? "";
  return Math.max(
    title.length,
    ...column.map((step) => stepInWords(step).length),
  );
}

function stepCell(
  step: StepResult | undefined,
  width: number,
  colors: Colors,
): string {
  if (step === undefined) return " ".repeat(width);
  const text = stepInWords(step).padStart(width);
  switch (step.status) {
    case "passed":
      return text;
    case "failed":
      return colors.red(text);
    case "skipped":
      return colors.yellow(text);
  }
}
