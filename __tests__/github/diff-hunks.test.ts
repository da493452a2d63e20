import { describe, expect, it } from "@jest/globals";
import { hunksOf, shownPart, shownWhole } from "../../src/github/diff-hunks.ts";

const patch = [
  "@@ -1,4 +1,5 @@ def upgrade():",
  " one",
  "-two",
  "+TWO",
  "+two and a half",
  " three",
  "-",
  "+",
  "@@ -20,2 +21,3 @@",
  " twenty",
  "+@@ -1 +1 @@ looks like a header",
  " twenty-one",
  "\\ No newline at end of file",
].join("\n");

describe("hunksOf", () => {
  it("has the lines of the new file, context included", () => {
    expect(hunksOf(patch)).toEqual([
      { start: 1, lines: ["one", "TWO", "two and a half", "three", ""] },
      {
        start: 21,
        lines: ["twenty", "@@ -1 +1 @@ looks like a header", "twenty-one"],
      },
    ]);
  });

  it("reads a new file, of one line too", () => {
    expect(hunksOf("@@ -0,0 +1 @@\n+only")).toEqual([
      { start: 1, lines: ["only"] },
    ]);
  });

  it("leaves out carriage returns", () => {
    expect(hunksOf("@@ -0,0 +1,2 @@\r\n+a\r\n+b\r")).toEqual([
      { start: 1, lines: ["a", "b"] },
    ]);
  });

  it.each([
    ["nothing", ""],
    ["a removed file", "@@ -1,2 +0,0 @@\n-a\n-b"],
    ["lines without a header", "+a\n+b"],
  ])("has none for %s", (_, text) => {
    expect(hunksOf(text)).toEqual([]);
  });
});

describe("shownPart and shownWhole", () => {
  const hunks = hunksOf(patch);

  it.each([
    ["a line of context", 1, 1, [1, 1], true],
    ["an added line", 3, 3, [3, 3], true],
    ["a range within a hunk", 2, 4, [2, 4], true],
    ["a range that leaves the hunk", 4, 9, [4, 5], false],
    ["a range that begins before the hunk", 15, 22, [21, 22], false],
    ["a range over both hunks", 3, 22, [3, 5], false],
  ])("find %s", (_, line, endLine, [first, last], isWhole) => {
    const range = { line, endLine };
    expect(shownPart(hunks, range)).toMatchObject({
      line: first,
      endLine: last,
    });
    expect(shownWhole(hunks, range) !== null).toBe(isWhole);
  });

  it("have the text of what they find", () => {
    expect(shownPart(hunks, { line: 4, endLine: 9 })?.lines).toEqual([
      "three",
      "",
    ]);
  });

  it.each([
    [0, 0],
    [6, 20],
    [24, 30],
  ])("find nothing in the lines %d to %d", (line, endLine) => {
    expect(shownPart(hunks, { line, endLine })).toBeNull();
    expect(shownWhole(hunks, { line, endLine })).toBeNull();
  });
});
