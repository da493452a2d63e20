import { beforeAll, describe, expect, it } from "@jest/globals";
import type { SqlParser } from "../../src/sql/operation.ts";
import { loadPostgresParser } from "../../src/sql/parse-postgres.ts";

let parse: SqlParser;
beforeAll(async () => {
  parse = await loadPostgresParser();
});

const t = { schema: null, name: "t" };
const st = { schema: "s", name: "t" };
const grant = { kind: "grant", isGrant: true, on: "table", objects: [t] };
const role = { kind: "change-role", role: "r", powers: [], password: null };
const restart = { kind: "restart-sequence", identity: null, sequence: null };

describe("what loadPostgresParser reads of roles, functions, sequences and triggers", () => {
  it.each<[string, object]>([
    [
      "GRANT ALL ON t TO PUBLIC",
      { ...grant, privileges: [], roles: ["public"] },
    ],
    [
      "GRANT SELECT, UPDATE (a) ON t TO a, CURRENT_USER",
      {
        ...grant,
        privileges: ["select", "update"],
        roles: ["a", "current user"],
      },
    ],
    [
      "REVOKE SELECT ON ALL TABLES IN SCHEMA t FROM a",
      { ...grant, isGrant: false, isWholeSchema: true, roles: ["a"] },
    ],
    ["GRANT USAGE ON SCHEMA t TO a", { ...grant, on: "schema" }],
    ["CREATE ROLE r LOGIN PASSWORD 'x'", { ...role, password: "text" }],
    ["CREATE ROLE r PASSWORD NULL", role],
    [
      `ALTER ROLE r PASSWORD 'md5${"0".repeat(32)}'`,
      { ...role, password: "hash" },
    ],
    ["ALTER ROLE r SUPERUSER", { ...role, powers: ["superuser"] }],
    ["ALTER ROLE r NOSUPERUSER NOBYPASSRLS", role],
    [
      "ALTER TABLE t OWNER TO a",
      { kind: "change-owner", table: t, owner: "a" },
    ],
    [
      "ALTER TABLE t SET (autovacuum_enabled, toast_tuple_target = off, fillfactor = 70)",
      {
        kind: "set-storage-options",
        options: {
          autovacuum_enabled: "true",
          toast_tuple_target: "off",
          fillfactor: "70",
        },
      },
    ],
    [
      "ALTER SEQUENCE s.t RESTART",
      { ...restart, sequence: st, isFromStart: true },
    ],
    [
      "ALTER SEQUENCE t RESTART 5",
      { ...restart, isFromStart: false, sequence: t },
    ],
    ["ALTER SEQUENCE t CYCLE", { kind: "other", statement: "AlterSeqStmt" }],
    [
      "ALTER TABLE t ALTER a RESTART",
      { ...restart, identity: { table: t, column: "a" } },
    ],
    [
      "ALTER TABLE t ALTER a SET CYCLE",
      { kind: "other", statement: "AT_SetIdentity" },
    ],
    [
      "CREATE FUNCTION s.t() RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1'",
      {
        kind: "create-function",
        function: st,
        isSecurityDefiner: true,
        hasSearchPath: false,
      },
    ],
    [
      "CREATE FUNCTION t() RETURNS int LANGUAGE sql SECURITY INVOKER SET search_path = s AS 'SELECT 1'",
      { isSecurityDefiner: false, hasSearchPath: true },
    ],
    [
      "DROP TRIGGER x ON s.t",
      { kind: "other", statement: "DropStmt OBJECT_TRIGGER", objects: [st] },
    ],
    ["DROP POLICY x ON t", { objects: [t] }],
    ["ALTER TYPE t ADD VALUE 'a' AFTER 'b'", { isPlaced: true }],
    ["ALTER TYPE t ADD VALUE 'a'", { isPlaced: false }],
  ])("%s", (sql, operation) => {
    const { operations, error } = parse(sql);
    expect(error).toBeNull();
    expect(operations).toMatchObject([operation]);
  });
});
