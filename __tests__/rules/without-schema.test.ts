import { beforeAll, describe, expect, it } from "@jest/globals";
import { applyRules } from "../../src/rules/apply-rules.ts";
import { rules } from "../../src/rules/index.ts";
import type { SqlParser } from "../../src/sql/operation.ts";
import { loadPostgresParser } from "../../src/sql/parse-postgres.ts";
import { statement } from "./make-statements.ts";

let parse: SqlParser;
beforeAll(async () => {
  parse = await loadPostgresParser();
});

const judged = rules.filter(({ id }) =>
  [
    "create-table-without-primary-key",
    "drop-and-add-column",
    "drop-cascade",
    "drop-column",
    "drop-database",
    "drop-not-null",
    "drop-table",
    "json-column",
    "rename-schema",
    "rename-table",
  ].includes(id),
);

/** What is said of SQL that nobody ran, as `severity rule`. */
function lint(...sql: string[]): string[] {
  return applyRules({
    statements: sql.map((text) => statement(text, null)),
    parse,
    dialect: "postgresql",
    revisions: [],
    before: null,
    after: null,
    serverVersion: 17,
    severities: { style: "info" },
    rules: judged,
    isOnlyRead: true,
  }).map(({ severity, rule }) => `${severity} ${rule}`);
}

describe("rules about columns and drops, of SQL that nobody ran", () => {
  it.each([
    ["DROP TYPE mood CASCADE", "warning drop-cascade"],
    ["DROP SCHEMA archive CASCADE", "warning drop-cascade"],
    ["DROP DATABASE old", "error drop-database"],
    ["DROP TABLE articles CASCADE", "error drop-table"],
    ["ALTER SCHEMA archive RENAME TO attic", "error rename-schema"],
    ["ALTER VIEW titles RENAME TO names", "error rename-table"],
    ["ALTER TABLE t ALTER a DROP NOT NULL", "info drop-not-null"],
    ["ALTER TABLE t DROP a, ADD b text", "error drop-column"],
    ["ALTER TABLE t ADD a json", "info json-column"],
    ["CREATE TABLE t (a int)", "info create-table-without-primary-key"],
  ])("%s: %s", (sql, found) => {
    expect(lint(sql)).toEqual([found]);
  });

  it.each([
    ["CREATE TYPE mood AS ENUM ('a')", "DROP TYPE mood CASCADE"],
    [
      "ALTER TABLE t ALTER a DROP NOT NULL",
      "ALTER TABLE t ALTER a SET NOT NULL",
    ],
    ["CREATE TABLE t (a bigint)", "ALTER TABLE t ADD PRIMARY KEY (a)"],
    ["CREATE TEMP TABLE t (a json)", "DROP TABLE t"],
    ["CREATE TABLE t (a bigint PRIMARY KEY)", "ALTER TABLE t DROP a CASCADE"],
  ])("%s; %s: nothing of what is made and unmade", (...sql) => {
    expect(lint(...sql)).toEqual([]);
  });
});
