import { describe, expect, it } from "@jest/globals";
import { mixedStatements } from "../../bench/lint-files.ts";
import { renderLint } from "../../bench/lint-table.ts";
import { loadPostgresParser } from "../../src/sql/parse-postgres.ts";
import { splitScript } from "../../src/sql/split-script.ts";

describe("the files that lint is measured on", () => {
  it("hold as many statements as asked for, all of them good SQL and no two the same", async () => {
    const parse = await loadPostgresParser();
    const statements = splitScript(mixedStatements(300)).map(({ sql }) => sql);
    expect(statements).toHaveLength(300);
    for (const sql of statements) expect(parse(sql).error).toBeNull();
    expect(new Set(statements).size).toBeGreaterThan(270);
  });
});

describe("renderLint", () => {
  it("is a table of medians and ratios", () => {
    const one = { name: "one", runs: 5, lint: 88.4, squawk: 44.2, ratio: 2 };
    const lines = renderLint("1.2.3", [one]).split("\n");
    expect(lines[0]).toContain("squawk 1.2.3");
    expect(lines[2]).toMatch(/\| one +\| +88 ms \| +44 ms \| +2\.00 \| +5 \|/);
  });
});
