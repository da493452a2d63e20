import { describe, expect, it } from "@jest/globals";
import { buildGraph } from "../../src/graph/graph.ts";
import { headsGraph } from "../../src/graph/heads-graph.ts";
import type { Revision } from "../../src/revisions/revision.ts";
import { headsPicture } from "../../src/report/heads-picture.ts";
import { lines } from "../graph/revisions.ts";
import { hostileTexts } from "./fixtures/hostile.ts";

function graphOf(revisions: Revision[], underTest: string[]) {
  return headsGraph(buildGraph(revisions), revisions, [], underTest);
}

/** Draws a graph; boxes are told by their text, arrows by the boxes. */
function drawn(text: string, underTest: string[] = []): string[] | null {
  const graph = graphOf(lines(text), underTest);
  const picture = graph && headsPicture(graph, underTest);
  return picture === null ? null : picture.split("\n").slice(2, -3);
}

describe("headsPicture", () => {
  it("draws two heads from where they part, the new one told", () => {
    expect(drawn("a>b>c b>n>d", ["n", "d"])).toEqual([
      '  r0["b"]',
      '  r1["c<br>head"]:::head',
      '  r2["n<br>new"]',
      '  r3["d<br>new, head"]:::head',
      "  r0 --> r1",
      "  r0 --> r2",
      "  r2 --> r3",
    ]);
  });

  it("draws what lies between as one box", () => {
    expect(drawn("a>b>c>d>e>f a>x")).toEqual([
      '  r0["a"]',
      '  r1["b"]',
      '  r2["f<br>head"]:::head',
      '  r3["x<br>head"]:::head',
      '  r4("3 revisions")',
      "  r0 --> r1",
      "  r1 --> r4",
      "  r4 --> r2",
      "  r0 --> r3",
    ]);
  });

  it("draws a history of 900 revisions with few boxes", () => {
    const ids = Array.from({ length: 900 }, (_, i) => `i${i}`);
    expect(drawn(`${ids.join(">")} i0>other`)?.length).toBeLessThan(12);
  });

  it("comes to an end with a report that somebody made up", () => {
    const node = { message: "", where: null };
    const revisions = [
      { ...node, id: "root", parents: [] },
      { ...node, id: "a", parents: ["root"] },
      { ...node, id: "x", parents: ["a"] },
      { ...node, id: "x", parents: ["y"] },
      { ...node, id: "y", parents: ["x"] },
    ];
    expect(headsPicture({ revisions, heads: [] }, [])).toContain("flowchart");
  });

  it("draws nothing when there is too much to see", () => {
    const heads = Array.from({ length: 60 }, (_, i) => `a>i${i}`);
    expect(drawn(heads.join(" "))).toBeNull();
  });

  it.each([
    ...hostileTexts,
    "end",
    "%%{init: {}}%%",
    '"] --> x["',
    "#quot;",
    "a;b",
  ])("keeps %j from being read as Mermaid", (text) => {
    const node = { parents: ["root"], message: text, where: text };
    const picture = headsPicture(
      {
        revisions: [
          { ...node, id: text },
          { ...node, id: "b" },
        ],
        heads: [text, "b"],
      },
      [],
    );
    const boxes = picture?.split("\n").slice(2, 4);
    for (const box of boxes ?? [])
      expect(box).toMatch(
        /^ {2}r\d\["(?:[^"`#;:%<>{}[\]|\\@&]|<br>)*"\]:::elsewhere$/,
      );
    expect(boxes).toHaveLength(2);
  });
});
