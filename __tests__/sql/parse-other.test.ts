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
            { type: "check", name: "ck", expression: "a > 1" },
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
          where: "a > 1",
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
    [
      'ALTER TABLE "players" RENAME "firstName" TO name',
      [{ kind: "rename-column", column: "firstName", newName: "name" }],
    ],
    [
      "ALTER TABLE t ADD c INTEGER GENERATED ALWAYS AS (id*2)",
      [{ kind: "add-column", column: { name: "c", generated: "virtual" } }],
    ],
    [
      "CREATE TABLE t (a DOUBLE PRECISION CONSTRAINT nn NOT NULL ON CONFLICT FAIL DEFAULT -1.5, b ANY UNIQUE COLLATE NOCASE, c, FOREIGN KEY (b) REFERENCES p ON DELETE SET NULL ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED) STRICT, WITHOUT ROWID",
      [
        {
          kind: "create-table",
          columns: [
            {
              name: "a",
              type: "DOUBLE PRECISION",
              isNotNull: true,
              default: "-1.5",
            },
            { name: "b", type: "ANY", constraints: [{ type: "unique" }] },
            { name: "c", type: "" },
          ],
          constraints: [
            {
              type: "foreign key",
              columns: ["b"],
              references: { name: "p" },
              referencedColumns: [],
              onDelete: "SET NULL",
              onUpdate: "CASCADE",
              isInitiallyDeferred: true,
            },
          ],
        },
      ],
    ],
    [
      "CREATE TABLE [my table] (id INTEGER PRIMARY KEY AUTOINCREMENT, `x y` TEXT CHECK (`x y` <> ''))",
      [
        {
          kind: "create-table",
          table: { name: "my table" },
          columns: [
            { name: "id" },
            {
              name: "x y",
              constraints: [{ type: "check", expression: "\"x y\" <> ''" }],
            },
          ],
          isAutoincrement: true,
        },
      ],
    ],
    [
      "CREATE TABLE u AS SELECT a FROM t",
      [{ kind: "create-table-as", table: { name: "u" } }],
    ],
    [
      "CREATE VIRTUAL TABLE words USING fts5(body)",
      [{ kind: "create-table-as", table: { name: "words" } }],
    ],
    [
      'INSERT INTO _alembic_tmp_t (id, "firstName", n) SELECT t.id, t."firstName", CAST(t.n AS INTEGER) AS n FROM t',
      [
        {
          kind: "insert",
          table: { name: "_alembic_tmp_t" },
          copy: {
            from: t,
            columns: ["id", "firstName", "n"],
            values: [
              { column: "id", cast: null },
              { column: "firstName", cast: null },
              { column: "n", cast: "INTEGER" },
            ],
          },
        },
      ],
    ],
    [
      "INSERT INTO u SELECT * FROM t",
      [{ kind: "insert", copy: { from: t, columns: null, values: null } }],
    ],
    [
      "INSERT INTO u (a) SELECT coalesce(b, c.d) FROM t",
      [
        {
          kind: "insert",
          copy: {
            values: [{ column: null, reads: ["coalesce", "b", "c", "d"] }],
          },
        },
      ],
    ],
    [
      "INSERT INTO t (id, a) VALUES (1, 'x') ON CONFLICT (id) DO UPDATE SET a = excluded.a",
      [{ kind: "insert", table: t }],
    ],
    [
      "WITH old AS (SELECT 1 AS id) DELETE FROM t WHERE id IN (SELECT id FROM old)",
      [{ kind: "delete", table: t, hasWhere: true }],
    ],
    [
      "WITH old AS (SELECT 1) DELETE FROM t",
      [{ kind: "delete", hasWhere: false }],
    ],
    [
      "UPDATE OR IGNORE t SET a = u.b, (c, d) = (1, 2) FROM u WHERE u.id = t.id",
      [
        {
          kind: "update",
          table: t,
          columns: ["a", "c", "d"],
          hasWhere: true,
        },
      ],
    ],
    ["SELECT :a FROM t", [{ kind: "select", tables: [t] }]],
    [
      "DROP TRIGGER IF EXISTS tr",
      [{ kind: "other", statement: "drop trigger" }],
    ],
    [
      "CREATE TRIGGER tr AFTER INSERT ON t BEGIN DELETE FROM u; DROP TABLE t; END; DROP TABLE u",
      [
        { kind: "other", statement: "create trigger" },
        { kind: "drop-table", table: { name: "u" } },
      ],
    ],
    [
      "-- first\nDROP TABLE t; /* then; */ DELETE FROM u",
      [{ kind: "drop-table" }, { kind: "delete" }],
    ],
    [" ;; -- nothing", []],
    ["VACUUM", [{ kind: "other", statement: "vacuum" }]],
  ])("reads %s", (sql, operations) => {
    expect(parse(sql)).toMatchObject({ operations, error: null });
  });

  it("does not take the rows that a condition chose for a copy of all", () => {
    const sql = "INSERT INTO u SELECT * FROM t WHERE a > 1";
    expect(parse(sql).operations).toEqual([
      { kind: "insert", table: { schema: null, name: "u" } },
    ]);
  });

  it.each([
    "ALTER TABEL t",
    "ALTER TABLE t ALTER COLUMN a SET NOT NULL",
    "ALTER TABLE t ADD CONSTRAINT ck CHECK (a > 1)",
    "CREATE TABLE t (a INT CHECK)",
    "COMMENT ON TABLE t IS 'x'",
    "DROP TABLE t; FROBNICATE",
  ])("says why a text can't be read: %s", (sql) => {
    const { operations, error } = parse(sql);
    expect(operations).toEqual([]);
    expect(error).not.toBeNull();
  });
});
