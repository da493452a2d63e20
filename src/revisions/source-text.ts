import type { Span } from "./revision.ts";

/** Python source with places in it as people count them. */
export interface SourceText {
  /** The text with `\n` as its only line end and without a byte order mark; offsets count in it. */
  text: string;
  /** Offset of each line's first character. */
  lineStarts: number[];
  isAscii: boolean;
}

export function sourceText(source: string): SourceText {
  const text = source.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const lineStarts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) {
    lineStarts.push(at + 1);
  }
  return { text, lineStarts, isAscii: !/[^\0-\x7F]/.test(text) };
}

/** Line (from 1) of an offset. */
export function lineOf({ lineStarts }: SourceText, offset: number): number {
  let [low, high] = [0, lineStarts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}

/** The span between two offsets. Columns count characters (code points), as Python's own messages do. */
export function spanOf(source: SourceText, from: number, to: number): Span {
  const [line, column] = place(source, from);
  const [endLine, endColumn] = place(source, to);
  return { line, column, endLine, endColumn };
}

/** Offset of a place; the opposite of {@link spanOf}. */
export function offsetOf(
  source: SourceText,
  line: number,
  column: number,
): number {
  const start = source.lineStarts[line - 1] ?? source.text.length;
  if (source.isAscii) return start + column - 1;
  const rest = source.text.slice(start, source.lineStarts[line]);
  return start + [...rest].slice(0, column - 1).join("").length;
}

function place(source: SourceText, offset: number): [number, number] {
  const line = lineOf(source, offset);
  const start = source.lineStarts[line - 1] ?? 0;
  const before = source.isAscii
    ? offset - start
    : [...source.text.slice(start, offset)].length;
  return [line, before + 1];
}
