import { describe, expect, it } from "@jest/globals";
import {
  isFreeTypeChange,
  sqlalchemyType,
} from "../../src/rules/column-types.ts";

describe("isFreeTypeChange agrees with what was measured on a server", () => {
  it.each([
    ["character varying(50)", "character varying(100)", true],
    ["character varying(50)", "character varying(20)", false],
    ["character varying(50)", "text", true],
    ["text", "character varying", true],
    ["text", "character varying(100)", false],
    ["numeric(10,2)", "numeric(12,2)", true],
    ["numeric(10,2)", "numeric(12,4)", false],
    ["numeric(10,2)", "numeric(8,2)", false],
    ["numeric(10,2)", "numeric", true],
    ["numeric", "numeric(10,2)", false],
    ["integer", "bigint", false],
    ["integer", "integer", true],
    ["json", "jsonb", false],
    ["bit varying(5)", "bit varying(9)", true],
    ["timestamp without time zone", "timestamp with time zone", false],
    ["timestamp without time zone", "timestamp(0) without time zone", false],
  ])("%s to %s: %s", (from, to, isFree) => {
    expect(isFreeTypeChange(from, to)).toBe(isFree);
  });
});

describe("sqlalchemyType", () => {
  it.each([
    ["character varying(200)", "sa.String(length=200)"],
    ["numeric(10,2)", "sa.Numeric(10, 2)"],
    ["timestamp with time zone", "sa.DateTime(timezone=True)"],
    ["mood", null],
    ["integer[]", null],
  ])("writes %s as %s", (type, python) => {
    expect(sqlalchemyType(type)).toBe(python);
  });
});
