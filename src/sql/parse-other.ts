import type { SqlParser } from "./operation.ts";
import { readPlainSqlite } from "./other/plain.ts";
import { readStatement } from "./other/statement.ts";
import { nodesOf } from "./other/tree.ts";
import { rememberParsed } from "./remember.ts";

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

async function loadSqliteParser(): Promise<SqlParser> {
  const { default: sqlite } = await import("node-sql-parser/build/sqlite.js");
  const { Parser } = sqlite;
  const parser = new Parser();
  const options = { database: "sqlite" };
  const write = (expression: unknown) =>
    parser.exprToSQL(expression, options).replaceAll("`", "");
  return rememberParsed((sql) => {
    const plain = readPlainSqlite(sql);
    if (plain) return { operations: [plain], error: null };
    try {
      const statements = nodesOf(parser.astify(sql, options));
      const operations = statements.flatMap((node) =>
        readStatement(node, write),
      );
      return { operations, error: null };
    } catch (error) {
      return {
        operations: [],
        error: error instanceof Error ? error.message : String(error),
      };
    }
  });
}
