import { describe, expect, it } from "@jest/globals";
import { buildGraph } from "../../src/graph/graph.ts";
import { headsGraph, type Elsewhere } from "../../src/graph/heads-graph.ts";
import type { Revision } from "../../src/revisions/revision.ts";
import { lines, revision } from "./revisions.ts";

function pictured(
  here: Revision[],
  { elsewhere = [], underTest = [], merged = here }: Options = {},
): string | null {
  const graph = headsGraph(buildGraph(here), merged, elsewhere, underTest);
  if (graph === null) return null;
  const shown = graph.revisions.map(({ id, where }) =>
    where === null ? id : `${id} on ${where}`,
  );
  return `${shown.sort().join(", ")}; heads ${graph.heads.join(" ")}`;
}

interface Options {
  elsewhere?: Elsewhere[];
  underTest?: string[];
  merged?: Revision[];
}

describe("headsGraph", () => {
  it.each([
    ["shows nothing of a line", "a>b>c", null],
    ["shows a fork from where it parts", "a>b>c b>d", "b, c, d; heads c d"],
    ["shows nothing of an old merge", "a>b a>c b+c>d>e", null],
    ["shows two histories whole", "a>b c>d", "a, b, c, d; heads b d"],
    [
      "goes back to the first of several forks",
      "a>b>c b>d>e d>f",
      "b, c, d, e, f; heads c e f",
    ],
  ])("%s", (_, text, expected) => {
    expect(pictured(lines(text))).toBe(expected);
  });

  it("shows a merge under test, with what comes after it", () => {
    const here = lines("z>a>b a>c b+c>d>e");
    expect(pictured(here, { underTest: ["d", "e"] })).toBe(
      "a, b, c, d, e; heads e",
    );
  });

  it("shows a head that only the base branch has, and names the branch", () => {
    const elsewhere = [
      { where: "origin/main", revisions: lines("z>a>b") },
      { where: "#12", revisions: [revision("b", ["a"]), revision("c", ["a"])] },
    ];
    expect(pictured(lines("z>a>d"), { elsewhere })).toBe(
      "a, b on origin/main, c on #12, d; heads d b c",
    );
  });

  it("goes by what git makes of both sides: one that the base branch put behind another is no head", () => {
    const here = lines("a>b a>c");
    const merged = lines("a>b>c");
    expect(pictured(here)).toBe("a, b, c; heads b c");
    expect(pictured(here, { merged })).toBeNull();
  });

  it.each(["a>b b>a", "a>b b>c c>b", "a"])("survives the circle %s", (text) => {
    expect(() => pictured(lines(`${text} x y`))).not.toThrow();
  });

  it("keeps parents that are left out, and ids that are not there", () => {
    const here = [revision("b", ["gone"]), revision("c", ["gone"])];
    const graph = headsGraph(buildGraph(here), here, [], []);
    expect(graph?.revisions.map(({ parents }) => parents)).toEqual([
      ["gone"],
      ["gone"],
    ]);
  });
});
