import type { SyntaxNode } from "@lezer/common";
import type { Call } from "./revision.ts";
import { spanOf, type SourceText } from "./source-text.ts";

/** Every call below a node, outer calls before those in their arguments. */
export function callsIn(node: SyntaxNode, source: SourceText): Call[] {
  const calls: Call[] = [];
  node.cursor().iterate((inner) => {
    if (inner.name !== "CallExpression") return;
    const callee = inner.node.firstChild;
    calls.push({
      name: callee ? dottedName(callee, source.text) : "…",
      span: spanOf(source, inner.from, inner.to),
    });
  });
  return calls;
}

/** `op.add_column`; arguments on the way are left out: `op.get_bind().execute`, `tables[].drop`. */
export function dottedName(node: SyntaxNode, text: string, depth = 0): string {
  if (depth > 20) return "…";
  const first = node.firstChild;
  switch (node.name) {
    case "VariableName":
      return text.slice(node.from, node.to);
    case "CallExpression":
      return first ? `${dottedName(first, text, depth + 1)}()` : "…";
    case "MemberExpression": {
      const property = node.getChild("PropertyName");
      const owner = first ? dottedName(first, text, depth + 1) : "…";
      return property
        ? `${owner}.${text.slice(property.from, property.to)}`
        : `${owner}[]`;
    }
    default:
      return "…";
  }
}
