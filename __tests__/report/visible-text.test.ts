import { describe, expect, it } from "@jest/globals";
import {
  cut,
  cutLines,
  oneLine,
  visible,
  withoutWorkflowCommands,
} from "../../src/report/visible-text.ts";

describe("visible", () => {
  it.each([
    ["a\r\nb\rc\n", "a\nb\nc\n"],
    ["a\tb", "a  b"],
    ["\u001b[31m", "\\u001b[31m"],
    ["\u0007\u0000\u007f\u009b", "\\u0007\\u0000\\u007f\\u009b"],
    ["\u202e\u2066\u061c", "\\u202e\\u2066\\u061c"],
    ["\u200b\ufeff\u00ad", "\\u200b\\ufeff\\u00ad"],
    ["\u2028", "\\u2028"],
    ["\u{e0041}", "\\u{e0041}"],
    ["\ud83d alone \ude00", "\\ud83d alone \\ude00"],
    ["ä 漢 😀 \u0645\u200c\u0646", "ä 漢 😀 \u0645\u200c\u0646"],
  ])("spells %j as %j", (text, shown) => {
    expect(visible(text)).toBe(shown);
  });
});

describe("oneLine", () => {
  it("joins lines and blanks", () => {
    expect(oneLine("  a \n\n b\t c ")).toBe("a b c");
  });
});

describe("cut", () => {
  it.each([
    ["abc", 3, "abc"],
    ["abcd", 3, "ab…"],
    ["a😀bc", 3, "a…"],
    ["a😀bc", 4, "a😀…"],
    ["abc", 0, "…"],
  ])("cuts %j to %d as %j", (text, length, result) => {
    expect(cut(text, length)).toBe(result);
  });
});

describe("cutLines", () => {
  it.each([
    ["a\nb", 2, "a\nb"],
    ["a\nb\nc", 2, "a\n… 2 more lines"],
  ])("cuts %j to %d lines", (text, lines, result) => {
    expect(cutLines(text, lines)).toBe(result);
  });
});

describe("withoutWorkflowCommands", () => {
  it.each([
    ["::error::x", ":\u200b:error::x"],
    ["a\n  ::error::x", "a\n  :\u200b:error::x"],
    ["\u001b[1m\u001b[31m::error::x", "\u001b[1m\u001b[31m:\u200b:error::x"],
    ["x ##[error]y", "x ##\u200b[error]y"],
    ["SELECT 'a'::text", "SELECT 'a'::text"],
  ])("prints %j as %j", (text, printed) => {
    expect(withoutWorkflowCommands(text)).toBe(printed);
  });
});
