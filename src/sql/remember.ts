import type { SqlParser } from "./operation.ts";

/** The same parser with a memory of its own: a text that comes again (a row-by-row backfill) is parsed once. */
export function rememberParsed(parse: SqlParser): SqlParser {
  const known = new Map<string, ReturnType<SqlParser>>();
  return (sql) => {
    const parsed = known.get(sql) ?? parse(sql);
    known.set(sql, parsed);
    return parsed;
  };
}
