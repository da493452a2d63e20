import type { SyntaxNode } from "@lezer/common";
import { parser } from "@lezer/python";
import { moduleNames } from "./module-names.ts";
import { statementsOf } from "./migration-function.ts";
import type { Revision, Span } from "./revision.ts";
import { sourceText, spanOf } from "./source-text.ts";
import { stringValue } from "./string-literal.ts";

/** The change of text that gives a revision file another parent. */
export interface Reparenting {
  /** The old parent, or all from the docstring's `Revises:` to it when that names it, too. */
  span: Span;
  text: string;
  /** The assignment to `down_revision` as it is then. */
  assignment: string;
}

/** Two offsets in the source, the second one exclusive. */
interface Place {
  from: number;
  to: number;
}

/**
 * Puts a revision with one parent behind another one, in the author's own writing: quotes, annotations and what stands
 * between docstring and assignment stay as they are.
 *
 * @returns null when the parent is not written out as one string, or the new one can't be put into quotes as it is
 */
export function reparent(
  { source, parents }: Pick<Revision, "source" | "parents">,
  parent: string,
): Reparenting | null {
  const [old, ...more] = parents;
  if (old === undefined || more.length > 0 || /["'\\\p{C}]/u.test(parent))
    return null;
  const module = parser.parse(source).topNode;
  const assignment = moduleNames(module, source).get("down_revision")?.node;
  const literal = assignment && onlyString(assignment, old, source);
  if (!literal) return null;
  const mentioned = revisesLine(module, old, source);
  const start = mentioned ?? literal;
  const written = quotedAs(source.slice(literal.from, literal.to), parent);
  return {
    span: spanOf(sourceText(source), start.from, literal.to),
    text: mentioned
      ? parent + source.slice(mentioned.to, literal.from) + written
      : written,
    assignment:
      source.slice(assignment.from, literal.from) +
      written +
      source.slice(literal.to, assignment.to),
  };
}

/** The one string in an assigned value, when it has the value `old`. */
function onlyString(
  { name, lastChild }: SyntaxNode,
  old: string,
  source: string,
): Place | null {
  if (name !== "AssignStatement" || !lastChild) return null;
  const found: Place[] = [];
  lastChild.cursor().iterate(({ name, from, to }) => {
    if (name.endsWith("String")) found.push({ from, to });
  });
  const [only] = found;
  if (!only || found.length > 1) return null;
  return stringValue(source.slice(only.from, only.to)) === old ? only : null;
}

/** The id behind `Revises:` in the docstring. */
function revisesLine(
  module: SyntaxNode,
  old: string,
  source: string,
): Place | null {
  const docstring = statementsOf(module)[0]?.firstChild;
  if (docstring?.name !== "String") return null;
  const text = source.slice(docstring.from, docstring.to);
  const match = /^([ \t]*Revises:[ \t]*)(\S.*?)[ \t]*$/m.exec(text);
  const [, before = "", named] = match ?? [];
  if (!match || named !== old) return null;
  const from = docstring.from + match.index + before.length;
  return { from, to: from + old.length };
}

function quotedAs(literal: string, value: string): string {
  const [quotes = '"'] = /"""|'''|"|'/.exec(literal) ?? [];
  return quotes + value + quotes;
}
