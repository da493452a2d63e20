import { beforeAll, describe, expect, it } from "@jest/globals";
import type { Operation, SqlParser } from "../../src/sql/operation.ts";
import { loadPostgresParser } from "../../src/sql/parse-postgres.ts";

let parse: SqlParser;
beforeAll(async () => {
  parse = await loadPostgresParser();
});

function parsed(sql: string): Operation[] {
  const { operations, error } = parse(sql);
  expect(error).toBeNull();
  return operations;
}

const t = { schema: null, name: "t" };

describe("loadPostgresParser", () => {
  it.each<[string, object[]]>([
    [
      "ALTER TABLE t DROP COLUMN c CASCADE",
      [{ kind: "drop-column", table: t, column: "c", isCascade: true }],
    ],
    [
      "ALTER TABLE s.t RENAME a TO b",
      [
        {
          kind: "rename-column",
          table: { schema: "s", name: "t" },
          column: "a",
          newName: "b",
        },
      ],
    ],
    [
      "ALTER TABLE t RENAME TO b",
      [{ kind: "rename-table", table: t, newName: "b" }],
    ],
    [
      "ALTER TABLE t RENAME CONSTRAINT a TO b",
      [{ kind: "rename-constraint", table: t, constraint: "a", newName: "b" }],
    ],
    [
      "ALTER INDEX t RENAME TO b",
      [{ kind: "rename-index", index: t, newName: "b" }],
    ],
    [
      "ALTER TABLE t SET SCHEMA s",
      [{ kind: "set-schema", table: t, newSchema: "s" }],
    ],
    [
      "ALTER TABLE t ALTER c SET NOT NULL",
      [{ kind: "set-not-null", table: t, column: "c" }],
    ],
    [
      "ALTER TABLE t ALTER c DROP NOT NULL",
      [{ kind: "drop-not-null", table: t, column: "c" }],
    ],
    [
      "ALTER TABLE t ALTER c SET DEFAULT (1 + 2)",
      [{ kind: "set-default", table: t, column: "c", default: "(1 + 2)" }],
    ],
    [
      "ALTER TABLE t ALTER c DROP DEFAULT",
      [{ kind: "drop-default", table: t, column: "c" }],
    ],
    [
      "ALTER TABLE t ALTER c TYPE VARCHAR(20) USING left(c, 20), ALTER d TYPE INT[]",
      [
        {
          kind: "alter-column-type",
          table: t,
          column: "c",
          type: "character varying(20)",
          using: "left(c, 20)",
        },
        {
          kind: "alter-column-type",
          table: t,
          column: "d",
          type: "integer[]",
          using: null,
        },
      ],
    ],
    [
      "ALTER TABLE t VALIDATE CONSTRAINT c",
      [{ kind: "validate-constraint", table: t, constraint: "c" }],
    ],
    [
      "ALTER TABLE t DROP CONSTRAINT c",
      [
        {
          kind: "drop-constraint",
          table: t,
          constraint: "c",
          isCascade: false,
        },
      ],
    ],
    [
      "ALTER TABLE t ATTACH PARTITION p DEFAULT",
      [
        {
          kind: "attach-partition",
          table: t,
          partition: { schema: null, name: "p" },
        },
      ],
    ],
    [
      "ALTER TABLE t DETACH PARTITION p CONCURRENTLY",
      [
        {
          kind: "detach-partition",
          table: t,
          partition: { schema: null, name: "p" },
          isConcurrent: true,
        },
      ],
    ],
    [
      "ALTER TABLE t SET UNLOGGED",
      [{ kind: "other", statement: "AT_SetUnLogged", objects: [t] }],
    ],
    [
      "DROP TABLE IF EXISTS t, s.t CASCADE",
      [
        { kind: "drop-table", table: t, isCascade: true },
        {
          kind: "drop-table",
          table: { schema: "s", name: "t" },
          isCascade: true,
        },
      ],
    ],
    [
      "DROP INDEX CONCURRENTLY t",
      [{ kind: "drop-index", index: t, isConcurrent: true, ifExists: false }],
    ],
    [
      "DROP INDEX IF EXISTS t",
      [{ kind: "drop-index", index: t, isConcurrent: false, ifExists: true }],
    ],
    ["DROP TYPE t", [{ kind: "drop-type", type: t, isCascade: false }]],
    [
      "CREATE TEMP TABLE t ()",
      [
        {
          kind: "create-table",
          table: t,
          columns: [],
          constraints: [],
          partitionOf: null,
          isTemporary: true,
        },
      ],
    ],
    [
      "DROP DOMAIN t CASCADE",
      [{ kind: "drop-type", type: t, isCascade: true }],
    ],
    [
      "DROP SCHEMA a, b CASCADE",
      [
        { kind: "drop-schema", schema: "a", isCascade: true },
        { kind: "drop-schema", schema: "b", isCascade: true },
      ],
    ],
    [
      "DROP FUNCTION t(int) CASCADE",
      [
        {
          kind: "other",
          statement: "DropStmt OBJECT_FUNCTION",
          objects: [t],
          isCascade: true,
        },
      ],
    ],
    [
      "DROP DATABASE IF EXISTS old",
      [{ kind: "drop-database", database: "old" }],
    ],
    [
      "ALTER SCHEMA a RENAME TO b",
      [{ kind: "rename-schema", schema: "a", newName: "b" }],
    ],
    [
      "ALTER MATERIALIZED VIEW t RENAME TO b",
      [{ kind: "rename-table", table: t, newName: "b" }],
    ],
    [
      "ALTER VIEW t SET SCHEMA s",
      [{ kind: "set-schema", table: t, newSchema: "s" }],
    ],
    [
      'ALTER TABLE t ALTER c TYPE text COLLATE pg_catalog."C"',
      [
        {
          kind: "alter-column-type",
          table: t,
          column: "c",
          type: "text",
          using: null,
          collation: { schema: "pg_catalog", name: "C" },
        },
      ],
    ],
    [
      "DROP VIEW t",
      [{ kind: "other", statement: "DropStmt OBJECT_VIEW", objects: [t] }],
    ],
    [
      "CREATE TYPE t AS ENUM ('a', 'b')",
      [{ kind: "create-enum", type: t, values: ["a", "b"] }],
    ],
    [
      "ALTER TYPE t ADD VALUE IF NOT EXISTS 'c' BEFORE 'a'",
      [{ kind: "add-enum-value", type: t, value: "c", isPlaced: true }],
    ],
    [
      "ALTER TYPE t RENAME VALUE 'a' TO 'b'",
      [{ kind: "rename-enum-value", type: t, value: "a", newValue: "b" }],
    ],
    [
      "REINDEX (CONCURRENTLY) TABLE t",
      [{ kind: "reindex", target: t, isTable: true, isConcurrent: true }],
    ],
    [
      "REINDEX INDEX t",
      [{ kind: "reindex", target: t, isTable: false, isConcurrent: false }],
    ],
    [
      "REFRESH MATERIALIZED VIEW CONCURRENTLY t",
      [{ kind: "refresh-materialized-view", view: t, isConcurrent: true }],
    ],
    [
      "LOCK TABLE t IN SHARE MODE",
      [{ kind: "lock-table", table: t, mode: "SHARE" }],
    ],
    ["LOCK t", [{ kind: "lock-table", table: t, mode: "ACCESS EXCLUSIVE" }]],
    ["TRUNCATE t CASCADE", [{ kind: "truncate", table: t, isCascade: true }]],
    ["CREATE TABLE t AS SELECT 1", [{ kind: "create-table-as", table: t }]],
    ["SELECT 1 INTO t", [{ kind: "create-table-as", table: t }]],
    [
      "SET LOCAL lock_timeout = '2s'",
      [{ kind: "set", name: "lock_timeout", value: "2s", isLocal: true }],
    ],
    [
      "SET lock_timeout TO 0",
      [{ kind: "set", name: "lock_timeout", value: "0", isLocal: false }],
    ],
    [
      "SET search_path TO a, b",
      [{ kind: "set", name: "search_path", value: "a, b", isLocal: false }],
    ],
    [
      "RESET lock_timeout",
      [{ kind: "set", name: "lock_timeout", value: null, isLocal: false }],
    ],
    ["BEGIN", [{ kind: "transaction", statement: "TRANS_STMT_BEGIN" }]],
    [
      "DO $$ BEGIN PERFORM 1; END $$",
      [{ kind: "other", statement: "DoStmt", objects: [] }],
    ],
    [
      "CREATE TRIGGER x BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f()",
      [{ kind: "other", statement: "CreateTrigStmt", objects: [t] }],
    ],
    [
      "UPDATE t SET a = %(a)s, (b, c) = (1, 2) WHERE t.id = %(id)s",
      [
        {
          kind: "update",
          table: t,
          columns: ["a", "b", "c"],
          hasWhere: true,
          filter: { text: "t.id = $2", fixedColumns: ["id"], nullColumn: null },
        },
      ],
    ],
    [
      "UPDATE t SET a = 1 WHERE a IS NULL RETURNING b",
      [
        {
          kind: "update",
          table: t,
          columns: ["a"],
          hasWhere: true,
          filter: { text: "a IS NULL", fixedColumns: [], nullColumn: "a" },
        },
      ],
    ],
    [
      "DELETE FROM t WHERE a IN ('x', 'y') AND 2::int = b AND c = d OR e",
      [
        {
          kind: "delete",
          table: t,
          hasWhere: true,
          filter: {
            text: "a IN ('x', 'y') AND 2::int = b AND c = d OR e",
            fixedColumns: [],
            nullColumn: null,
          },
        },
      ],
    ],
    [
      "DELETE FROM t WHERE a IN ('x', 'y') AND 2::int = b AND c = d AND e > 1",
      [
        {
          kind: "delete",
          table: t,
          hasWhere: true,
          filter: {
            text: "a IN ('x', 'y') AND 2::int = b AND c = d AND e > 1",
            fixedColumns: ["a", "b"],
            nullColumn: null,
          },
        },
      ],
    ],
    [
      "INSERT INTO t SELECT a FROM s.v JOIN u ON true WHERE NOT EXISTS (SELECT 1 FROM w)",
      [
        {
          kind: "insert",
          table: t,
          from: [
            { schema: "s", name: "v" },
            { schema: null, name: "u" },
          ],
        },
      ],
    ],
    [
      "INSERT INTO t SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM t)",
      [{ kind: "insert", table: t }],
    ],
    [
      "CREATE TABLE IF NOT EXISTS t ()",
      [
        {
          kind: "create-table",
          table: t,
          columns: [],
          constraints: [],
          partitionOf: null,
          ifNotExists: true,
        },
      ],
    ],
    [
      "INSERT INTO t (a) VALUES (%(a)s::VARCHAR)",
      [{ kind: "insert", table: t }],
    ],
    ["DELETE FROM t", [{ kind: "delete", table: t, hasWhere: false }]],
    ["COPY t FROM STDIN", [{ kind: "insert", table: t }]],
    [
      "SELECT * FROM t JOIN u ON true WHERE EXISTS (SELECT 1 FROM s.v)",
      [
        {
          kind: "select",
          tables: [t, { schema: null, name: "u" }, { schema: "s", name: "v" }],
        },
      ],
    ],
    [
      "WITH w AS (DELETE FROM t RETURNING *) SELECT * FROM w",
      [
        { kind: "delete", table: t, hasWhere: false },
        { kind: "select", tables: [t] },
      ],
    ],
    ["", []],
    ["-- only a comment", []],
  ])("reads %s", (sql, operations) => {
    expect(parsed(sql)).toEqual(operations);
  });

  it("reads a column with everything a column can have", () => {
    expect(
      parsed(
        "ALTER TABLE t ADD COLUMN IF NOT EXISTS c VARCHAR(20) DEFAULT 'é, ('::text || lower('X') NOT NULL " +
          "CONSTRAINT ck CHECK ((c > 'a') AND c <> ')') REFERENCES p (id) UNIQUE",
      ),
    ).toMatchObject([
      {
        kind: "add-column",
        table: t,
        ifNotExists: true,
        column: {
          name: "c",
          type: "character varying(20)",
          isNotNull: true,
          default: "'é, ('::text || lower('X')",
          isIdentity: false,
          generated: null,
          constraints: [
            {
              type: "check",
              name: "ck",
              columns: ["c"],
              expression: "(c > 'a') AND c <> ')'",
            },
            {
              type: "foreign key",
              columns: ["c"],
              references: { name: "p" },
              referencedColumns: ["id"],
            },
            { type: "unique", columns: ["c"] },
          ],
        },
      },
    ]);
  });

  it.each([
    ["int GENERATED ALWAYS AS (a + 1) STORED", { generated: "stored" }],
    ["int GENERATED ALWAYS AS (a + 1) VIRTUAL", { generated: "virtual" }],
    [
      "bigint GENERATED BY DEFAULT AS IDENTITY",
      { isIdentity: true, type: "bigint" },
    ],
    ["serial", { type: "serial", isNotNull: false }],
    ["int DEFAULT NULL", { default: null }],
    ["int DEFAULT 5 NULL", { default: "5" }],
    [
      "TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL",
      { type: "timestamp with time zone", default: "now()", isNotNull: true },
    ],
    [
      "timestamptz(3) DEFAULT CURRENT_TIMESTAMP",
      { type: "timestamp(3) with time zone", default: "CURRENT_TIMESTAMP" },
    ],
    ["numeric(10, 2)[]", { type: "numeric(10,2)[]" }],
    ["interval(3)", { type: "interval(3)" }],
    ["interval", { type: "interval" }],
    ['app."Mood"', { type: 'app."Mood"' }],
    ["char(3)", { type: "character(3)" }],
    ["float", { type: "double precision" }],
    ["boolean DEFAULT false", { type: "boolean", default: "false" }],
  ])("reads the column type %s", (type, column) => {
    expect(parsed(`ALTER TABLE t ADD COLUMN c ${type}`)).toMatchObject([
      { column },
    ]);
  });

  it.each([
    [
      "CONSTRAINT x FOREIGN KEY (a, b) REFERENCES s.p (c, d) NOT VALID",
      {
        type: "foreign key",
        name: "x",
        columns: ["a", "b"],
        references: { schema: "s", name: "p" },
        referencedColumns: ["c", "d"],
        isNotValid: true,
      },
    ],
    [
      "CHECK (a IN (1, 2)) NOT VALID",
      {
        type: "check",
        name: null,
        expression: "a IN (1, 2)",
        isNotValid: true,
      },
    ],
    ["UNIQUE (a)", { type: "unique", columns: ["a"], usingIndex: null }],
    [
      "CONSTRAINT x PRIMARY KEY USING INDEX i",
      { type: "primary key", usingIndex: "i" },
    ],
    [
      "CONSTRAINT x EXCLUDE USING gist (g WITH =)",
      { type: "exclude", name: "x" },
    ],
    [
      "CONSTRAINT x NOT NULL a NOT VALID",
      { type: "not null", columns: ["a"], isNotValid: true },
    ],
  ])("reads the constraint %s", (text, constraint) => {
    expect(parsed(`ALTER TABLE t ADD ${text}`)).toMatchObject([
      { kind: "add-constraint", constraint },
    ]);
  });

  it("reads an index with expressions, an order, an opclass and a condition", () => {
    expect(
      parsed(
        "CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS ix ON t USING gin (a, lower(b, 'x'), c DESC, d gin_trgm_ops) WHERE a > 1",
      ),
    ).toEqual([
      {
        kind: "create-index",
        table: t,
        index: "ix",
        elements: [
          { column: "a", text: "a" },
          { column: null, text: "lower(b, 'x')" },
          { column: null, text: "c DESC" },
          { column: null, text: "d gin_trgm_ops" },
        ],
        method: "gin",
        where: "a > 1",
        isUnique: true,
        isConcurrent: true,
        ifNotExists: true,
        isOnly: false,
        hasOptions: false,
      },
    ]);
  });

  it.each([
    [
      "CREATE INDEX ON ONLY t (a)",
      { isOnly: true, index: null, isConcurrent: false },
    ],
    ["CREATE INDEX i ON t (a) INCLUDE (b)", { hasOptions: true }],
    ["CREATE INDEX i ON t (a) WITH (fillfactor = 70)", { hasOptions: true }],
    ["CREATE INDEX i ON t (a) NULLS NOT DISTINCT", { hasOptions: true }],
  ])("reads the index of %s", (sql, index) => {
    expect(parsed(sql)).toMatchObject([index]);
  });

  it("reads a table with columns, constraints and the table it is a partition of", () => {
    expect(
      parsed(
        "CREATE TABLE t (id SERIAL NOT NULL, a INT, PRIMARY KEY (id), FOREIGN KEY(a) REFERENCES p (id))",
      ),
    ).toMatchObject([
      {
        kind: "create-table",
        columns: [{ name: "id", isNotNull: true }, { name: "a" }],
        constraints: [
          { type: "primary key" },
          { type: "foreign key", columns: ["a"] },
        ],
        partitionOf: null,
      },
    ]);
    expect(parsed("CREATE TABLE t PARTITION OF p DEFAULT")).toMatchObject([
      { partitionOf: { schema: null, name: "p" } },
    ]);
  });

  it("reads all statements of a text, with leading comments and letters of several bytes", () => {
    const sql =
      "-- größer\n/* :x */ ALTER TABLE t ADD c text DEFAULT 'ö';\nALTER TABLE t ADD d text CHECK (d <> 'ß');";
    expect(parsed(sql)).toMatchObject([
      { column: { name: "c", default: "'ö'" } },
      { column: { constraints: [{ expression: "d <> 'ß'" }] } },
    ]);
  });

  it("says why a text can't be read, and never takes it for nothing", () => {
    expect(parse("ALTER TABEL t")).toEqual({
      operations: [],
      error: expect.stringContaining("syntax error"),
    });
  });
});
