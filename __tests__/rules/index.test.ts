import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { ruleIds, rules } from "../../src/rules/index.ts";

/** PostgreSQL's own parser reads whatever PostgreSQL ran, and the server refuses the other: there are no bad examples. */
const neverRun = ["unparsed-statement", "concurrently-in-transaction"];

const folder = join(process.cwd(), "src/rules");

describe("the registry of rules", () => {
  it("holds every rule file, and each rule is named as its file", () => {
    const ids = readdirSync(folder)
      .filter((file) => file.endsWith(".ts"))
      .map((file) => [file, readFileSync(join(folder, file), "utf8")] as const)
      .filter(
        ([, text]) => /^ {2}watches: /m.test(text) && /^ {2}id: "/m.test(text),
      )
      .map(([file, text]) => {
        const id = /^ {2}id: "(.+)"/m.exec(text)?.[1];
        expect(`${String(id)}.ts`).toBe(file);
        return id;
      });
    expect([...ids].sort()).toEqual([...ruleIds].sort());
  });

  it("gives each id once", () => {
    expect(new Set(ruleIds).size).toBe(ruleIds.length);
  });

  it.each([...rules])("$id has examples, a reason and advice", (rule) => {
    if (!neverRun.includes(rule.id))
      expect(rule.bad.length).toBeGreaterThanOrEqual(1);
    expect(rule.good.length).toBeGreaterThanOrEqual(2);
    expect(rule.why).toMatch(/\.$/);
    expect(rule.instead).toMatch(/\.$/);
  });
});
