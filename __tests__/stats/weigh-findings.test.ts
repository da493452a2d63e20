import { describe, expect, it } from "@jest/globals";
import { makeFinding, type Severity } from "../../src/findings/finding.ts";
import type { TableStats } from "../../src/stats/stats.ts";
import { ageNotice } from "../../src/stats/stats-age.ts";
import {
  unknownTables,
  weighFindings,
  type Scales,
} from "../../src/stats/weigh-findings.ts";

const table = (
  name: string,
  rows: number | null,
  more: Partial<TableStats> = {},
): TableStats => ({
  name,
  rows,
  bytes: 1000,
  writesPerSecond: 0,
  ...more,
});

const scales = (tables: TableStats[]): Scales => ({
  stats: {
    schemaVersion: 1,
    takenAt: "2026-01-01T00:00:00Z",
    server: "17",
    tables,
  },
  smallRows: 10_000,
  largeRows: 10_000_000,
  growing: new Set(["rewrite-table", "blocking-scan"]),
  isSettled: ({ rule }) => rule === "blocking-scan",
});

const finding = (rule: string, severity: Severity, tables: string[]) =>
  makeFinding({ rule, severity, message: "It waits.", tables });

function severityWith(
  tables: TableStats[],
  rule = "rewrite-table",
  severity: Severity = "error",
) {
  const names = ["a", "b"];
  const [weighed] = weighFindings(
    [finding(rule, severity, names)],
    scales(tables),
  );
  return weighed?.severity;
}

describe("severity", () => {
  it.each<[string, TableStats[], Severity, Severity]>([
    ["small tables", [table("a", 9_999), table("b", 0)], "error", "info"],
    [
      "small tables of a warning",
      [table("a", 1), table("b", 1)],
      "warning",
      "info",
    ],
    [
      "a small and a middling one",
      [table("a", 1), table("b", 10_000)],
      "error",
      "error",
    ],
    [
      "a small one and one that is not in the file",
      [table("a", 1)],
      "error",
      "error",
    ],
    [
      "one that nobody counted",
      [table("a", 1), table("b", null)],
      "error",
      "error",
    ],
    [
      "few rows of many bytes",
      [table("a", 1), table("b", 1, { bytes: 1e7 })],
      "error",
      "error",
    ],
    [
      "few rows written all the time",
      [table("a", 1), table("b", 1, { writesPerSecond: 100 })],
      "error",
      "error",
    ],
    [
      "few rows, writes not known",
      [table("a", 1), table("b", 1, { writesPerSecond: null })],
      "error",
      "info",
    ],
    [
      "a large one",
      [table("a", 10_000_000), table("b", 1)],
      "warning",
      "error",
    ],
    [
      "almost a large one",
      [table("a", 9_999_999), table("b", 1)],
      "warning",
      "warning",
    ],
    [
      "a large one, for what is harmless",
      [table("a", 1e9), table("b", 1)],
      "info",
      "info",
    ],
  ])("with %s", (_, tables, before, after) => {
    expect(severityWith(tables, "rewrite-table", before)).toBe(after);
  });

  it("stays for rules that destroy or break whatever the size", () => {
    const [weighed] = weighFindings(
      [finding("drop-column", "error", ["a"])],
      scales([table("a", 1)]),
    );
    expect(weighed).toEqual(finding("drop-column", "error", ["a"]));
  });

  it("stays as configured, and the size is told all the same", () => {
    const [weighed] = weighFindings(
      [finding("blocking-scan", "error", ["a"])],
      scales([table("a", 1)]),
    );
    expect(weighed?.severity).toBe("error");
    expect(weighed?.message).toContain("a has 1 row");
  });
});

describe("the message", () => {
  it.each<[string, Partial<TableStats> & { rows: number | null }, string]>([
    [
      "millions",
      { rows: 1_234_567, bytes: 340_000_000, writesPerSecond: 15.3 },
      "a has about 1.2 million rows (340 MB) and about 15 writes per second.",
    ],
    [
      "thousands",
      { rows: 12_345, bytes: 999_600, writesPerSecond: null },
      "a has about 12,000 rows (1 MB).",
    ],
    [
      "the edge to millions",
      { rows: 999_600, bytes: 1e12, writesPerSecond: 1.02 },
      "a has about 1 million rows (1 TB) and about 1 write per second.",
    ],
    [
      "billions",
      { rows: 2.5e9, bytes: 8192, writesPerSecond: 0.05 },
      "a has about 2.5 billion rows (8.2 kB) and less than one write in ten seconds.",
    ],
    [
      "nobody counted",
      { rows: null, bytes: 8192, writesPerSecond: 0 },
      "a takes 8.2 kB (its rows were never counted) and no writes.",
    ],
    [
      "small",
      { rows: 512, bytes: 8192 },
      "a has about 512 rows (8.2 kB) and no writes: this is over in an instant.",
    ],
  ])("tells the size: %s", (_, size, sentence) => {
    const sizes = scales([table("a", 0, size)]);
    const [weighed] = weighFindings(
      [finding("rewrite-table", "error", ["a"])],
      sizes,
    );
    expect(weighed?.message).toBe(`It waits. ${sentence}`);
  });

  it("names the largest of several first, three at most", () => {
    const sizes = scales([
      table("a", 1),
      table("b", 3e6),
      table("c", 2e6),
      table("d", 1e6),
    ]);
    const [weighed] = weighFindings(
      [finding("rewrite-table", "error", ["a", "b", "c", "d"])],
      sizes,
    );
    expect(weighed?.message.match(/\b[a-d](?= has)/g)).toEqual(["b", "c", "d"]);
  });

  it("can't bring control characters from the file", () => {
    const sizes = scales([table("a\u001b[31m", 2e6)]);
    const [weighed] = weighFindings(
      [finding("rewrite-table", "error", ["a\u001b[31m"])],
      sizes,
    );
    expect(weighed?.message).toContain("a\\u{1b}[31m has");
  });
});

it("tables that the file does not know are named once, if it would have mattered", () => {
  const findings = [
    finding("rewrite-table", "error", ["a", "z"]),
    finding("rewrite-table", "error", ["z", "b"]),
    finding("drop-column", "error", ["y"]),
  ];
  expect(unknownTables(findings, scales([table("a", 1)]))).toEqual(["b", "z"]);
});

it.each([
  ["2026-04-01T00:00:00Z", null],
  [
    "2026-04-03T00:00:00Z",
    "The table sizes in sizes.json are 92 days old. `migration-gate stats` reads them anew.",
  ],
  ["2025-01-01T00:00:00Z", null],
])("on %s the file of 1 January is told to be old: %s", (now, notice) => {
  const { stats } = scales([]);
  expect(ageNotice("sizes.json", stats, new Date(now))).toBe(notice);
});
