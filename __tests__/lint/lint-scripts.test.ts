import { beforeAll, describe, expect, it } from "@jest/globals";
import { lintScripts, type LintSettings } from "../../src/lint/lint-scripts.ts";
import type { SqlParser } from "../../src/sql/operation.ts";
import { loadPostgresParser } from "../../src/sql/parse-postgres.ts";

let parse: SqlParser;
beforeAll(async () => {
  parse = await loadPostgresParser();
});

const settings: LintSettings = {
  rules: {},
  postgresVersion: null,
  downgrades: "required",
  allow: [],
  allowLabels: {},
};

function lint(...texts: string[]) {
  const scripts = texts.map((text, index) => ({ name: `${index}.sql`, text }));
  return lintScripts(scripts, parse, settings);
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

  it.each<[script: string, notice: string | null]>([
    ["BEGIN; SELECT 1; COMMIT;", null],
    ["BEGIN; SELECT 1; ROLLBACK;", null],
    [
      "BEGIN; SAVEPOINT s; COMMIT;\nCREATE INDEX CONCURRENTLY ix ON t (a);",
      null,
    ],
    ["BEGIN; COMMIT;\nBEGIN; SAVEPOINT s; ROLLBACK TO s;", "BEGIN of line 2"],
    ["BEGIN;\nSELECT 1", "BEGIN of line 1"],
    ["-- nothing\n", "0.sql holds no statement."],
  ])("says what looks unfinished: %j", (script, notice) => {
    const [, ...others] = lint(script).notices;
    expect(others).toEqual(
      notice === null ? [] : [expect.stringContaining(notice)],
    );
  });

  it("finds a COMMIT to be in its place where a script opened the transaction", () => {
    const script =
      "BEGIN;\n-- Running upgrade a -> b\nSELECT 1;\nCOMMIT;\nCREATE INDEX CONCURRENTLY ix ON t (a);\nBEGIN;\nCOMMIT;";
    expect(found(quick + script)).toEqual([]);
  });

  const added = "ALTER TABLE t ADD CONSTRAINT ck CHECK (a > 0) NOT VALID;";
  const validated = "ALTER TABLE t VALIDATE CONSTRAINT ck;";
  it.each<[what: string, sql: string, isFound: boolean]>([
    ["one transaction", `BEGIN; ${added} ${validated} COMMIT;`, true],
    ["two", `BEGIN; ${added} COMMIT; BEGIN; ${validated} COMMIT;`, false],
    ["none", added + validated, false],
    [
      "another constraint",
      `BEGIN; ${added} ${validated.replace("ck", "ck2")} COMMIT;`,
      false,
    ],
    [
      "a new table",
      `BEGIN; CREATE TABLE t (a int); ${added} ${validated} COMMIT;`,
      false,
    ],
  ])("knows NOT VALID undone by its transaction: %s", (_, sql, isFound) => {
    const [error, ...others] = lint(quick + sql).findings.filter(
      ({ rule }) => rule === "validate-constraint-under-lock",
    );
    expect(others).toEqual([]);
    expect(error?.message ?? "").toMatch(
      isFound
        ? /\(line 2 of 0.sql\) still blocks every read and write of public.t/
        : /^$/,
    );
  });

  it("says of what it can't read only what helps with a script", () => {
    const said = (sql: string) =>
      lint(sql).findings.map(({ message, fix }) => `${message} ${fix?.text}`);
    expect(said("\\i other.sql\n")).toEqual([
      expect.stringMatching(/psql reads another file.*Name that file/),
    ]);
    expect(said("DO $$ BEGIN DROP TABLE t; END $$")).toEqual([
      expect.not.stringContaining("transaction"),
    ]);
    const [unclosed = ""] = said(`SELECT 'x\n${"y".repeat(10_000)}`);
    expect(unclosed).toContain("unterminated quoted string");
    expect(unclosed.length).toBeLessThan(300);
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

describe("what is allowed in a script", () => {
  const allow = "-- migration-gate: allow drop-table -- it is empty";
  it.each<[where: string, sql: string, findings: string[], allowed: number[]]>([
    [
      "above a statement is for it alone",
      `DROP TABLE a;\n${allow}\n-- more\nDROP TABLE b;\nDROP TABLE c;`,
      ["drop-table 2", "drop-table 6"],
      [5],
    ],
    [
      "behind a statement is for it alone",
      `DROP TABLE a;\nDROP TABLE b\n; ${allow}\nDROP TABLE c;`,
      ["drop-table 2", "drop-table 5"],
      [3],
    ],
    [
      "within a string is none",
      `DROP TABLE a;\nSELECT '\n${allow}\n';`,
      ["drop-table 2"],
      [],
    ],
    ["behind the last one counts", `DROP TABLE a; ${allow}`, [], [2]],
    [
      "below the last one is unused",
      `SELECT 1;\n${allow}\n`,
      ["unused-allowance 3"],
      [],
    ],
    [
      "at a statement without such a finding is unused",
      `SELECT 1; ${allow}`,
      ["unused-allowance 2"],
      [],
    ],
    [
      "without a reason is not",
      "DROP TABLE a; -- migration-gate: allow drop-table",
      ["drop-table 2", "allow-without-reason 2"],
      [],
    ],
  ])("%s", (_, sql, findings, allowed) => {
    const report = lint(quick + sql);
    expect(report.findings.map(({ rule, line }) => `${rule} ${line}`)).toEqual(
      findings,
    );
    expect(report.allowed.map(({ finding }) => finding.line)).toEqual(allowed);
  });

  it("at the top, with a blank line below, is for the whole file and no other", () => {
    const drops = `${quick}DROP TABLE a;\nDROP TABLE b;`;
    const report = lint(`${allow}\n\n${drops}`, drops);
    expect(report.allowed).toMatchObject([
      { by: "comment", place: "0.sql:1", reason: "it is empty" },
      { by: "comment", place: "0.sql:1", reason: "it is empty" },
    ]);
    expect(report.findings.map(({ file }) => file)).toEqual(["1.sql", "1.sql"]);
  });

  it("by the settings is not found", () => {
    const entry = {
      rule: "drop-table",
      path: "*.sql",
      table: null,
      revision: null,
      reason: "they are empty",
      place: ".migration-gate.yml line 2",
    };
    const script = { name: "a.sql", text: `${quick}DROP TABLE a;` };
    const given = { ...settings, allow: [entry] };
    const report = lintScripts([script], parse, given);
    expect(report.findings).toEqual([]);
    expect(report.allowed).toMatchObject([{ by: "settings" }]);
  });
});
