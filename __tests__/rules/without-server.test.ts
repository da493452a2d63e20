import { beforeAll, describe, expect, it } from "@jest/globals";
import { applyRules } from "../../src/rules/apply-rules.ts";
import type { SqlParser } from "../../src/sql/operation.ts";
import { loadPostgresParser } from "../../src/sql/parse-postgres.ts";
import { statement } from "./make-statements.ts";

let parse: SqlParser;
beforeAll(async () => {
  parse = await loadPostgresParser();
});

/** Findings as `severity rule`, for statements of which nothing is known but their text. */
function found(sql: string[]): string[] {
  const findings = applyRules({
    statements: sql.map((text) => statement(text, null)),
    parse,
    dialect: "postgresql",
    revisions: [],
    before: null,
    after: null,
    serverVersion: 17,
    severities: { "missing-lock-timeout": "off" },
  });
  return findings.map(({ severity, rule }) => `${severity} ${rule}`);
}

const attach = "ALTER TABLE v ATTACH PARTITION v_26 FOR VALUES FROM (1) TO (2)";
const definer = "CREATE FUNCTION f() RETURNS int LANGUAGE sql SECURITY DEFINER";

describe("rules for partitions, views, triggers and privileges without a server", () => {
  it.each<[string, string[], string[]]>([
    [
      "an unchecked partition",
      [attach],
      ["error attach-partition-without-check"],
    ],
    [
      "a checked partition",
      ["ALTER TABLE v_26 ADD CHECK (id > 0) NOT VALID", attach],
      [],
    ],
    ["a partition made beside it", ["CREATE TABLE v_26 (id int)", attach], []],
    [
      "DETACH",
      ["ALTER TABLE v DETACH PARTITION v_25"],
      ["warning blocking-lock"],
    ],
    [
      "DETACH CONCURRENTLY",
      ["ALTER TABLE v DETACH PARTITION v_25 CONCURRENTLY"],
      [],
    ],
    [
      "PARTITION OF",
      ["CREATE TABLE v_26 PARTITION OF v FOR VALUES IN (1)"],
      ["warning blocking-lock"],
    ],
    [
      "PARTITION OF a new table",
      [
        "CREATE TABLE v (id int) PARTITION BY LIST (id)",
        "CREATE TABLE v_26 PARTITION OF v FOR VALUES IN (1)",
      ],
      [],
    ],
    ["LOCK TABLE", ["LOCK TABLE t"], ["warning blocking-lock"]],
    ["a lock that blocks nobody", ["LOCK TABLE t IN ROW SHARE MODE"], []],
    ["a dropped view", ["DROP VIEW v"], ["error drop-view"]],
    [
      "a view made again",
      ["DROP MATERIALIZED VIEW v", "CREATE MATERIALIZED VIEW v AS SELECT 1"],
      [],
    ],
    [
      "a dropped function",
      ["DROP FUNCTION s.f(int)"],
      ["warning drop-function"],
    ],
    [
      "a function made again",
      [
        "DROP FUNCTION f",
        "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'",
      ],
      [],
    ],
    [
      "an enum value's name",
      ["ALTER TYPE e RENAME VALUE 'a' TO 'b'"],
      ["error rename-enum-value"],
    ],
    [
      "a restarted sequence",
      ["ALTER SEQUENCE s RESTART", "ALTER TABLE t ALTER id RESTART WITH 7"],
      ["warning restart-sequence", "info restart-sequence"],
    ],
    [
      "triggers off",
      ["ALTER TABLE t DISABLE TRIGGER ALL", "ALTER TABLE t DISABLE TRIGGER x"],
      ["error disable-triggers", "warning disable-triggers"],
    ],
    [
      "triggers off and on",
      ["ALTER TABLE t DISABLE TRIGGER x", "ALTER TABLE t ENABLE TRIGGER x"],
      [],
    ],
    [
      "replication role",
      ["SET session_replication_role = 'replica'", "DELETE FROM t WHERE a = 1"],
      ["warning disable-triggers"],
    ],
    [
      "autovacuum off",
      ["ALTER TABLE t SET (autovacuum_enabled = off)"],
      ["warning disable-autovacuum"],
    ],
    [
      "row level security",
      [
        "ALTER TABLE t ENABLE ROW LEVEL SECURITY",
        "ALTER TABLE u DISABLE ROW LEVEL SECURITY",
      ],
      [
        "warning row-level-security-without-policy",
        "warning disable-row-level-security",
      ],
    ],
    [
      "row level security with a policy",
      [
        "CREATE POLICY p ON t USING (true)",
        "ALTER TABLE t ENABLE ROW LEVEL SECURITY",
      ],
      [],
    ],
    [
      "REVOKE",
      ["REVOKE SELECT ON t FROM reader", "REVOKE ALL ON t FROM PUBLIC"],
      ["warning revoke-privileges"],
    ],
    [
      "a definer's search_path",
      [
        `${definer} AS 'SELECT 1'`,
        `${definer} SET search_path = a AS 'SELECT 1'`,
      ],
      ["warning security-definer-without-search-path"],
    ],
    [
      "maintenance that rewrites",
      ["VACUUM FULL t", "CLUSTER t USING i", "REFRESH MATERIALIZED VIEW m"],
      ["error rewrite-table", "error rewrite-table", "error rewrite-table"],
    ],
    [
      "maintenance that does not",
      ["VACUUM t", "ANALYZE t", "REFRESH MATERIALIZED VIEW CONCURRENTLY m"],
      [],
    ],
  ])("%s", (_, sql, findings) => {
    expect(found(sql)).toEqual(findings);
  });
});
