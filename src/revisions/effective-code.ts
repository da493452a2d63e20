import type { SyntaxNode } from "@lezer/common";
import { parser } from "@lezer/python";
import { stringValue } from "./string-literal.ts";

/**
 * What Python makes of a source text: equal for texts that differ only in comments, docstrings, or what a formatter
 * changes (line breaks, quotes, trailing commas).
 */
export function effectiveCode(source: string): string {
  return describe(parser.parse(source).topNode, source);
}

function describe(node: SyntaxNode, text: string): string {
  const own = text.slice(node.from, node.to);
  if (node.name === "String") return JSON.stringify(stringValue(own) ?? own);
  const parts: string[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling)
    if (!isIdle(child)) parts.push(describe(child, text));
  return node.firstChild ? `(${node.name} ${parts.join(" ")})` : own;
}

/** Comments, strings that stand alone, and the comma before a closing bracket. */
function isIdle(node: SyntaxNode): boolean {
  switch (node.name) {
    case "Comment":
      return true;
    case "ExpressionStatement":
      return /^(Continued)?String$/.test(node.firstChild?.name ?? "");
    case ",":
      return /^[)\]}]$/.test(afterComments(node)?.name ?? "");
    default:
      return false;
  }
}

function afterComments(node: SyntaxNode): SyntaxNode | null {
  let next = node.nextSibling;
  while (next?.name === "Comment") next = next.nextSibling;
  return next;
}
