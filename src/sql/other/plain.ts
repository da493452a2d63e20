import type { Operation } from "../operation.ts";

const identifier = /"(?:[^"]|"")+"|\w+/.source;
const dropIndex = new RegExp(
  `^DROP\\s+INDEX\\s+(?:IF\\s+EXISTS\\s+)?(?:(${identifier})\\.)?(${identifier})\\s*;?$`,
  "i",
);
const pragma = /^PRAGMA\s+(?:\w+\.)?(\w+)\s*(?:=\s*(.+?)|\((.*)\))?\s*;?$/i;
const transaction = /^(BEGIN|COMMIT|END|ROLLBACK|SAVEPOINT|RELEASE)\b[^;]*;?$/i;

/** Short SQLite statements that Alembic sends and node-sql-parser does not know. */
export function readPlainSqlite(sql: string): Operation | null {
  const text = sql.trim();
  const drop = dropIndex.exec(text);
  if (drop) {
    const schema = drop[1] === undefined ? null : unquote(drop[1]);
    const index = { schema, name: unquote(drop[2] ?? "") };
    return { kind: "drop-index", index, isConcurrent: false };
  }
  const setting = pragma.exec(text);
  if (setting) {
    const [, name = "", assigned, argument] = setting;
    const value = assigned ?? argument ?? null;
    return { kind: "set", name: name.toLowerCase(), value, isLocal: false };
  }
  const word = transaction.exec(text)?.[1];
  return word ? { kind: "transaction", statement: word.toUpperCase() } : null;
}

function unquote(name: string): string {
  return name.startsWith('"') ? name.slice(1, -1).replaceAll('""', '"') : name;
}
