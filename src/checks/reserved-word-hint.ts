import type { Fix } from "../findings/finding.ts";
import type { RunFailure } from "../rehearsal/recording.ts";

/** Words that PostgreSQL keeps for itself and that people give to tables and columns. */
const names = new Set(
  (
    "all analyse analyze any array as asc authorization binary both case cast check collate collation column constraint " +
    "default desc distinct do else end except fetch for foreign freeze grant group in initially is leading like limit " +
    "offset only order overlaps placing primary references similar some symmetric table then to trailing unique user " +
    "variadic verbose when window"
  ).split(" "),
);

/** Advice for a name that is a reserved word and lacks its quotes; null for other failures. */
export function reservedWordHint({
  statement,
  message,
}: RunFailure): Fix | null {
  const sql = statement?.sql ?? "";
  switch (statement?.failure?.sqlstate) {
    case "42601": {
      const word = /at or near "(\w+)"/.exec(message)?.[1] ?? "";
      return names.has(word.toLowerCase()) ? quoting(sql, word) : null;
    }
    // `FROM user` is a function, which has none of the table's columns.
    case "42703":
      return /\b(FROM|JOIN)\s+user\b(?!\s*\.)/i.test(sql)
        ? quoting(sql, "user")
        : null;
    default:
      return null;
  }
}

/** Null where the word does not stand where a name would. */
function quoting(sql: string, word: string): Fix | null {
  const place = new RegExp(
    String.raw`(\b(?:UPDATE|INTO|FROM|JOIN|TABLE|EXISTS|ONLY|USING|REFERENCES|ADD|COLUMN|RENAME|TO|SET|ON|BY|SELECT)\s+|[,(.]\s*)${word}\b`,
    "gi",
  );
  const quoted = sql.trim().replaceAll(place, `$1"${word}"`);
  if (quoted === sql.trim()) return null;
  const end = quoted.indexOf(`"${word}"`) + word.length + 2;
  const shown =
    [quoted, `${quoted.slice(0, end)} …`].find(isPlain) ?? `… "${word}" …`;
  return {
    text: `\`${word}\` is a reserved word of SQL. As a name it needs double quotes: "${word}". SQLAlchemy's own constructs put them where they must be.`,
    code: `op.execute('${shown}')`,
  };
}

/** Fits into one line of Python between single quotes as it is. */
function isPlain(sql: string): boolean {
  return sql.length <= 80 && !/['\n\\%:]/.test(sql);
}
