import { readFile } from "node:fs/promises";
import pg from "pg";
import { GateError } from "../errors.ts";
import type { ConnectionTarget } from "./throwaway.ts";

/**
 * Runs a file of SQL, also one that pg_dump wrote: psql's backslash lines are left out, `COPY … FROM stdin` blocks are
 * inserted row by row.
 *
 * @param setting name of the setting that named the file, for the message
 * @throws GateError (settings) when the file can't be read or the server refuses a statement
 */
export async function runSqlFile(
  target: ConnectionTarget,
  file: string,
  setting: string,
): Promise<void> {
  const client = new pg.Client(target);
  await client.connect();
  try {
    for (const part of splitDump(await readFile(file, "utf8"))) {
      if (typeof part === "string") await client.query(part);
      else for (const row of part.rows) await client.query(part.insert, row);
    }
  } catch (error) {
    const { message, position } = error as {
      message: string;
      position?: string;
    };
    throw new GateError(
      "settings",
      `\`${setting}\` (${file}) could not be run: ${message}. ` +
        "Roles and extensions that it needs belong into `bootstrap-sql`; a dump made with " +
        "`pg_dump --schema-only --no-owner --no-privileges` needs none.",
      {
        details: position
          ? [`at character ${position} of the failing part`]
          : [],
        cause: error,
      },
    );
  } finally {
    await client.end();
  }
}

interface CopyBlock {
  insert: string;
  rows: (string | null)[][];
}

/** Splits a dump at its COPY blocks; pure. */
export function splitDump(text: string): (string | CopyBlock)[] {
  const parts: (string | CopyBlock)[] = [];
  let sql: string[] = [];
  let copy: CopyBlock | null = null;
  for (const line of text.split(/\r?\n/)) {
    const start = /^COPY\s+(.+?)\s*(\([^)]*\))\s+FROM\s+stdin;$/i.exec(line);
    if (copy) {
      if (line === "\\.") copy = null;
      else copy.rows.push(line.split("\t").map(copyValue));
    } else if (start) {
      const [, table = "", columns = ""] = start;
      const values = columns.split(",").map((_, index) => `$${index + 1}`);
      copy = {
        insert: `INSERT INTO ${table} ${columns} VALUES (${values.join(", ")})`,
        rows: [],
      };
      parts.push(sql.join("\n"), copy);
      sql = [];
    } else if (!isLeftOut(line)) sql.push(line);
  }
  parts.push(sql.join("\n"));
  return parts.filter((part) => typeof part !== "string" || part.trim() !== "");
}

/** Backslash commands, and a setting that pg_dump 17 writes and older servers don't know. */
function isLeftOut(line: string): boolean {
  return line.startsWith("\\") || /^SET transaction_timeout = /.test(line);
}

const escapes: Record<string, string> = {
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
};

/** One field in COPY's text format. */
function copyValue(field: string): string | null {
  if (field === "\\N") return null;
  return field.replace(
    /\\(.)/g,
    (_, character: string) => escapes[character] ?? character,
  );
}
