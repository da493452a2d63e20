import type { SyntaxNode } from "@lezer/common";
import { callsIn, dottedName } from "./calls.ts";
import { children } from "./literal.ts";
import type { MigrationFunction } from "./revision.ts";
import { spanOf, type SourceText } from "./source-text.ts";

/** Describes what binds `upgrade` or `downgrade`: a function, or any other statement (an import, an assignment). */
export function describeFunction(
  binding: SyntaxNode,
  source: SourceText,
): MigrationFunction {
  const body = binding.getChild("Body");
  const end = source.text.slice(binding.from, binding.to).trimEnd().length;
  return {
    span: spanOf(source, binding.from, binding.from + end),
    body: body ? bodyKind(body, source.text) : "code",
    calls: body ? callsIn(body, source) : [],
  };
}

function bodyKind(body: SyntaxNode, text: string): MigrationFunction["body"] {
  const statements = effectiveStatements(body, text);
  if (statements.length === 0) return "empty";
  const first = statements.find((statement) => !isTalk(statement, text));
  return first?.name === "RaiseStatement" ? "raises" : "code";
}

/** Statements that do something, up to the first bare return. */
function effectiveStatements(body: SyntaxNode, text: string): SyntaxNode[] {
  const all = statementsOf(body);
  const end = all.findIndex((statement) => isBareReturn(statement));
  return (end < 0 ? all : all.slice(0, end)).filter(
    (statement) => !isNothing(statement, text),
  );
}

/** The statements of a body or module; those joined by `;` count one by one. */
export function statementsOf(body: SyntaxNode): SyntaxNode[] {
  return children(body).flatMap((child) =>
    child.name === "StatementGroup"
      ? statementsOf(child)
      : child.name === "Comment" || /^[:;]$/.test(child.name)
        ? []
        : [child],
  );
}

function isBareReturn(statement: SyntaxNode): boolean {
  if (statement.name !== "ReturnStatement") return false;
  const value = statement.firstChild?.nextSibling;
  return !value || value.name === "None";
}

function isNothing(statement: SyntaxNode, text: string): boolean {
  if (statement.name === "PassStatement") return true;
  if (statement.name !== "ExpressionStatement") return false;
  const expression = statement.firstChild;
  return (
    expression?.name === "String" ||
    expression?.name === "ContinuedString" ||
    (expression?.name === "Ellipsis" &&
      text.slice(expression.from, expression.to) === "...")
  );
}

/** A call that only says something: `print(…)`, `logger.warning(…)`. */
function isTalk(statement: SyntaxNode, text: string): boolean {
  const call = statement.firstChild;
  if (statement.name !== "ExpressionStatement") return false;
  if (call?.name !== "CallExpression" || !call.firstChild) return false;
  return /^(print|warnings\.warn|(self\.)?_?(log|logger|logging)(\(\))?\.\w+|logging\.getLogger\(\)\.\w+)$/i.test(
    dottedName(call.firstChild, text),
  );
}
