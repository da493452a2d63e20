import { readFileSync, writeFileSync } from "node:fs";
import { expect, it } from "@jest/globals";
import { markdownTable } from "markdown-table";
import { format } from "prettier";
import { replaceSection } from "../../scripts/replace-section.ts";
import { facts } from "./facts.ts";
import { versionDifferences } from "./lock-fact-differences.ts";

const page = "docs/evidence.md";
const marks: [string, string] = [
  "<!-- versions:start -->",
  "<!-- versions:end -->",
];

function differences(): string[][] {
  const newer = facts
    .filter(({ since }) => since !== undefined)
    .map(({ sql, since, locks, rewrites = [], scans = [] }) => [
      `${since} and newer`,
      `\`${sql}\``,
      [
        `locks ${locks.map(inWords).join(" and ")}`,
        rewrites.length > 0 ? "writes the table anew" : "no rewrite",
        scans.length > 0 ? "reads it from end to end" : "no scan",
      ].join(", "),
    ]);
  const others = versionDifferences.map(({ versions, fact, what }) => [
    versions.join(", "),
    `\`${fact.sql}\``,
    what,
  ]);
  return [...others, ...newer];
}

/** `t:AccessExclusive` → `t with ACCESS EXCLUSIVE` */
function inWords(lock: string): string {
  const [relation = "", mode = ""] = lock.split(":");
  return `${relation} with ${mode.replace(/\B[A-Z]/g, " $&").toUpperCase()}`;
}

// UPDATE_GOLDEN=1 writes the table anew.
it("the page about evidence lists what the versions do differently", async () => {
  const table = markdownTable([
    ["PostgreSQL", "Statement", "What it does"],
    ...differences(),
  ]);
  const written = readFileSync(page, "utf8");
  const text = await format(replaceSection(written, marks, `\n${table}\n`), {
    parser: "markdown",
  });
  if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(page, text);
  expect(readFileSync(page, "utf8")).toBe(text);
});
