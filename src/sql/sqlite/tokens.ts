export interface Token {
  kind: "word" | "name" | "string" | "number" | "symbol";
  /** As written. */
  text: string;
  /** Where it begins and ends in the statement. */
  start: number;
  end: number;
}

/** What SQLite's own tokenizer tells apart; comments and white space are left out. */
const pattern = new RegExp(
  [
    /(?<space>\s+|--[^\n]*|\/\*[^]*?(?:\*\/|$))/,
    /(?<string>[xX]?'(?:[^']|'')*')/,
    /(?<name>"(?:[^"]|"")*"|`(?:[^`]|``)*`|\[[^\]]*\])/,
    /(?<number>(?:0[xX][\da-fA-F]+|(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?)(?![\w$]))/,
    /(?<word>[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*)/,
    /(?<symbol>->>|->|\|\||<<|>>|<=|>=|<>|==|!=|[?:@$#][\w$]*|[^])/,
  ]
    .map((part) => part.source)
    .join("|"),
  "g",
);

/** The tokens of a text. Any text has some: what no SQL has becomes a symbol. */
export function readTokens(sql: string): Token[] {
  return [...sql.matchAll(pattern)].flatMap(({ 0: text, index, groups }) => {
    const kinds = ["string", "name", "number", "word", "symbol"] as const;
    const kind = kinds.find((one) => groups?.[one] !== undefined);
    return kind ? [{ kind, text, start: index, end: index + text.length }] : [];
  });
}

/** The name that a token stands for, without its quotes. SQLite takes a string for a name where only a name can be. */
export function nameOf({ kind, text }: Token): string {
  const inside = text.slice(1, -1);
  if (kind === "string") return inside.replaceAll("''", "'");
  if (kind !== "name" || text.startsWith("["))
    return kind === "name" ? inside : text;
  const quote = text.charAt(0);
  return inside.replaceAll(quote + quote, quote);
}
