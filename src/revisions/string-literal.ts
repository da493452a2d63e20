const simpleEscapes: Record<string, string> = {
  "\n": "",
  "\\": "\\",
  "'": "'",
  '"': '"',
  a: "\x07",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
};

const escape =
  /\\(?:([0-7]{1,3})|x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(N\{[^}]*\})|([^]))/g;

/**
 * The value of one Python string literal.
 *
 * @param literal its source text with prefix and quotes
 * @returns null for what has no value that can be read off: bytes, formatted strings, `\N{…}`
 */
export function stringValue(literal: string): string | null {
  const match = /^([a-zA-Z]*)("""|'''|"|')([^]*)\2$/.exec(literal);
  const prefix = match?.[1]?.toLowerCase() ?? "";
  const content = match?.[3];
  if (content === undefined || /[bft]/.test(prefix)) return null;
  return prefix.includes("r") ? content : unescape(content);
}

function unescape(content: string): string | null {
  if (!content.includes("\\")) return content;
  const parts: string[] = [];
  let end = 0;
  for (const match of content.matchAll(escape)) {
    const value = escapedCharacter(match);
    if (value === null) return null;
    parts.push(content.slice(end, match.index), value);
    end = match.index + match[0].length;
  }
  return parts.join("") + content.slice(end);
}

function escapedCharacter(match: RegExpMatchArray): string | null {
  const [all, octal, x, u, long, name, other = ""] = match;
  if (name !== undefined) return null;
  const hex = x ?? u ?? long;
  if (octal === undefined && hex === undefined) {
    // An unknown escape stands for itself, backslash included.
    return simpleEscapes[other] ?? all;
  }
  const code = parseInt(octal ?? hex ?? "", octal === undefined ? 16 : 8);
  return code > 0x10ffff ? null : String.fromCodePoint(code);
}
