import type { Operation, SqlParser } from "./operation.ts";
import { readStatement } from "./other/statement.ts";
import { nodesOf } from "./other/tree.ts";
import { rememberParsed } from "./remember.ts";
import { readCommand } from "./sqlite/read-command.ts";
import { readDefinition } from "./sqlite/read-definition.ts";
import { readManipulation } from "./sqlite/read-manipulation.ts";
import { readTokens, type Token } from "./sqlite/tokens.ts";

/** Databases beside PostgreSQL whose SQL is understood. */
export type OtherDialect = "sqlite";

/** Loads the parser of a dialect and answers with a function that reads statements synchronously. */
export async function loadOtherParser(
  dialect: OtherDialect,
): Promise<SqlParser> {
  return loaders[dialect]();
}

const loaders: Record<OtherDialect, () => Promise<SqlParser>> = {
  sqlite: loadSqliteParser,
};

/** Reads one statement of which the text is left, too. */
type Read = (sql: string) => Operation[];

async function loadSqliteParser(): Promise<SqlParser> {
  const { default: sqlite } = await import("node-sql-parser/build/sqlite.js");
  const { Parser } = sqlite;
  const parser = new Parser();
  const parse: Read = (sql) =>
    nodesOf(parser.astify(sql, { database: "sqlite" })).map(readStatement);
  return rememberParsed((sql) => {
    try {
      const statements = splitStatements(readTokens(sql));
      const operations = statements.flatMap((tokens) =>
        readSqlite(textOf(sql, tokens), tokens, parse),
      );
      return { operations, error: null };
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      return { operations: [], error: message };
    }
  });
}

/**
 * Definitions and copied rows are read down to the last clause here, because the parser knows few
 * of SQLite's. It reads the rest, and where it can't, the heads of statements must do.
 */
function readSqlite(sql: string, tokens: Token[], parse: Read): Operation[] {
  const own = readCommand(tokens) ?? readDefinition(sql, tokens);
  if (own) return [own];
  const manipulation = readManipulation(tokens);
  if (manipulation?.kind === "insert") return [manipulation];
  try {
    return parse(sql);
  } catch (error) {
    if (manipulation) return [manipulation];
    throw error;
  }
}

function textOf(sql: string, tokens: readonly Token[]): string {
  return sql.slice(tokens[0]?.start, tokens.at(-1)?.end);
}

/** The statements in a text: what lies between semicolons, but for the body of a trigger. */
function splitStatements(tokens: readonly Token[]): Token[][] {
  const statements: Token[][] = [[]];
  for (const token of tokens) {
    const current = statements.at(-1) ?? [];
    if (token.text === ";" && !isInTrigger(current)) statements.push([]);
    else current.push(token);
  }
  return statements.filter((one) => one.length > 0);
}

function isInTrigger(tokens: readonly Token[]): boolean {
  const isTrigger = tokens
    .slice(0, 3)
    .some(({ kind, text }) => kind === "word" && /^trigger$/i.test(text));
  return isTrigger && tokens.at(-1)?.text.toUpperCase() !== "END";
}
