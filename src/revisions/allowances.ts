import type { SyntaxNode, Tree } from "@lezer/common";
import { parseAllowance } from "./allowance-comment.ts";
import type { Allowance, LineRange } from "./revision.ts";
import { lineOf, type SourceText } from "./source-text.ts";

/** A statement of the file, with its lines. */
interface Block extends LineRange {
  isFunction: boolean;
  /** It holds other statements. */
  isCompound: boolean;
  /** What stands before it on its first line. */
  indentation: string;
}

/** Every `# migration-gate: allow …` comment and what it stands for. Strings that look like one are none. */
export function readAllowances(tree: Tree, source: SourceText): Allowance[] {
  if (!source.text.includes("migration-gate:")) return [];
  const blocks = readBlocks(tree, source);
  const allowances: Allowance[] = [];
  tree.iterate({
    enter: ({ name, from, to }) => {
      if (name !== "Comment") return;
      const said = parseAllowance(source.text.slice(from, to));
      if (said === null) return;
      const line = lineOf(source, from);
      const covers = coveredBy(line, textBefore(from, source), blocks, source);
      allowances.push({ ...said, line, covers });
    },
  });
  return allowances;
}

function readBlocks(tree: Tree, source: SourceText): Block[] {
  const blocks: Block[] = [];
  tree.iterate({
    enter: ({ node }) => {
      if (isStatement(node)) blocks.push(blockOf(node, source));
    },
  });
  return blocks;
}

/** The definition below a decorator is part of the decorated statement. */
function isStatement({ name, parent }: SyntaxNode): boolean {
  return (
    /(?:Statement|Definition)$/.test(name) &&
    parent?.name !== "DecoratedStatement"
  );
}

function blockOf(node: SyntaxNode, source: SourceText): Block {
  const length = source.text.slice(node.from, node.to).trimEnd().length;
  const inner = node.name === "DecoratedStatement" ? node.lastChild : node;
  return {
    line: lineOf(source, node.from),
    endLine: lineOf(source, node.from + length),
    isFunction: inner?.name === "FunctionDefinition",
    isCompound: inner?.lastChild?.name.endsWith("Body") ?? false,
    indentation: textBefore(node.from, source),
  };
}

/** What stands before an offset on its line. */
function textBefore(offset: number, source: SourceText): string {
  const start = source.lineStarts[lineOf(source, offset) - 1] ?? 0;
  return source.text.slice(start, offset);
}

/**
 * On a line with code, or within a call: that statement. On a line of its own: the statement below it. Outside of
 * functions: the whole file.
 */
function coveredBy(
  line: number,
  before: string,
  blocks: Block[],
  source: SourceText,
): Allowance["covers"] {
  const around = blocks.filter((block) => holds(block, line));
  const innermost = around.at(-1);
  const isAlone = before.trim() === "";
  const covered =
    isAlone && innermost?.isCompound !== false
      ? statementBelow(line, before, blocks, source)
      : innermost;
  if (covered?.isFunction || around.some(({ isFunction }) => isFunction))
    return covered
      ? { line: covered.line, endLine: covered.endLine }
      : "nothing";
  // Indented behind the last statement of a function.
  return isAlone && before !== "" ? "nothing" : "file";
}

function holds(block: Block, line: number): boolean {
  return block.line <= line && line <= block.endLine;
}

/** The statement that begins right below a comment, with nothing but more comments between them. */
function statementBelow(
  line: number,
  indentation: string,
  blocks: Block[],
  source: SourceText,
): Block | undefined {
  let next = line + 1;
  while (/^\s*#/.test(lineText(next, source))) next += 1;
  return blocks.find(
    (block) => block.line === next && block.indentation === indentation,
  );
}

function lineText(line: number, { text, lineStarts }: SourceText): string {
  const start = lineStarts[line - 1] ?? text.length;
  return text.slice(start, (lineStarts[line] ?? text.length + 1) - 1);
}
