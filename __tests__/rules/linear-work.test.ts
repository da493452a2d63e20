import { expect, it } from "@jest/globals";
import { mixedStatements } from "../../bench/lint-files.ts";
import { readStatements } from "../../src/lint/read-statements.ts";
import { applyRules } from "../../src/rules/apply-rules.ts";
import { loadPostgresParser } from "../../src/sql/parse-postgres.ts";
import type { SqlParser } from "../../src/sql/operation.ts";

/** How often rules look at a statement, or at one of its operations, to judge so many statements of one script. */
function looksAt(number: number, parse: SqlParser): number {
  let looks = 0;
  const counted = <T extends object>(target: T): T =>
    new Proxy(target, {
      get(of, key): unknown {
        looks++;
        return Reflect.get(of, key);
      },
    });
  const text = mixedStatements(number);
  applyRules({
    statements: readStatements([{ name: "a.sql", text }], parse).map(counted),
    parse: (sql) => {
      const { operations, ...parsed } = parse(sql);
      return { ...parsed, operations: counted([...operations]) };
    },
    dialect: "postgresql",
    revisions: [],
    before: null,
    after: null,
    serverVersion: 18,
    severities: {},
    isOnlyRead: true,
  });
  return looks;
}

it("judges each statement without walking through all others", async () => {
  const parse = await loadPostgresParser();
  const few = looksAt(500, parse);
  const many = looksAt(2000, parse);
  // Four times as many statements: judged against all others, they would take sixteen times the looks.
  expect(many / few).toBeGreaterThan(3);
  expect(many / few).toBeLessThan(6);
});
