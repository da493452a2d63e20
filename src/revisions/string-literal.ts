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
  let isReadable = true;
  const value = content.replace(
    escape,
    (
      all,
      octal?: string,
      x?: string,
      u?: string,
      long?: string,
      name?: string,
      other = "",
    ) => {
      const hex = x ?? u ?? long;
      const code = octal ? parseInt(octal, 8) : hex ? parseInt(hex, 16) : null;
      if (name !== undefined || (code ?? 0) > 0x10ffff) isReadable = false;
      else if (code !== null) return String.fromCodePoint(code);
      return simpleEscapes[other] ?? all;
    },
  );
  return isReadable ? value : null;
}
