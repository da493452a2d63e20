import { beforeAll, describe, expect, it } from "@jest/globals";
import type { SqlParser } from "../../src/sql/operation.ts";
import { loadOtherParser } from "../../src/sql/parse-other.ts";

let parse: SqlParser;
beforeAll(async () => {
  parse = await loadOtherParser("sqlite");
});

const t = { schema: null, name: "t" };

describe("loadOtherParser for SQLite", () => {
  it.each<[string, object[]]>([
    [
      "ALTER TABLE t ADD COLUMN c VARCHAR(3) DEFAULT 'x' NOT NULL REFERENCES p (id)",
      [
        {
          kind: "add-column",
          table: t,
          column: {
            name: "c",
            type: "VARCHAR(3)",
            isNotNull: true,
            default: "'x'",
            constraints: [
              {
                type: "foreign key",
                columns: ["c"],
                references: { name: "p" },
                referencedColumns: ["id"],
              },
            ],
          },
        },
      ],
    ],
    [
      "ALTER TABLE t ADD d DATETIME DEFAULT (CURRENT_TIMESTAMP)",
      [
        {
          kind: "add-column",
          column: { isNotNull: false, default: "CURRENT_TIMESTAMP" },
        },
      ],
    ],
    [
      "ALTER TABLE t DROP COLUMN c",
      [{ kind: "drop-column", table: t, column: "c" }],
    ],
    [
      "ALTER TABLE _alembic_tmp_t RENAME TO t",
      [{ kind: "rename-table", newName: "t" }],
    ],
    [
      "ALTER TABLE t RENAME COLUMN a TO b",
      [{ kind: "rename-column", table: t, column: "a", newName: "b" }],
    ],
    [
      "CREATE TABLE t (id INTEGER NOT NULL, a INT, PRIMARY KEY (id), CONSTRAINT ck CHECK (a > 1), UNIQUE (a))",
      [
        {
          kind: "create-table",
          table: t,
          columns: [{ name: "id", isNotNull: true }, { name: "a" }],
          constraints: [
            { type: "primary key", columns: ["id"] },
            { type: "check", name: "ck", expression: '"a" > 1' },
            { type: "unique" },
          ],
        },
      ],
    ],
    [
      "CREATE UNIQUE INDEX ix ON t (a, lower(b)) WHERE a > 1",
      [
        {
          kind: "create-index",
          table: t,
          index: "ix",
          isUnique: true,
          elements: [{ column: "a" }, { column: null }],
          where: '"a" > 1',
        },
      ],
    ],
    [
      "DROP INDEX ix",
      [{ kind: "drop-index", index: { schema: null, name: "ix" } }],
    ],
    ["DROP TABLE t", [{ kind: "drop-table", table: t }]],
    ["INSERT INTO t (a) SELECT a FROM u", [{ kind: "insert", table: t }]],
    [
      "UPDATE t SET a = ?, b = 2 WHERE id = ?",
      [{ kind: "update", table: t, columns: ["a", "b"], hasWhere: true }],
    ],
    ["DELETE FROM t", [{ kind: "delete", table: t, hasWhere: false }]],
    [
      "SELECT a FROM t WHERE b IN (SELECT c FROM u)",
      [{ kind: "select", tables: [t, { schema: null, name: "u" }] }],
    ],
    [
      "PRAGMA foreign_keys=OFF",
      [{ kind: "set", name: "foreign_keys", value: "OFF" }],
    ],
    ['PRAGMA main.table_info("t")', [{ kind: "set", name: "table_info" }]],
    ["BEGIN", [{ kind: "transaction", statement: "BEGIN" }]],
    [
      "CREATE VIEW v AS SELECT 1",
      [{ kind: "other", statement: "create view" }],
    ],
  ])("reads %s", (sql, operations) => {
    expect(parse(sql)).toMatchObject({ operations, error: null });
  });

  it("says why a text can't be read", () => {
    const { operations, error } = parse("ALTER TABEL t");
    expect(operations).toEqual([]);
    expect(error).not.toBeNull();
  });
});
