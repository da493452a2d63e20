import type { SourceCall } from "../revisions/source-call.ts";
import { withPositional } from "./call-edit.ts";

const opening = String.raw`(?:[\w.]*\btext\(\s*)?r?("""|'''|"|')\s*`;

/**
 * `execute("CREATE INDEX …")` with a word behind the statement's own ones.
 *
 * @param words pattern of what the statement begins with
 * @returns null for SQL that is not written out in the call, and for what has the word already
 */
export function withSqlWord(
  call: SourceCall | null,
  words: string,
  word: string,
): SourceCall | null {
  const sql = call?.arguments[0]?.value ?? "";
  const start = new RegExp(
    String.raw`^${opening}${words}\s+(?!${word}\b)`,
    "i",
  ).exec(sql)?.[0];
  if (!call || start === undefined) return null;
  return withPositional(call, 0, `${start}${word} ${sql.slice(start.length)}`);
}

/** `execute("ALTER TABLE …")` with words at the statement's end; null for SQL that is not one literal, or ends in a comment. */
export function withSqlEnding(
  call: SourceCall | null,
  words: string,
): SourceCall | null {
  const sql = call?.arguments[0]?.value ?? "";
  const match = new RegExp(
    String.raw`^(${opening}(?:(?!\2)[^\\;])*?)(\s*;?\s*\2\s*,?\s*\)?)$`,
    "i",
  ).exec(sql);
  const [, statement, , end] = match ?? [];
  if (!call || statement === undefined || end === undefined) return null;
  if (statement.includes("--")) return null;
  return withPositional(call, 0, `${statement} ${words}${end}`);
}
