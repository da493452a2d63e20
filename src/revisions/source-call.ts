import type { SyntaxNode } from "@lezer/common";
import { dottedName } from "./calls.ts";
import { children } from "./literal.ts";
import {
  functionNamed,
  nameOfOp,
  textOf,
  type PythonSource,
} from "./python-source.ts";
import type { Span } from "./revision.ts";
import { offsetOf } from "./source-text.ts";

/** One argument; offsets count in the call's text. */
export interface SourceArgument {
  keyword: string | null;
  from: number;
  to: number;
  /** The value alone, as written. */
  value: string;
}

/** A call as its author wrote it, to be rewritten without touching more than is meant. */
export interface SourceCall {
  /** `op.create_index`. */
  name: string;
  span: Span;
  text: string;
  arguments: SourceArgument[];
  /** Offset in the text just behind the opening parenthesis. */
  start: number;
  /** Whether it passes `*args` or `**options`. */
  isUnpacked: boolean;
  /** White space before the line that it begins in. */
  indentation: string;
  /** Lines of the text that begin inside a string: indenting them would change it. */
  linesInStrings: number[];
  /** Whether it is a statement of its own, straight in upgrade() (in no loop and no `if`), alone on its lines. */
  isStatement: boolean;
  /** What Alembic's `op` is called here; null when it is not imported by that name. */
  op: string | null;
}

/** The call that covers exactly this span; null when there is none. */
export function readSourceCall(
  python: PythonSource,
  span: Span,
): SourceCall | null {
  const from = offsetOf(python, span.line, span.column);
  const to = offsetOf(python, span.endLine, span.endColumn);
  const call = findCall(python, from, to);
  const list = call?.getChild("ArgList");
  const callee = call?.firstChild;
  if (!call || !list || !callee) return null;
  const lineStart = python.lineStarts[span.line - 1] ?? 0;
  return {
    name: dottedName(callee, python.text),
    span,
    text: textOf(python, call),
    ...readArguments(python, list, from),
    start: list.from + 1 - from,
    indentation: /^[ \t]*/.exec(python.text.slice(lineStart))?.[0] ?? "",
    linesInStrings: linesInStrings(python, call),
    isStatement: isStatement(python, call),
    op: nameOfOp(python),
  };
}

function findCall(
  { module }: PythonSource,
  from: number,
  to: number,
): SyntaxNode | null {
  let node: SyntaxNode | null = module.resolveInner(from, 1);
  while (node && node.to <= to) {
    if (node.name === "CallExpression" && node.from === from && node.to === to)
      return node;
    node = node.parent;
  }
  return null;
}

function readArguments(
  python: PythonSource,
  list: SyntaxNode,
  origin: number,
): Pick<SourceCall, "arguments" | "isUnpacked"> {
  const parts: SyntaxNode[][] = [[]];
  for (const child of children(list)) {
    if (child.name === ",") parts.push([]);
    else if (!/^[()]$|^Comment$/.test(child.name)) parts.at(-1)?.push(child);
  }
  const nonEmpty = parts.filter((part) => part.length > 0);
  return {
    arguments: nonEmpty.map((part) => readArgument(python, part, origin)),
    isUnpacked: nonEmpty.some(([first]) => /^\*\*?$/.test(first?.name ?? "")),
  };
}

function readArgument(
  python: PythonSource,
  part: SyntaxNode[],
  origin: number,
): SourceArgument {
  const [first, second] = part;
  const isKeyword = second?.name === "AssignOp";
  const from = first?.from ?? origin;
  const to = part.at(-1)?.to ?? from;
  const valueFrom = isKeyword ? (part[2]?.from ?? to) : from;
  return {
    keyword: isKeyword && first ? textOf(python, first) : null,
    from: from - origin,
    to: to - origin,
    value: python.text.slice(valueFrom, to),
  };
}

function linesInStrings(python: PythonSource, call: SyntaxNode): number[] {
  const text = textOf(python, call);
  const lines: number[] = [];
  call.cursor().iterate((node) => {
    if (node.name !== "String" && node.name !== "FormatString") return;
    const before = text.slice(0, node.from - call.from).split("\n").length - 1;
    const count = python.text.slice(node.from, node.to).split("\n").length - 1;
    for (let line = 1; line <= count; line++) lines.push(before + line);
  });
  return lines;
}

function isStatement(python: PythonSource, call: SyntaxNode): boolean {
  const statement = call.parent;
  const upgrade = functionNamed(python, "upgrade");
  if (statement?.name !== "ExpressionStatement" || !upgrade) return false;
  const body = statement.parent;
  if (body?.name !== "Body" || body.parent?.from !== upgrade.from) return false;
  const lineStart = python.text.lastIndexOf("\n", call.from) + 1;
  const rest = /^[^\n]*/.exec(python.text.slice(call.to))?.[0] ?? "";
  return (
    /^[ \t]*$/.test(python.text.slice(lineStart, call.from)) &&
    /^[ \t]*(#.*)?$/.test(rest)
  );
}
