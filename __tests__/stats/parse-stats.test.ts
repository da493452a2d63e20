import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { Ajv2020, type AnySchemaObject } from "ajv/dist/2020.js";
import type { GateError } from "../../src/errors.ts";
import { parseStats } from "../../src/stats/parse-stats.ts";
import { renderStats, type Stats } from "../../src/stats/stats.ts";

const stats: Stats = {
  schemaVersion: 1,
  takenAt: "2026-01-02T03:04:05.678Z",
  server: "17.2",
  tables: [
    { name: "public.articles", rows: 1_200_000, bytes: 5, writesPerSecond: 15 },
    {
      name: 'public."Odd ""one"""',
      rows: null,
      bytes: 0,
      writesPerSecond: null,
    },
  ],
};
const validate = new Ajv2020({
  allErrors: true,
  formats: { "date-time": true },
}).compile(
  JSON.parse(readFileSync("schema/stats.json", "utf8")) as AnySchemaObject,
);

function complaint(text: string): string {
  try {
    parseStats("db/sizes.json", text);
  } catch (error) {
    expect(error).toMatchObject({ kind: "settings" });
    return (error as GateError).message;
  }
  throw new Error("there was no complaint");
}

it.each([stats, { ...stats, tables: [] }])(
  "what is written can be read, and is as the schema says",
  (written) => {
    const text = renderStats(written);
    expect(parseStats("sizes.json", text)).toEqual(written);
    expect(validate(JSON.parse(text))).toBe(true);
  },
);

it("has a line for each table", () => {
  expect(renderStats(stats).split("\n")).toHaveLength(10);
});

describe("a file that is none", () => {
  it.each([
    [
      "bytes",
      `"bytes":5`,
      `"bytes":"5"`,
      "line 6, `tables.0.bytes`: expected a number from 0.",
    ],
    [
      "rows",
      `"rows":null`,
      `"rows":-1`,
      "line 7, `tables.1.rows`: expected a number from 0, or null.",
    ],
    [
      "writes",
      `"writesPerSecond":15`,
      `"writesPerSecond":true`,
      "line 6, `tables.0.writesPerSecond`: expected a number from 0, or null.",
    ],
    [
      "a missing name",
      `"name":"public.articles",`,
      ``,
      "line 6, `tables.0.name`: expected the name of a table.",
    ],
    [
      "a key too many",
      `"bytes":5`,
      `"bytes":5,"size":1`,
      "line 6, `tables.0.size`: there is no such key.",
    ],
    [
      "a time",
      `2026-01-02T03:04:05.678Z`,
      `yesterday`,
      "line 3, `takenAt`: expected a time in ISO 8601.",
    ],
    [
      "another version",
      `"schemaVersion": 1`,
      `"schemaVersion": 2`,
      "line 2, `schemaVersion`: expected 1. The file comes from another version of migration-gate.",
    ],
    ["a server", `"17.2"`, `17.2`, "line 4, `server`: expected a text."],
  ])("names file, line and key: %s", (_, before, after, message) => {
    const text = renderStats(stats).replace(before, after);
    expect(complaint(text)).toBe(`setting \`stats\`, db/sizes.json ${message}`);
    const broken = JSON.parse(text) as Stats;
    const isOnlyTime = after === "yesterday";
    expect(validate(broken)).toBe(isOnlyTime);
  });

  it("is not read twice over: a table comes once", () => {
    const [table] = stats.tables;
    const text = renderStats({ ...stats, tables: [table!, table!] });
    expect(complaint(text)).toContain(
      "line 7, `tables.1.name`: `public.articles` was there before.",
    );
  });

  it.each([
    ["", "this is no JSON"],
    ["{", "this is no JSON"],
    ["[]", "line 1: expected an object."],
    ["null", "line 1: expected an object."],
    [
      '{"schemaVersion":1,"takenAt":"2026-01-01","server":"17","tables":{}}',
      "`tables`: expected a list.",
    ],
    [
      '{"schemaVersion":1,"takenAt":"2026-01-01","server":"17","tables":[3]}',
      "`tables.0`: expected an object.",
    ],
  ])("says what is wrong with %j", (text, message) => {
    expect(complaint(text)).toContain(message);
  });
});
