/**
 * Drivers see `%(name)s`, `%s` or `:name` where the server sees a value. None of these is SQL, so each becomes `$n`
 * before parsing, and `%%` becomes `%`. Strings, quoted names, comments and dollar quotes stay as they are.
 */
export function normalizePlaceholders(sql: string): string {
  if (!/[%:]/.test(sql)) return sql;
  let count = 0;
  return sql.replace(tokens, (token: string) => {
    if (token === "%%") return "%";
    return isPlaceholder(token) ? `$${String(++count)}` : token;
  });
}

/** What must be stepped over in one piece, then what is replaced. */
const tokens = new RegExp(
  [
    /--[^\n]*/, // comment to the end of the line
    /\/\*(?:[^*/]|\*(?!\/)|\/(?!\*)|\/\*(?:[^*]|\*(?!\/))*\*\/)*\*\//, // block comment, nested once
    /(?<![\w$])[eE]'(?:[^'\\]|\\[^]|'')*'/, // string with escapes
    /'(?:[^']|'')*'/,
    /"(?:[^"]|"")*"/,
    /(?<![\w$])\$(?<tag>[A-Za-z_]\w*)?\$[^]*?\$\k<tag>\$/, // dollar quote
    /::/,
    /%\(\w+\)s/,
    /%%/,
    /%s(?!\w)/,
    /(?<![:\w\\\]]):[A-Za-z_]\w*/,
  ]
    .map((part) => part.source)
    .join("|"),
  "g",
);

function isPlaceholder(token: string): boolean {
  return token.startsWith("%") || /^:[A-Za-z_]/.test(token);
}
