import type { SyntaxNode } from "@lezer/common";
import { executionsIn, type Execution } from "./executed-sql.ts";
import { followFetched, functionsToJudge } from "./fetched.ts";
import { textOf, type PythonSource } from "./python-source.ts";
import type { Span } from "./revision.ts";
import type { Template } from "./sql-template.ts";
import { spanOf } from "./source-text.ts";

/** A value from the database that is pasted into SQL instead of being passed along with it. */
export interface PastedValue {
  /** The expression as written. */
  value: string;
  /** The SQL with the value as a parameter; null when that takes more than this. */
  sql: string | null;
  parameter: string;
  span: Span;
}

const rowStatement =
  /^\s*(SELECT\b[^]*\bFROM\b|INSERT\s+INTO\b|UPDATE\b[^]*\bSET\b|DELETE\s+FROM\b|WITH\b)/i;

/** Every statement that reads or writes rows with such a value in it; the first value of each. */
export function readPastedValues(python: PythonSource): PastedValue[] {
  return functionsToJudge(python).flatMap((body) => {
    const isFetched = followFetched(python, body);
    return executionsIn(python, body).flatMap((execution) => {
      const { sql } = execution;
      if (!rowStatement.test(written(sql))) return [];
      const at = sql.findIndex(
        (part, index) =>
          typeof part !== "string" &&
          isFetched(part) &&
          isValue(written(sql.slice(0, index))),
      );
      const value = sql[at];
      return value === undefined || typeof value === "string"
        ? []
        : [pasted(python, execution, at, value)];
    });
  });
}

/** The text with something in place of each hole. */
function written(sql: Template): string {
  return sql.map((part) => (typeof part === "string" ? part : "x")).join("");
}

/** Whether what comes next is a value, and not a name: names can't be passed as parameters. */
export function isValue(before: string): boolean {
  const isQuoted = (before.match(/'/g) ?? []).length % 2 === 1;
  return (
    isQuoted ||
    /(=|<|>|\b(I?LIKE|LIMIT|IN\s*\(([^()]*,)?|VALUES\s*\(([^()]*,)?))\s*$/i.test(
      before,
    )
  );
}

function pasted(
  python: PythonSource,
  { sql, call }: Execution,
  at: number,
  value: SyntaxNode,
): PastedValue {
  const text = textOf(python, value);
  const parameter = /([a-zA-Z_]\w*)\W*$/.exec(text)?.[1] ?? "value";
  const rest = sql.filter((part) => typeof part !== "string");
  const [start = "", end = ""] = [sql[at - 1], sql[at + 1]].map(String);
  const isWhole = start.endsWith("'") === end.startsWith("'");
  return {
    value: text,
    parameter,
    sql:
      rest.length === 1 && isWhole && sql.length === 3
        ? `${start.replace(/'$/, "")}:${parameter}${end.replace(/^'/, "")}`
        : null,
    span: spanOf(python, call.from, call.to),
  };
}
