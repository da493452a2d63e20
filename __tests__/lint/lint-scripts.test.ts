import { beforeAll, describe, expect, it } from "@jest/globals";
import { lintScripts } from "../../src/lint/lint-scripts.ts";
import type { SqlParser } from "../../src/sql/operation.ts";
import { loadPostgresParser } from "../../src/sql/parse-postgres.ts";

let parse: SqlParser;
beforeAll(async () => {
  parse = await loadPostgresParser();
});

function lint(...texts: string[]) {
  const scripts = texts.map((text, index) => ({ name: `${index}.sql`, text }));
  return lintScripts(scripts, parse, { rules: {}, postgresVersion: null });
}

/** Findings as `rule line`. */
function found(...texts: string[]): string[] {
  return lint(...texts).findings.map(({ rule, line }) => `${rule} ${line}`);
}

const quick = "SET lock_timeout = '2s';\n";

describe("lintScripts", () => {
  it.each<[what: string, sql: string, findings: string[]]>([
    [
      "an index",
      "CREATE INDEX ix ON t (a);",
      ["create-index-without-concurrently 2"],
    ],
    ["one built concurrently", "CREATE INDEX CONCURRENTLY ix ON t (a);", []],
    [
      "one on a table made before",
      "CREATE TABLE t (a int); CREATE INDEX ix ON t (a);",
      [],
    ],
    [
      "one on a table made and renamed before",
      "CREATE TABLE t (a int); ALTER TABLE t RENAME TO u; CREATE INDEX ix ON u (a);",
      [],
    ],
    [
      "NOT NULL",
      "ALTER TABLE t ALTER a SET NOT NULL;",
      ["set-not-null-without-backfill 2"],
    ],
    [
      "NOT NULL that a CHECK proves",
      "ALTER TABLE t ADD CONSTRAINT ck CHECK (a IS NOT NULL) NOT VALID;\nALTER TABLE t VALIDATE CONSTRAINT ck;\nALTER TABLE t ALTER a SET NOT NULL;",
      [],
    ],
    ["a table that goes away", "DROP TABLE t;", ["drop-table 2"]],
    [
      "a statement that can't be read",
      "ALTER TABEL t;\nDROP TABLE t;",
      ["unparsed-statement 2", "drop-table 3"],
    ],
    [
      "a string that hides a statement behind a NUL",
      "SELECT '\0'; DROP TABLE t;",
      ["drop-table 2", "unparsed-statement 2"],
    ],
    ["another file", "\\i other.sql\n", ["unparsed-statement 2"]],
    [
      "placeholders",
      "UPDATE t SET a = %(a)s, b = :b WHERE c = %s AND d LIKE '%%' AND e = $1;",
      [],
    ],
    ["nothing", "", []],
  ])("judges by the statements alone: %s", (_, sql, findings) => {
    expect(found(quick + sql)).toEqual(findings);
  });

  it.each<[what: string, sql: string, isFound: boolean]>([
    ["none", "ALTER TABLE t ADD a int;", true],
    ["SET", "SET lock_timeout = '1s'; ALTER TABLE t ADD a int;", false],
    ["SET to zero", "SET lock_timeout = 0; ALTER TABLE t ADD a int;", true],
    [
      "SET LOCAL in the transaction",
      "BEGIN; SET LOCAL lock_timeout = '1s'; ALTER TABLE t ADD a int; COMMIT;",
      false,
    ],
    [
      "SET LOCAL in an earlier transaction",
      "BEGIN; SET LOCAL lock_timeout = '1s'; COMMIT; BEGIN; ALTER TABLE t ADD a int; COMMIT;",
      true,
    ],
    [
      "SET LOCAL without a transaction",
      "SET LOCAL lock_timeout = '1s'; ALTER TABLE t ADD a int;",
      true,
    ],
  ])("knows the lock_timeout in force: %s", (_, sql, isFound) => {
    expect(found(sql)).toEqual(isFound ? ["missing-lock-timeout 1"] : []);
  });

  it("takes files in order for one run: what the first makes is new to the second", () => {
    expect(
      found("CREATE TABLE t (a int);", "CREATE INDEX ix ON t (a);"),
    ).toEqual([]);
  });

  it("counts what it could read, and says what it can't know", () => {
    const { coverage, notices } = lint("SELECT 1; SELEKT 2; SELECT 3");
    expect(coverage).toEqual({ statements: 3, analysed: 2 });
    expect(notices).toEqual([expect.stringContaining("SQL alone")]);
  });

  it("does not judge downgrades, and says so", () => {
    const { findings, notices } = lint(
      "-- Running downgrade b -> a\nDROP TABLE t;",
    );
    expect(findings).toEqual([]);
    expect(notices).toContain(
      "Downgrades are not judged: 1 of the statements belong to one.",
    );
  });

  it("names revisions that Alembic's comments tell of, and no others", () => {
    const revisionOf = (text: string) =>
      lint(quick + text).findings.map(({ revision }) => revision);
    expect(revisionOf("-- Running upgrade a -> b\nDROP TABLE t;")).toEqual([
      "b",
    ]);
    expect(revisionOf("DROP TABLE t;")).toEqual([null]);
  });

  it("judges many statements in time that grows with their number", () => {
    const sql = (number: number) =>
      Array.from(
        { length: number },
        (_, i) =>
          `ALTER TABLE t ADD COLUMN c${i} int; UPDATE t SET c${i} = 1; ALTER TABLE t ALTER c${i} SET NOT NULL; DROP INDEX ix${i}; ALTER TABLE t${i} RENAME TO u${i};`,
      ).join("\n");
    lint(sql(200));
    const time = (number: number) => {
      const start = performance.now();
      lint(sql(number));
      return performance.now() - start;
    };
    const few = time(300);
    const many = time(3000);
    // Ten times as many; judging each against all before it would take a hundred times as long.
    expect(many / few).toBeLessThan(40);
  });
});
