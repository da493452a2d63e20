import { describe, expect, it } from "@jest/globals";
import {
  before,
  inAutocommitBlock,
  inRevisions,
  pythonCall,
  pythonSql,
  pythonString,
} from "../../src/rules/alembic-code.ts";

describe("pythonString", () => {
  it.each([
    ["plain", '"plain"'],
    ['with "quotes"', String.raw`"with \"quotes\""`],
    ["with a \\ and a\nnew line", String.raw`"with a \\ and a\nnew line"`],
    ["\u0000\u007f", String.raw`"\u0000\u007f"`],
    ["\ud800", String.raw`"\ud800"`],
  ])("writes %j as Python reads it", (text, python) => {
    expect(pythonString(text)).toBe(python);
  });
});

describe("pythonSql", () => {
  it("escapes what text() would take for a parameter, and nothing else", () => {
    expect(pythonSql("a = ' :x' AND b::text = '1:2'")).toBe(
      String.raw`"a = ' \\:x' AND b::text = '1:2'"`,
    );
  });
});

describe("pythonCall", () => {
  it("stays on one line while that is short", () => {
    expect(pythonCall("f", ['"a"', "b=1"])).toBe('f("a", b=1)');
  });

  it("takes a line for each argument of a long call", () => {
    const long = `"${"x".repeat(80)}"`;
    expect(pythonCall("f", [long, "b=1"])).toBe(
      `f(\n    ${long},\n    b=1,\n)`,
    );
  });
});

describe("code of two revisions", () => {
  const code = inRevisions("a()", inAutocommitBlock("b()"));

  it("says which part is which", () => {
    expect(code).toBe(
      "# In this revision\na()\n\n# In the next revision\nwith op.get_context().autocommit_block():\n    b()",
    );
  });

  it("takes what must come first into the first", () => {
    expect(before("z()", code)).toContain("# In this revision\nz()\na()\n");
    expect(before(null, code)).toBe(code);
  });
});
