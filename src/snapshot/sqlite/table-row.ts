import { readTable } from "../../sql/sqlite/read-table.ts";
import { plainText } from "../../sql/sqlite/plain-text.ts";
import type { SqliteTable } from "../../sql/sqlite/table-definition.ts";
import { readTokens } from "../../sql/sqlite/tokens.ts";
import type { SchemaRow } from "./schema-row.ts";

/** A table as SQLite keeps it, and what its text says. */
export interface TableRow {
  name: string;
  /** Null when the text can't be taken apart (a virtual table): the text is compared then. */
  table: SqliteTable | null;
  isVirtual: boolean;
  text: string;
}

export function readTableRow({ name, sql }: SchemaRow): TableRow {
  const isVirtual = /^\s*CREATE\s+VIRTUAL\b/i.test(sql);
  const text = plainText(readTokens(sql));
  return { name, table: isVirtual ? null : tryTable(sql), isVirtual, text };
}

function tryTable(sql: string): SqliteTable | null {
  try {
    return readTable(sql);
  } catch {
    return null;
  }
}
