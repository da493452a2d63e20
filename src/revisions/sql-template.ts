import type { SyntaxNode } from "@lezer/common";
import { children } from "./literal.ts";
import { textOf, type PythonSource } from "./python-source.ts";

/** Text with values put into it: what is written out, and the expressions between. */
export type Template = (string | SyntaxNode)[];

/** Reads `f"…{x}…"`, `"…" + x`, `"…%s…" % x` and `"…{}…".format(x)`; null for what is no text. */
export function readTemplate(
  python: PythonSource,
  node: SyntaxNode,
): Template | null {
  switch (node.name) {
    case "String":
      return [withoutQuotes(textOf(python, node))];
    case "FormatString":
      return formatString(python, node);
    case "ContinuedString":
      return children(node).flatMap((part) => readTemplate(python, part) ?? []);
    case "ParenthesizedExpression": {
      const inner = node.firstChild?.nextSibling;
      return inner ? readTemplate(python, inner) : null;
    }
    case "BinaryExpression":
      return binary(python, node);
    case "CallExpression":
      return formatCall(python, node);
    default:
      return null;
  }
}

function withoutQuotes(literal: string): string {
  return literal
    .replace(/^[a-zA-Z]*("""|'''|"|')/, "")
    .replace(/("""|'''|"|')$/, "");
}

function formatString(python: PythonSource, node: SyntaxNode): Template {
  const parts: Template = [];
  let at = node.from;
  for (const hole of node.getChildren("FormatReplacement")) {
    parts.push(python.text.slice(at, hole.from));
    const value = hole.firstChild?.nextSibling;
    if (value) parts.push(value);
    at = hole.to;
  }
  parts.push(python.text.slice(at, node.to));
  return parts.map((part, index) =>
    typeof part !== "string"
      ? part
      : index === 0
        ? part.replace(/^[a-zA-Z]*("""|'''|"|')/, "")
        : index === parts.length - 1
          ? part.replace(/("""|'''|"|')$/, "")
          : part,
  );
}

function binary(python: PythonSource, node: SyntaxNode): Template | null {
  const { firstChild: left, lastChild: right } = node;
  const operator = left?.nextSibling;
  if (!left || !right || !operator) return null;
  const start = readTemplate(python, left);
  const end = readTemplate(python, right);
  const sign = textOf(python, operator);
  if (sign === "+" && (start || end))
    return [...(start ?? [left]), ...(end ?? [right])];
  if (sign !== "%" || !start) return null;
  const values =
    right.name === "TupleExpression"
      ? children(right).filter(({ name }) => !/^[(),]$/.test(name))
      : [right];
  return filled(start, /%(?:\(\w+\))?[sdr]/, values);
}

function formatCall(python: PythonSource, node: SyntaxNode): Template | null {
  const callee = node.firstChild;
  const owner = callee?.firstChild;
  if (callee?.name !== "MemberExpression" || !owner) return null;
  const property = callee.getChild("PropertyName");
  if (!property || textOf(python, property) !== "format") return null;
  const start = readTemplate(python, owner);
  const list = node.getChild("ArgList");
  if (!start || !list) return null;
  const values = children(list).filter(
    ({ name, nextSibling }) =>
      !/^([(),]|AssignOp|\*\*?|Comment)$/.test(name) &&
      nextSibling?.name !== "AssignOp",
  );
  return filled(start, /\{\w*\}/, values);
}

/** Puts values into the holes in order; one value for several holes goes into each. */
function filled(
  template: Template,
  hole: RegExp,
  values: SyntaxNode[],
): Template {
  const [only] = values;
  let next = 0;
  return template.flatMap((part) => {
    if (typeof part !== "string") return [part];
    return part.split(hole).flatMap((text, index) => {
      if (index === 0) return [text];
      const value = values.length === 1 ? only : values[next++];
      return value ? [value, text] : [text];
    });
  });
}
