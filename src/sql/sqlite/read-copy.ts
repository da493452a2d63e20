import type { CopiedValue, RowCopy } from "../operation.ts";
import { isReserved } from "./identifier.ts";
import { plainText } from "./plain-text.ts";
import { splitAtCommas, TokenReader } from "./token-reader.ts";
import { nameOf, type Token } from "./tokens.ts";

/** What `INSERT INTO t (…)` copies when all rows of one table follow; null for any other source. */
export function readCopy(
  columns: string[] | null,
  reader: TokenReader,
): RowCopy | null {
  if (!reader.takes("SELECT")) return null;
  const list = splitAtCommas(reader.until(isWord("FROM")));
  if (list[0]?.some(isWord("DISTINCT")) || !reader.takes("FROM")) return null;
  const from = reader.qualifiedName();
  if (!reader.isAtEnd) return null;
  const isAll = list.length === 1 && list[0]?.at(-1)?.text === "*";
  return { from, columns, values: isAll ? null : list.map(readValue) };
}

function readValue(tokens: Token[]): CopiedValue {
  const isNamed = tokens.at(-2)?.text.toUpperCase() === "AS";
  const value = isNamed ? tokens.slice(0, -2) : tokens;
  const cast = readCast(value);
  return {
    column: columnOf(cast?.value ?? value),
    cast: cast?.type ?? null,
    reads: value.filter(isName).map(nameOf),
  };
}

/** `CAST(value AS type)`. */
function readCast(tokens: Token[]): { value: Token[]; type: string } | null {
  const reader = new TokenReader(tokens);
  if (!reader.takes("CAST")) return null;
  const inside = reader.group();
  const end = inside.findLastIndex(isWord("AS"));
  if (!reader.isAtEnd || end < 0) return null;
  const type = plainText(inside.slice(end + 1));
  return { value: inside.slice(0, end), type };
}

/** `column` or `table.column`. */
function columnOf(tokens: Token[]): string | null {
  const [first, dot, second] = tokens;
  const column = dot ? second : first;
  if (tokens.length > 3 || !column || !isName(column)) return null;
  if (dot && (dot.text !== "." || tokens.length < 3)) return null;
  return nameOf(column);
}

function isName({ kind, text }: Token): boolean {
  return kind === "name" || (kind === "word" && !isReserved(text));
}

function isWord(word: string): (token: Token) => boolean {
  return ({ kind, text }) => kind === "word" && text.toUpperCase() === word;
}
