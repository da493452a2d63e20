import { describe, expect, it } from "@jest/globals";
import {
  configuredSeverity,
  parseScopedRule,
  type Severities,
} from "../../src/findings/severities.ts";

const graded = (tables: string[], group?: string) => ({
  rule: "drop-column",
  group,
  file: "migrations/legacy/0002.py",
  tables,
});

describe("a key of the severities", () => {
  it.each([
    ["drop-column", "drop-column", null, null],
    ["drop-column in legacy/**", "drop-column", "legacy/**", null],
    ["drop-column on audit_*", "drop-column", null, "audit_*"],
    ["style in a/** on public.b", "style", "a/**", "public.b"],
    ["drop-column  on  in", "drop-column", null, "in"],
  ])("%s", (key, rule, path, table) => {
    expect(parseScopedRule(key)).toEqual({ rule, path, table });
  });

  it.each([
    "",
    "drop-column in",
    "drop-column legacy/**",
    "drop-column on b in a",
    "drop-column in a b",
  ])("is not understood when it is %j", (key) => {
    expect(parseScopedRule(key)).toBeNull();
  });
});

describe("the severity that counts", () => {
  const audit = ["public.audit_log", "public.audit_trail"];
  it.each<[string, Severities, string[], string | null]>([
    ["is none of another rule", { "drop-table": "off" }, [], null],
    ["is that of its rule", { "drop-column": "info" }, [], "info"],
    [
      "is that of its path before that of its rule, wherever they stand",
      { "drop-column in migrations/legacy/**": "off", "drop-column": "info" },
      [],
      "off",
    ],
    [
      "is not that of another path",
      { "drop-column in migrations/new/**": "off", "drop-column": "info" },
      [],
      "info",
    ],
    [
      "is that of path and table before that of one of them",
      {
        "drop-column in **/legacy/ on audit_*": "warning",
        "drop-column on public.audit_*": "info",
        "drop-column in **": "error",
      },
      audit,
      "warning",
    ],
    [
      "is the later one among equals",
      { "drop-column on audit_*": "info", "drop-column in **": "error" },
      audit,
      "error",
    ],
    [
      "is that of a table when all its tables match",
      { "drop-column on public.audit_*": "off" },
      audit,
      "off",
    ],
    [
      "is not that of a table when one does not match",
      { "drop-column on public.audit_*": "off" },
      [...audit, "public.users"],
      null,
    ],
    [
      "is not that of a table when it is about none",
      { "drop-column on *": "off" },
      [],
      null,
    ],
    [
      "finds quoted names by their plain ones",
      { "drop-column on public.Order*": "off" },
      ['public."Orders"'],
      "off",
    ],
    [
      "finds names without their schema",
      { "drop-column on Order*": "off" },
      ['"my.schema"."Orders"'],
      "off",
    ],
  ])("%s", (_, severities, tables, expected) => {
    expect(configuredSeverity(severities, graded(tables))).toBe(expected);
  });

  it.each<[string, Severities, string | null]>([
    ["that of its group", { style: "info" }, "info"],
    [
      "its own before its group's",
      { "drop-column": "off", style: "info" },
      "off",
    ],
    [
      "that of its group in a place before its own everywhere",
      { "style in **/legacy/**": "warning", "drop-column": "off" },
      "warning",
    ],
  ])("is %s", (_, severities, expected) => {
    const finding = graded([], "style");
    expect(configuredSeverity(severities, finding)).toBe(expected);
  });
});
