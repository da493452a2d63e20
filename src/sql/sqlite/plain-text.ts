import { foldName, isReserved, quoteSqliteName } from "./identifier.ts";
import { nameOf, type Token } from "./tokens.ts";

/** Names as a table writes them, by what SQLite compares them by. */
export type KnownNames = ReadonlyMap<string, string>;

export function knownNames(names: readonly string[]): KnownNames {
  return new Map(names.map((name) => [foldName(name), name]));
}

/**
 * SQL in one spelling: the same for any white space, quotes that are not needed, case of keywords,
 * and case of the known names.
 */
export function plainText(
  tokens: readonly Token[],
  known: KnownNames = new Map(),
): string {
  let text = "";
  tokens.forEach((token, index) => {
    const before = tokens[index - 1];
    const isTable = tokens[index - 2]?.text.toUpperCase() === "ON";
    text += before && (isTable || isApart(before, token)) ? " " : "";
    text += spell(token, known);
  });
  return text;
}

/** The same without parentheses around all of it. */
export function bareText(tokens: readonly Token[], known?: KnownNames): string {
  return plainText(withoutParentheses(tokens), known);
}

function spell(token: Token, known: KnownNames): string {
  if (token.kind === "name") {
    const name = nameOf(token);
    return quoteSqliteName(known.get(foldName(name)) ?? name);
  }
  if (token.kind !== "word") return token.text;
  if (isReserved(token.text)) return token.text.toUpperCase();
  return known.get(foldName(token.text)) ?? token.text;
}

function isApart(before: Token, token: Token): boolean {
  if (before.text === "(" || before.text === "." || token.text === ".")
    return false;
  if (token.text === "," || token.text === ")") return false;
  const isCall =
    token.text === "(" && before.kind === "word" && !isReserved(before.text);
  return !isCall;
}

function withoutParentheses(tokens: readonly Token[]): readonly Token[] {
  if (tokens[0]?.text !== "(") return tokens;
  let depth = 0;
  const end = tokens.findIndex(({ text }) => {
    if (text === "(") depth += 1;
    if (text === ")") depth -= 1;
    return depth === 0;
  });
  return end === tokens.length - 1
    ? withoutParentheses(tokens.slice(1, -1))
    : tokens;
}
