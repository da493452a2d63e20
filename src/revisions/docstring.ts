import type { SyntaxNode } from "@lezer/common";
import { readLiteral } from "./literal.ts";
import { statementsOf } from "./migration-function.ts";

/** First line of a module's docstring, empty when there is none. */
export function docstringLine(module: SyntaxNode, text: string): string {
  const first = statementsOf(module)[0];
  const expression = first?.firstChild;
  if (first?.name !== "ExpressionStatement" || !expression) return "";
  const value = readLiteral(expression, text);
  return typeof value === "string"
    ? (value.trim().split("\n")[0] ?? "").trim()
    : "";
}
