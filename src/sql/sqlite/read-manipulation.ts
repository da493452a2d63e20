import type { Operation, QualifiedName } from "../operation.ts";
import { readCopy } from "./read-copy.ts";
import { splitAtCommas, TokenReader } from "./token-reader.ts";
import { nameOf, type Token } from "./tokens.ts";

/**
 * What a statement about rows means: for what node-sql-parser does not know (upserts,
 * `UPDATE … FROM`, WITH before them…), and for the rows that INSERT copies. Null for other statements.
 */
export function readManipulation(tokens: readonly Token[]): Operation | null {
  const reader = new TokenReader(tokens);
  skipWith(reader);
  if (reader.takes("REPLACE", "INTO")) return readInsert(reader);
  if (reader.takes("INSERT")) {
    if (reader.takes("OR")) reader.next();
    reader.demand("INTO");
    return readInsert(reader);
  }
  if (reader.takes("UPDATE")) {
    if (reader.takes("OR")) reader.next();
    return readUpdate(reader);
  }
  if (reader.takes("SELECT")) return readSelect(tokens);
  if (!reader.takes("DELETE", "FROM")) return null;
  const table = readTarget(reader);
  return { kind: "delete", table, hasWhere: hasWhere(reader) };
}

/** `WITH name AS (…), …`: all up to the statement that uses it. */
function skipWith(reader: TokenReader): void {
  if (!reader.takes("WITH")) return;
  reader.until(({ kind, text }) => {
    const isVerb = /^(select|insert|replace|update|delete)$/i.test(text);
    return kind === "word" && isVerb;
  });
}

/** Every table named after FROM or JOIN, at any depth. */
function readSelect(tokens: readonly Token[]): Operation {
  const tables = tokens.flatMap((token, index) => {
    const isBefore = isWord("FROM")(token) || isWord("JOIN")(token);
    const next = new TokenReader(tokens.slice(index + 1));
    return isBefore && !next.isAtEnd && !next.sees("(")
      ? [next.qualifiedName()]
      : [];
  });
  return { kind: "select", tables };
}

function readInsert(reader: TokenReader): Operation {
  const table = readTarget(reader);
  const columns = reader.sees("(") ? names(reader.group()) : null;
  const copy = readCopy(columns, reader);
  return { kind: "insert", table, ...(copy && { copy }) };
}

function readUpdate(reader: TokenReader): Operation {
  const table = readTarget(reader);
  reader.until(isWord("SET"));
  reader.demand("SET");
  const assignments = splitAtCommas(reader.until(isEndOfSet));
  const columns = assignments.flatMap((tokens) => {
    const left = new TokenReader(tokens);
    return left.sees("(") ? names(left.group()) : [left.name()];
  });
  return { kind: "update", table, columns, hasWhere: hasWhere(reader) };
}

function readTarget(reader: TokenReader): QualifiedName {
  const table = reader.qualifiedName();
  if (reader.takes("AS")) reader.name();
  return table;
}

function hasWhere(reader: TokenReader): boolean {
  reader.until(isWord("WHERE"));
  return !reader.isAtEnd;
}

function isEndOfSet({ kind, text }: Token): boolean {
  return kind === "word" && /^(from|where|returning|order|limit)$/i.test(text);
}

function isWord(word: string): (token: Token) => boolean {
  return ({ kind, text }) => kind === "word" && text.toUpperCase() === word;
}

function names(tokens: readonly Token[]): string[] {
  return splitAtCommas(tokens).flatMap(([first]) =>
    first ? [nameOf(first)] : [],
  );
}
