import type { SyntaxNode } from "@lezer/common";
import { parser } from "@lezer/python";
import type { Revision } from "./revision.ts";
import { stringValue } from "./string-literal.ts";

/**
 * What Python makes of a source text: equal for texts that differ only in comments, docstrings, or what a formatter
 * changes (line breaks, quotes, trailing commas), or in annotations.
 */
export function effectiveCode(source: string): string {
  return describe(parser.parse(source).topNode, source);
}

/** Whether both are one file that does the same, on two branches. */
export function isSameWork(one: Revision, other: Revision): boolean {
  return (
    one.file === other.file &&
    effectiveCode(one.source) === effectiveCode(other.source)
  );
}

function describe(node: SyntaxNode, text: string): string {
  const own = text.slice(node.from, node.to);
  if (node.name === "String") return JSON.stringify(stringValue(own) ?? own);
  if (node.name === "FormatString") return formatted(node, text);
  if (node.name === "FormatSpec") return withLiterals(node, text).join(" ");
  const parts: string[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling)
    if (!isIdle(child, text)) parts.push(describe(child, text));
  return node.firstChild ? `(${node.name} ${parts.join(" ")})` : own;
}

/** An f-string without its quotes. */
function formatted(node: SyntaxNode, text: string): string {
  const own = text.slice(node.from, node.to);
  const [, prefix = "", quotes = ""] = /^(\w*)("""|'''|"|')/.exec(own) ?? [];
  const from = node.from + prefix.length + quotes.length;
  const to = node.to - quotes.length;
  const parts = withLiterals(node, text, from, to);
  return `(${prefix.toLowerCase()} ${parts.join(" ")})`;
}

/** The children, and the text between them, which is no node of its own. */
function withLiterals(
  node: SyntaxNode,
  text: string,
  from = node.from,
  to = node.to,
): string[] {
  const parts: string[] = [];
  let at = from;
  for (let child = node.firstChild; child; child = child.nextSibling) {
    parts.push(JSON.stringify(text.slice(at, child.from)));
    parts.push(describe(child, text));
    at = child.to;
  }
  return [...parts, JSON.stringify(text.slice(at, to))];
}

/** Comments, strings that stand alone, annotations, and the comma before a closing bracket. */
function isIdle(node: SyntaxNode, text: string): boolean {
  switch (node.name) {
    case "Comment":
      return true;
    case "TypeDef":
      return isOnlySaid(node);
    case "ImportStatement":
      return /^from\s+(typing|collections\.abc|__future__)\s/.test(
        text.slice(node.from, node.to),
      );
    case "ExpressionStatement":
      return /^(Continued)?String$/.test(node.firstChild?.name ?? "");
    case ",":
      return /^[)\]}]$/.test(afterComments(node)?.name ?? "");
    default:
      return false;
  }
}

/** Models in a class are made of their annotations; functions and the names of a module are not. */
function isOnlySaid({ parent }: SyntaxNode): boolean {
  return parent?.name !== "AssignStatement" || parent.parent?.name === "Script";
}

function afterComments(node: SyntaxNode): SyntaxNode | null {
  let next = node.nextSibling;
  while (next?.name === "Comment") next = next.nextSibling;
  return next;
}
