import type { Node } from "libpg-query";
import type { Operation, SqlParser } from "./operation.ts";
import { normalizePlaceholders } from "./placeholders.ts";
import { readsUserName } from "./postgres/names.ts";
import { readSource } from "./postgres/source.ts";
import { readStatement } from "./postgres/statement.ts";
import { rememberParsed } from "./remember.ts";

/**
 * Loads PostgreSQL's own parser (WebAssembly) and answers with a function that reads statements synchronously.
 * A text with several statements gives the operations of all of them.
 */
export async function loadPostgresParser(): Promise<SqlParser> {
  const { loadModule, parseSync, scanSync } = await import("libpg-query");
  await loadModule();
  return rememberParsed((sql) => {
    const text = normalizePlaceholders(sql);
    // An empty text is an error for the parser, but does nothing on the server.
    if (text.trim() === "") return { operations: [], error: null };
    // The parser would take it for the end of the text.
    if (text.includes("\0"))
      return { operations: [], error: "it holds a NUL byte" };
    try {
      const source = readSource(text, scanSync);
      const statements = parseSync(text).stmts ?? [];
      const operations = statements.flatMap(({ stmt }) =>
        stmt ? [...readStatement(stmt, source), ...userName(stmt, text)] : [],
      );
      return { operations, error: null };
    } catch (error) {
      return { operations: [], error: messageOf(error) };
    }
  });
}

/** An operation more for what reads `user` without quotes; most texts need no look at their tree for that. */
function userName(statement: Node, text: string): Operation[] {
  return /\buser\b/i.test(text) && readsUserName(statement)
    ? [{ kind: "read-user-name" }]
    : [];
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
