import { beforeAll, describe, expect, it } from "@jest/globals";
import { readStatements } from "../../src/lint/read-statements.ts";
import type { SqlParser } from "../../src/sql/operation.ts";
import { loadPostgresParser } from "../../src/sql/parse-postgres.ts";

let parse: SqlParser;
beforeAll(async () => {
  parse = await loadPostgresParser();
});

/** Statements as `sql (revision, direction, transaction)`. */
function read(...texts: string[]): string[] {
  const scripts = texts.map((text, index) => ({ name: `${index}.sql`, text }));
  return readStatements(scripts, parse).map(
    ({ sql, revision, direction, transaction }) =>
      `${sql} (${revision}, ${direction}, ${transaction})`,
  );
}

// As `alembic upgrade base:head --sql` writes it.
const upgrade = `BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL
);

-- Running upgrade  -> a1

CREATE TABLE t (id INTEGER);

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING alembic_version.version_num;

-- Running upgrade a1 -> b2

COMMIT;

CREATE INDEX CONCURRENTLY ix ON t (id);

BEGIN;

UPDATE alembic_version SET version_num='b2' WHERE alembic_version.version_num = 'a1';

-- Running upgrade b2, c3 -> d4

DROP TABLE u;

COMMIT;
`;

describe("readStatements", () => {
  it("reads revisions and transactions of what Alembic writes", () => {
    const own = read(upgrade).filter((text) => !text.includes("version_num"));
    expect(own).toEqual([
      "BEGIN (0.sql, up, 1)",
      "CREATE TABLE t (id INTEGER) (a1, up, 1)",
      "COMMIT (b2, up, 1)",
      "CREATE INDEX CONCURRENTLY ix ON t (id) (b2, up, null)",
      "BEGIN (b2, up, 2)",
      "DROP TABLE u (d4, up, 2)",
      "COMMIT (d4, up, 2)",
    ]);
  });

  it("leaves Alembic's bookkeeping out of the revisions", () => {
    const bookkeeping = read(upgrade).filter((text) =>
      text.includes("version_num"),
    );
    expect(bookkeeping).toHaveLength(3);
    for (const text of bookkeeping) expect(text).toContain("(null, up,");
  });

  it("knows downgrades", () => {
    const text = "-- Running downgrade b2 -> a1\nDROP TABLE t;";
    expect(read(text)).toEqual(["DROP TABLE t (b2, down, null)"]);
  });

  it.each<[script: string, transactions: string[]]>([
    ["SELECT 1; SELECT 2", ["null", "null"]],
    ["START TRANSACTION; SELECT 1; END; SELECT 2", ["1", "1", "1", "null"]],
    ["BEGIN; BEGIN; ROLLBACK; BEGIN; SELECT 1", ["1", "1", "1", "2", "2"]],
    ["BEGIN; SAVEPOINT a; ROLLBACK TO a; SELECT 1", ["1", "1", "1", "1"]],
    ["BEGIN; PREPARE TRANSACTION 'x'; SELECT 1", ["1", "1", "null"]],
  ])("numbers the transactions of %s", (script, transactions) => {
    const numbers = read(script).map((text) => /(\w+)\)$/.exec(text)?.[1]);
    expect(numbers).toEqual(transactions);
  });

  it("ends a transaction with its file, and takes files for revisions", () => {
    expect(read("BEGIN; SELECT 1", "SELECT 2")).toEqual([
      "BEGIN (0.sql, up, 1)",
      "SELECT 1 (0.sql, up, 1)",
      "SELECT 2 (1.sql, up, null)",
    ]);
  });
});
