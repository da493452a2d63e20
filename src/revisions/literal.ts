import type { SyntaxNode } from "@lezer/common";
import { stringValue } from "./string-literal.ts";

/** A value written out in the source. */
export type Literal = string | null | string[];

/** Why a value can't be read without running Python. */
export interface Computed {
  computed: string;
}

/** Reads None, a string, or a tuple, list or set of strings; never guesses what Python would compute. */
export function readLiteral(
  node: SyntaxNode,
  text: string,
): Literal | Computed {
  switch (node.name) {
    case "None":
      return null;
    case "String":
    case "ContinuedString":
      return readString(node, text);
    case "ParenthesizedExpression": {
      const inner = node.firstChild?.nextSibling;
      return inner ? readLiteral(inner, text) : notWrittenOut;
    }
    case "TupleExpression":
    case "ArrayExpression":
    case "SetExpression":
      return readStrings(node, text);
    default:
      return notWrittenOut;
  }
}

/** The value needs Python to be known. */
export const notWrittenOut: Computed = {
  computed: "it is computed when the file runs, not written out as text",
};

function readString(node: SyntaxNode, text: string): string | Computed {
  const parts = node.name === "String" ? [node] : children(node);
  const values = parts.map((part) =>
    part.name === "String" ? stringValue(text.slice(part.from, part.to)) : null,
  );
  return values.includes(null) ? notWrittenOut : values.join("");
}

function readStrings(node: SyntaxNode, text: string): string[] | Computed {
  const values: string[] = [];
  for (const item of children(node)) {
    if (/^[()[\]{},]$/.test(item.name) || item.name === "Comment") continue;
    const value = readLiteral(item, text);
    if (typeof value !== "string") return notWrittenOut;
    values.push(value);
  }
  return values;
}

/** The nodes directly below a node, in order. */
export function children(node: SyntaxNode): SyntaxNode[] {
  const nodes: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) {
    nodes.push(child);
  }
  return nodes;
}
