import type { Statement } from "../rehearsal/statement.ts";
import type { SqlParser } from "../sql/operation.ts";
import { findOpenTransaction } from "./read-statements.ts";
import type { Script } from "./script.ts";

/** What looks as if a script were not all there: a pipe says nothing of a program that failed before it. */
export function scriptNotices(
  scripts: readonly Script[],
  statements: readonly Statement[],
  parse: SqlParser,
): string[] {
  return scripts.flatMap(({ name }) => {
    const own = statements.filter(({ file }) => file === name);
    if (own.length === 0) return [`${name} holds no statement.`];
    const open = findOpenTransaction(own, parse);
    if (open === null) return [];
    const line = String(open.span?.line ?? 1);
    return [
      `${name} ends in the middle of a transaction: no COMMIT follows the BEGIN of line ${line}. ` +
        "Did what wrote it fail halfway?",
    ];
  });
}
