import { describe, expect, it } from "@jest/globals";
import { renderComment } from "../../src/report/comment.ts";
import { renderJson } from "../../src/report/json.ts";
import { parseReport } from "../../src/report/parse-report.ts";
import type { Report } from "../../src/report/report.ts";
import { hostile, hostileTexts, many } from "./fixtures/hostile.ts";
import { maximal } from "./fixtures/maximal.ts";
import { modelReports } from "./fixtures/model-reports.ts";

type Json = Record<string | number, unknown>;
type Keys = (string | number)[];

/** Paths of all texts in a report. */
function textPaths(value: unknown, path: Keys = []): Keys[] {
  if (typeof value === "string") return [path];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) =>
    textPaths(child, [...path, key]),
  );
}

function changed(path: Keys, value: unknown): Report {
  const copy = structuredClone(maximal);
  const parent = path
    .slice(0, -1)
    .reduce((at, key) => at[key] as Json, copy as unknown as Json);
  parent[path.at(-1) ?? ""] = value;
  return copy;
}

/** Places where any text will do, as against GitHub's or PostgreSQL's own words. */
const free = textPaths(maximal).filter(
  (path) => "report" in parseReport(JSON.stringify(changed(path, "any"))),
);

const links = {
  source: "https://github.example/org/repo/blob/0123",
  run: "https://github.example/org/repo/actions/runs/7",
};

/** Parts of a comment that are not the gate's own. */
function forgeries(report: Report): string[] {
  const body = renderComment(report, { id: null, links });
  const [marker, ...lines] = body.split("\n");
  const own = marker === "<!-- migration-gate -->" ? [] : ["marker"];
  return [...own, ...actedOn(lines.join("\n"))];
}

/** What GitHub would act on, besides what the gate itself writes. */
function actedOn(markdown: string): string[] {
  const text = markdown
    .replace(/^(`{3,})[^`\n]*\n[^]*?^\1`*[ \t]*$/gm, "")
    .replace(/(?<![\\`])(`+)(?!`)[^]*?(?<!`)\1(?!`)/g, "code");
  const acted = [
    /<(?!\/?(?:details|summary|b|br|code|sub|span)\b)[^]{0,20}/g,
    /<!--/g,
    /(?<![\w`])@\w+/g,
    /!\[/g,
    /(?<!\\)\]\((?!https:\/\/github\.example\/org\/repo\/)[^)]*/g,
    /(?<!\]\()\bhttps?:\/\/\S+/g,
    /\bwww\.\S+/g,
    /(?<![\\&])#\d+/g,
  ].flatMap((pattern) => text.match(pattern) ?? []);
  const count = (tag: string) => text.split(tag).length;
  const isBalanced = count("<details>") === count("</details>");
  return [...acted, ...(isBalanced ? [] : ["details"])];
}

describe("parseReport", () => {
  it.each(Object.entries({ ...modelReports, maximal, hostile, many }))(
    "reads the report %s as it was written",
    (_, report) => {
      const parsed = parseReport(renderJson(report));
      const written = JSON.parse(JSON.stringify(report)) as Report;
      expect(parsed).toEqual({ report: written });
    },
  );

  it.each([
    ["", "no JSON"],
    ["{", "no JSON"],
    ["PK\u0003\u0004", "no JSON"],
    ["null", "schema/report.json"],
    ["[]", "schema/report.json"],
    ['{"verdict":"pass"}', "schema/report.json"],
    [JSON.stringify({ ...maximal, schemaVersion: 2 }), "schema/report.json"],
    [JSON.stringify({ ...maximal, body: "<img>" }), "schema/report.json"],
    [
      JSON.stringify(maximal).replace("{", '{"__proto__":{"tool":"x"},'),
      "schema/report.json",
    ],
    [JSON.stringify({ ...maximal, tool: { toString: "x" } }), "schema"],
    ["[".repeat(100_000), "no JSON"],
    ["[".repeat(100_000) + "]".repeat(100_000), "schema/report.json"],
  ])("refuses what is no report (%#)", (text, problem) => {
    expect(parseReport(text)).toEqual({
      problem: expect.stringContaining(problem),
    });
  });

  it("never quotes what it refuses", () => {
    const text = "<img src=x> @octocat ::error::forged";
    expect(JSON.stringify(parseReport(text))).not.toMatch(/img|octocat|forged/);
  });

  it.each([
    ["lists", { notices: Array<string>(50_001).fill("") }],
    ["texts", { tool: "x".repeat(2_000_001) }],
  ])("refuses %s without end", (_, part) => {
    expect(parseReport(JSON.stringify({ ...maximal, ...part }))).toEqual({
      problem: "it has lists or texts without end.",
    });
  });
});

describe("a report that others wrote", () => {
  it("has places for any text", () => {
    expect(free.length).toBeGreaterThan(30);
  });

  it.each([
    "<img src=x>",
    "</details>",
    "<!-- migration-gate -->",
    "@org/team",
    "fixes #1",
    "https://evil.example/x",
    "www.evil.example",
    "[link](javascript:alert(1))",
    "![image](//evil.example/x.png)",
    "```\nfenced\n```\n@octocat",
  ])("would be seen to act, were it not escaped: %s", (text) => {
    expect(actedOn(`words, ${text} words`)).not.toEqual([]);
    expect(actedOn("`" + text.replaceAll("`", "") + "`")).toEqual([]);
  });

  it.each(free.map((path) => ({ name: path.join("."), path })))(
    "puts nothing into the comment by $name",
    ({ path }) => {
      const found = hostileTexts.map((text) => forgeries(changed(path, text)));
      expect(found).toEqual(hostileTexts.map(() => []));
    },
  );

  it("is shown within GitHub's limit, however long it is", () => {
    const endless = "a|`@<".repeat(20_000);
    const reports = [
      changed(["notices"], Array<string>(500).fill(endless)),
      ...free.map((path) => changed(path, endless)),
    ];
    const bodies = reports.map((report) =>
      renderComment(report, { id: null, links }),
    );
    const longest = Math.max(...bodies.map((body) => Buffer.byteLength(body)));
    expect(longest).toBeLessThan(65_536);
  });
});
