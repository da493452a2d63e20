import { parseAllowance } from "../revisions/allowance-comment.ts";
import type {
  Allowance,
  AllowingFile,
  LineRange,
} from "../revisions/revision.ts";
import type { Statement } from "../rehearsal/statement.ts";
import type { Script } from "./script.ts";

/** A statement's place in its script. */
type Span = NonNullable<Statement["span"]>;

/**
 * `-- migration-gate: allow <rule> -- reason` comments of a script: behind a statement or above it they are for that
 * statement, and above all of them, with a blank line in between, for the whole file.
 */
export function readScriptAllowances(
  { name, text }: Script,
  statements: readonly Statement[],
): AllowingFile {
  const file = { id: null, file: name, allowances: [] };
  if (!text.includes("migration-gate:")) return file;
  const lines = text.split("\n");
  const spans = statements.flatMap((one) =>
    one.file === name && one.span !== null ? [one.span] : [],
  );
  return {
    ...file,
    allowances: [null, ...spans].flatMap((before, index) =>
      betweenTwo(before, spans[index] ?? null, lines),
    ),
  };
}

/** The comments between a statement and the next one. */
function betweenTwo(
  before: Span | null,
  after: Span | null,
  lines: readonly string[],
): Allowance[] {
  const [first, last] = [before?.endLine ?? 1, after?.line ?? lines.length];
  const allowances: Allowance[] = [];
  for (let line = first; line <= last; line++) {
    const from = line === before?.endLine ? before.endColumn - 1 : 0;
    const to = line === after?.line ? after.column - 1 : undefined;
    const piece = (lines[line - 1] ?? "").slice(from, to);
    const said = parseAllowance(piece.slice(piece.indexOf("--")).trim());
    if (said === null) continue;
    const isBehind =
      before !== null && (line === before.endLine || /^\s*;/.test(piece));
    const covers = isBehind
      ? linesOf(before)
      : coveredAbove(line, before, after, lines);
    allowances.push({ ...said, line, covers });
  }
  return allowances;
}

function coveredAbove(
  line: number,
  before: Span | null,
  after: Span | null,
  lines: readonly string[],
): Allowance["covers"] {
  if (after === null) return "nothing";
  const between = lines.slice(line, after.line - 1);
  const isApart = between.some((one) => one.trim() === "");
  return before === null && isApart ? "file" : linesOf(after);
}

function linesOf({ line, endLine }: Span): LineRange {
  return { line, endLine };
}
