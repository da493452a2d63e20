import type { SyntaxNode } from "@lezer/common";
import { statementsOf } from "./migration-function.ts";
import {
  functionNamed,
  nameOfOp,
  textOf,
  type PythonSource,
} from "./python-source.ts";
import type { Span } from "./revision.ts";
import { offsetOf, spanOf } from "./source-text.ts";

/** The place before the first statement of upgrade(). */
export interface FunctionStart {
  /** Empty: text can be put there. */
  span: Span;
  indentation: string;
  op: string;
}

/**
 * Where a statement would come before the one at `span`.
 *
 * @returns null where there is no such line (upgrade() is imported, stands on one line, or knows no `op`), and for what
 *   another function runs: that may be called for one of several databases only
 */
export function startOfUpgrade(
  python: PythonSource,
  span: Span,
): FunctionStart | null {
  const body = functionNamed(python, "upgrade")?.getChild("Body");
  const op = nameOfOp(python);
  const at = offsetOf(python, span.line, span.column);
  if (!body || op === null || at < body.from || at > body.to) return null;
  const statements = statementsOf(body);
  const first = statements.find(
    (statement, index) => index > 0 || !isDocstring(python, statement),
  );
  if (!first) return null;
  const lineStart = python.text.lastIndexOf("\n", first.from) + 1;
  const indentation = python.text.slice(lineStart, first.from);
  if (!/^[ \t]+$/.test(indentation)) return null;
  return { span: spanOf(python, first.from, first.from), indentation, op };
}

function isDocstring(python: PythonSource, statement: SyntaxNode): boolean {
  return (
    statement.name === "ExpressionStatement" &&
    /^[rRuU]?["']/.test(textOf(python, statement))
  );
}
