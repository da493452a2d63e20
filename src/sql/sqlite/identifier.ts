/**
 * Keywords that SQLite takes for a name only in quotes. Others (`key`, `action`, `replace`…) may
 * stand bare, as camelCase may: names keep their case, and are compared without it.
 */
const reserved = new Set(
  (
    "add all alter and as autoincrement between case check collate commit constraint create current_date " +
    "current_time current_timestamp default deferrable delete distinct drop else escape except exists foreign from " +
    "group having if in index insert intersect into is isnull join limit not notnull null on or order primary " +
    "references returning select set table then to transaction union unique update using values when where"
  ).split(" "),
);

export function isReserved(word: string): boolean {
  return reserved.has(word.toLowerCase());
}

/** A name as SQLite wants it: quoted only where it must be. */
export function quoteSqliteName(name: string): string {
  const isPlain = /^[A-Za-z_][A-Za-z0-9_$]*$/.test(name) && !isReserved(name);
  return isPlain ? name : `"${name.replaceAll('"', '""')}"`;
}

/** Whether SQLite takes two names for the same: it folds ASCII letters and no others. */
export function isSameName(a: string, b: string): boolean {
  return foldName(a) === foldName(b);
}

/** What names that mean the same have in common. */
export function foldName(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());
}
