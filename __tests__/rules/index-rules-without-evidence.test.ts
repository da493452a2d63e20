import { beforeAll, describe, expect, it } from "@jest/globals";
import { lintScripts } from "../../src/lint/lint-scripts.ts";
import type { SqlParser } from "../../src/sql/operation.ts";
import { loadPostgresParser } from "../../src/sql/parse-postgres.ts";

let parse: SqlParser;
beforeAll(async () => {
  parse = await loadPostgresParser();
});

const ids = [
  "concurrently-in-transaction",
  "constraint-left-not-valid",
  "create-index-concurrently-if-not-exists",
  "create-redundant-index",
  "drop-index-without-concurrently",
  "drop-key-without-replacement",
  "foreign-key-without-index",
  "index-left-invalid",
  "reindex-without-concurrently",
];

/** What these rules find in plain SQL. */
function found(statements: readonly string[]): string[] {
  const text = statements.map((sql) => `${sql};\n`).join("");
  const { findings } = lintScripts([{ name: "a.sql", text }], parse, {
    rules: {},
    postgresVersion: null,
    downgrades: "required",
    allow: [],
    allowLabels: {},
  });
  return findings
    .filter(({ rule }) => ids.includes(rule))
    .map(({ rule, statement: sql }) => `${rule}: ${sql ?? ""}`);
}

const create = "CREATE INDEX CONCURRENTLY ix ON t (a)";
const drop = "DROP INDEX ix_t_a";
const reindex = "REINDEX INDEX ix";

describe("rules about indexes that have only the text to go by", () => {
  it.each([
    ["CONCURRENTLY after BEGIN", ["BEGIN", create]],
    ["CONCURRENTLY after START TRANSACTION", ["START TRANSACTION", create]],
    ["CONCURRENTLY after a savepoint", ["BEGIN", "SAVEPOINT s", create]],
    [
      "DROP INDEX CONCURRENTLY in a second transaction",
      ["BEGIN", "COMMIT", "BEGIN", "DROP INDEX CONCURRENTLY ix"],
    ],
    [
      "REINDEX CONCURRENTLY in a transaction",
      ["BEGIN", "REINDEX TABLE CONCURRENTLY t"],
    ],
  ])("find %s", (_, statements) => {
    expect(found(statements)).toEqual([
      `concurrently-in-transaction: ${String(statements.at(-1))}`,
    ]);
  });

  it.each([
    ["CONCURRENTLY outside of a transaction", [create]],
    ["CONCURRENTLY after COMMIT", ["BEGIN", "COMMIT", create]],
    ["CONCURRENTLY after ROLLBACK", ["BEGIN", "ROLLBACK", create]],
    [
      "the index of a table that is made here",
      ["CREATE TABLE t (a int)", "CREATE INDEX ix_t_a ON t (a)", drop],
    ],
    ["the index of a table that is dropped next", [drop, "DROP TABLE t"]],
    [
      "rebuilding the indexes of a table that is made here",
      ["CREATE TABLE t (a int)", "REINDEX TABLE t"],
    ],
    [
      "constraints and foreign keys, whose end is not known",
      [
        "ALTER TABLE t ADD CONSTRAINT ck CHECK (a > 0) NOT VALID",
        "ALTER TABLE t ADD FOREIGN KEY (a) REFERENCES p NOT VALID",
        "ALTER TABLE t DROP CONSTRAINT t_pkey",
      ],
    ],
  ])("are silent on %s", (_, statements) => {
    expect(found(statements)).toEqual([]);
  });

  it.each([
    ["drop-index-without-concurrently", drop],
    ["reindex-without-concurrently", reindex],
    ["reindex-without-concurrently", "REINDEX DATABASE d"],
    [
      "create-index-concurrently-if-not-exists",
      "CREATE INDEX CONCURRENTLY IF NOT EXISTS ix ON t (a)",
    ],
  ])("%s is found in %s", (rule, sql) => {
    expect(found([sql])).toEqual([`${rule}: ${sql}`]);
  });
});
