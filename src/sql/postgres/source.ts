import type { ScanResult, ScanToken } from "libpg-query";

/** The text of a statement, asked for in the terms of its syntax tree. */
export interface Source {
  /**
   * What is written after the last `keyword` before `node`, up to the next comma, closing bracket or word of `ends`.
   * Null when it can't be found.
   */
  textAfter(
    keyword: string,
    node: unknown,
    ends?: Iterable<string>,
  ): string | null;
  /** What is written inside the brackets after the last `keyword` before `node`. */
  bracketsAfter(keyword: string, node: unknown): string | null;
  /** The parts of the bracketed, comma-separated list that opens after `offset`. */
  listAfter(offset: number): string[];
}

/** Offsets in the tree and in the tokens count bytes, not characters. */
export function readSource(
  sql: string,
  scan: (sql: string) => ScanResult,
): Source {
  const bytes = Buffer.from(sql);
  let scanned: ScanToken[] | null = null;
  const tokens = () => (scanned ??= scan(sql).tokens.filter(isCode));
  const between = (from: number, to: number): string | null => {
    const [first, last] = [tokens()[from], tokens()[to - 1]];
    if (!first || !last || to <= from) return null;
    return bytes.subarray(first.start, last.end).toString();
  };
  return {
    textAfter(keyword, node, ends = []) {
      const start = lastWord(tokens(), keyword, firstLocation(node)) + 1;
      if (start === 0) return null;
      const stops = new Set([",", ...ends]);
      return between(start, endOfExpression(tokens(), start, stops));
    },
    bracketsAfter(keyword, node) {
      const start = lastWord(tokens(), keyword, firstLocation(node)) + 1;
      if (tokens()[start]?.text !== "(") return null;
      const end = endOfExpression(tokens(), start + 1, new Set());
      return between(start + 1, end);
    },
    listAfter(offset) {
      const open = tokens().findIndex(
        (token) => token.start >= offset && token.text === "(",
      );
      const parts: string[] = [];
      for (let from = open + 1; open !== -1 && from < tokens().length;) {
        const to = endOfExpression(tokens(), from, new Set([","]));
        parts.push(between(from, to) ?? "");
        if (tokens()[to]?.text !== ",") break;
        from = to + 1;
      }
      return parts;
    },
  };
}

function isCode(token: ScanToken): boolean {
  return token.tokenName !== "SQL_COMMENT" && token.tokenName !== "C_COMMENT";
}

/** Index of the last `word` that ends before `offset`, or -1. */
function lastWord(tokens: ScanToken[], word: string, offset: number): number {
  return tokens.findLastIndex(
    (token) => token.end <= offset && token.text.toLowerCase() === word,
  );
}

/** Index of the token that ends the expression which begins at `from`. */
function endOfExpression(
  tokens: ScanToken[],
  from: number,
  ends: ReadonlySet<string>,
): number {
  let depth = 0;
  for (let index = from; index < tokens.length; index++) {
    const text = tokens[index]?.text.toLowerCase() ?? "";
    if (depth === 0) {
      if ([")", "]", ";"].includes(text)) return index;
      if (index > from && ends.has(text)) return index;
    }
    if (text === "(" || text === "[") depth++;
    if (text === ")" || text === "]") depth--;
  }
  return tokens.length;
}

/** Offset of the leftmost thing in a subtree (an operator's own location is in its middle). */
function firstLocation(node: unknown): number {
  if (typeof node !== "object" || node === null) return Infinity;
  const own = "location" in node ? Number(node.location) : -1;
  const inside = Object.values(node).map(firstLocation);
  return Math.min(own < 0 ? Infinity : own, ...inside);
}
