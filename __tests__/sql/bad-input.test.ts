import { beforeAll, describe, expect, it } from "@jest/globals";
import type { SqlParser } from "../../src/sql/operation.ts";
import { loadPostgresParser } from "../../src/sql/parse-postgres.ts";

let parse: SqlParser;
beforeAll(async () => {
  parse = await loadPostgresParser();
});

/** The kinds of operations, or the parser's complaint. */
function kinds(sql: string): string[] {
  const { operations, error } = parse(sql);
  return error === null ? operations.map(({ kind }) => kind) : [error];
}

describe("SQL as drivers, editors and generators leave it", () => {
  it.each<[what: string, sql: string, found: string[]]>([
    [
      "psycopg's named placeholders",
      "UPDATE t SET a = %(a)s WHERE b = %(b)s",
      ["update"],
    ],
    ["psycopg's placeholders", "DELETE FROM t WHERE a IN (%s, %s)", ["delete"]],
    [
      "SQLAlchemy's placeholders",
      "UPDATE t SET a = :a WHERE b = :b::int",
      ["update"],
    ],
    [
      "asyncpg's placeholders",
      "UPDATE t SET a = $1::VARCHAR WHERE b = $2",
      ["update"],
    ],
    [
      "doubled percent signs",
      "UPDATE t SET a = 5 %% 2 WHERE b LIKE 'x%%'",
      ["update"],
    ],
    [
      "several statements",
      "ALTER TABLE t ADD a int; DROP TABLE u;",
      ["add-column", "drop-table"],
    ],
    ["comments around", "-- a\n/* b */ DROP TABLE t -- c", ["drop-table"]],
    ["nothing but comments", "-- a\n/* b */", []],
    ["a DO block", "DO $x$ BEGIN EXECUTE 'DROP TABLE t'; END $x$", ["other"]],
    [
      "a function in dollar quotes",
      "CREATE FUNCTION f() RETURNS int AS $a$ SELECT $$:x$$::int $a$ LANGUAGE sql",
      ["create-function"],
    ],
    [
      "a function in quotes",
      "CREATE FUNCTION f() RETURNS text AS 'SELECT '':x'' || E''\\\\n''' LANGUAGE sql",
      ["create-function"],
    ],
    [
      "a function with a body",
      "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1; SELECT 2; END",
      ["create-function"],
    ],
    [
      "letters beyond ASCII",
      "ALTER TABLE größe ADD COLUMN \"🐘\" text DEFAULT 'ß'",
      ["add-column"],
    ],
    [
      "Windows line ends",
      "DROP TABLE t;\r\nDROP TABLE u;\r\n",
      ["drop-table", "drop-table"],
    ],
    ["a NUL byte", "SELECT 1; \0 DROP TABLE t", ["it holds a NUL byte"]],
    ["half a surrogate pair", "SELECT '\ud83d'", ["select"]],
    ["what is no SQL", "ALTER TABEL t", ['syntax error at or near "TABEL"']],
    [
      "an open string",
      "SELECT 'a",
      ['unterminated quoted string at or near "\'a"'],
    ],
  ])("reads %s", (_, sql, found) => {
    expect(kinds(sql)).toEqual(found);
  });

  it("finds texts behind letters of several bytes", () => {
    const sql =
      "ALTER TABLE größe🐘 ADD COLUMN a text DEFAULT 'ß🐘' || lower('Ä'), ADD b int";
    const [operation] = parse(sql).operations;
    expect(operation).toMatchObject({
      kind: "add-column",
      column: { default: "'ß🐘' || lower('Ä')" },
    });
  });

  it.each<[what: string, sql: string, kind: string]>([
    [
      "a long INSERT",
      `INSERT INTO t VALUES ${"('it''s', 1.5),".repeat(70_000)} ('', 0)`,
      "insert",
    ],
    ["a long string", `UPDATE t SET a = '${"x''%".repeat(250_000)}'`, "update"],
    [
      "a long comment",
      `/* ${"a * / ".repeat(170_000)} */ DROP TABLE t`,
      "drop-table",
    ],
    [
      "a long function",
      `CREATE FUNCTION f() RETURNS int AS $$ ${"-- :x %s '\n".repeat(90_000)} $$ LANGUAGE sql`,
      "create-function",
    ],
    [
      "many columns",
      `CREATE TABLE t (${Array.from({ length: 1600 }, (_, i) => `c${i} text DEFAULT 'x' NOT NULL`).join()})`,
      "create-table",
    ],
  ])("reads %s in a few seconds", (_, sql, kind) => {
    const start = performance.now();
    expect(kinds(sql)).toEqual([kind]);
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  it("stays usable after what can't be parsed, nested as deep as it may be", () => {
    const deep = `SELECT ${"(".repeat(20_000)}1${")".repeat(20_000)}`;
    expect(parse(deep).error ?? "read").not.toBe("");
    expect(kinds("DROP TABLE t")).toEqual(["drop-table"]);
  });
});
