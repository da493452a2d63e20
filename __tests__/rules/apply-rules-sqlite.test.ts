import { beforeAll, describe, expect, it } from "@jest/globals";
import type { Finding } from "../../src/findings/finding.ts";
import type { Statement } from "../../src/rehearsal/statement.ts";
import { applyRules } from "../../src/rules/apply-rules.ts";
import { sqliteObjects } from "../../src/snapshot/sqlite/sqlite-objects.ts";
import type { SqlParser } from "../../src/sql/operation.ts";
import { loadOtherParser } from "../../src/sql/parse-other.ts";
import { statement } from "./make-statements.ts";

let parse: SqlParser;
beforeAll(async () => {
  parse = await loadOtherParser("sqlite");
});

const before = {
  fingerprint: "",
  objects: sqliteObjects(
    [
      "CREATE TABLE clubs (id INTEGER PRIMARY KEY)",
      'CREATE TABLE "Players" (id INTEGER PRIMARY KEY, n INT, club_id INT REFERENCES Clubs ON DELETE CASCADE)',
    ].map((sql) => {
      const name = /TABLE "?(\w+)/.exec(sql)?.[1] ?? "";
      return { type: "table" as const, name, tbl_name: name, sql };
    }),
  ),
};

function judge(statements: Statement[]): Finding[] {
  return applyRules({
    statements,
    parse,
    dialect: "sqlite",
    revisions: [],
    before,
    after: null,
    serverVersion: "",
    severities: {},
  });
}

function found(statements: Statement[]): string[] {
  return judge(statements).map(({ severity, rule }) => `${severity} ${rule}`);
}

function run(sql: string, more: Partial<Statement> = {}): Statement {
  return statement(sql, null, more);
}

function copyOf(table: string, columns: string, drop: Partial<Statement> = {}) {
  return [
    run(`CREATE TABLE _alembic_tmp_${table} (${columns})`),
    run(
      `INSERT INTO _alembic_tmp_${table} (id) SELECT ${table}.id FROM ${table}`,
    ),
    run(`DROP TABLE ${table}`, drop),
    run(`ALTER TABLE _alembic_tmp_${table} RENAME TO ${table}`),
  ];
}

const copyOfClubs = (drop: Partial<Statement>) =>
  copyOf("clubs", "id INTEGER PRIMARY KEY", drop);

describe("a table copy on SQLite", () => {
  it.each<[string, Partial<Statement>, string[]]>([
    [
      "an error with foreign keys on",
      { foreignKeys: true },
      ["error copy-table-with-foreign-keys-on", "info copy-table"],
    ],
    [
      "a warning when nobody knows",
      {},
      ["warning copy-table-with-foreign-keys-on", "info copy-table"],
    ],
    [
      "no more than a copy with them off",
      { foreignKeys: false },
      ["info copy-table"],
    ],
  ])("is %s, when others refer to the table", (_, drop, expected) => {
    expect(found(copyOfClubs(drop))).toEqual(expected);
  });

  it("names tables and columns as they were made, in whatever case the statements have them", () => {
    const messages = judge(
      copyOf("players", "ID INTEGER PRIMARY KEY", { foreignKeys: false }),
    ).map(({ message }) => message);
    expect(messages[0]).toContain("Dropping n deletes its values from Players");
    expect(messages).toHaveLength(3);
  });

  it("that did not come to its end is no copy", () => {
    const [create, insert, drop, rename] = copyOfClubs({});
    const failure = { sqlstate: null, message: "error in view v" };
    const statements = [create, insert, drop, { ...rename, failure }];
    expect(found(statements as Statement[])).toEqual(["error drop-table"]);
  });

  it("does not reach over revisions", () => {
    const [create, insert, drop, rename] = copyOfClubs({});
    const next = { ...rename, revision: "r2" };
    expect(found([create, insert, drop, next] as Statement[])).toEqual([
      "error drop-table",
    ]);
  });
});

describe("a statement on SQLite", () => {
  it.each([
    ["ALTER TABLE main.PLAYERS DROP COLUMN N", ["error drop-column"]],
    ["DROP TABLE clubs", ["error drop-table"]],
    ["DELETE FROM clubs", ["error truncate-table"]],
    ["WITH x AS (SELECT 1) DELETE FROM clubs", ["error truncate-table"]],
    ["DELETE FROM alembic_version", []],
    ["ALTER TABLE clubs RENAME TO teams", ["error rename-table"]],
    ["CREATE UNIQUE INDEX ix ON players (n)", []],
    [
      "ALTER TABLE players ALTER COLUMN n SET NOT NULL",
      ["error unparsed-statement"],
    ],
    ["FROBNICATE", ["error unparsed-statement"]],
  ])("is judged by what it says: %s", (sql, expected) => {
    expect(found([run(sql)])).toEqual(expected);
  });

  it("is not taken for one of PostgreSQL", () => {
    const [finding] = judge([run("FROBNICATE")]);
    expect(finding?.message).toContain("SQLite tells of no effects");
    expect(finding?.fix?.text).not.toContain("PostgreSQL");
  });
});
