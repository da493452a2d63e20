import { describe, expect, it } from "@jest/globals";
import { ancestors, buildGraph } from "../../src/graph/graph.ts";
import type { GraphProblem } from "../../src/graph/problems.ts";
import type { Revision } from "../../src/revisions/revision.ts";
import { lines, revision } from "./revisions.ts";

/** A problem in a few words. */
function inShort(problem: GraphProblem): string {
  const ids = (revisions: Revision[]): string =>
    revisions.map(({ id }) => id).join(" ");
  switch (problem.kind) {
    case "duplicate-revision":
      return `duplicate ${problem.id}: ${problem.revisions.map((r) => r.file).join(" ")}`;
    case "duplicate-label":
      return `label ${problem.label}: ${ids(problem.revisions)}`;
    case "missing-parent":
      return `${problem.revision.id} misses ${problem.relation} ${problem.missing} (${problem.near.join(" ")})`;
    case "multiple-heads":
      return `heads: ${ids(problem.heads)}`;
    case "several-bases":
      return `bases: ${ids(problem.bases)}`;
    case "cycle":
    case "unreachable":
      return `${problem.kind}: ${ids(problem.revisions)}`;
  }
}

const problemsOf = (
  revisions: Revision[],
  expectedHeads?: string[],
): string[] =>
  buildGraph(revisions, expectedHeads ? { expectedHeads } : {}).problems.map(
    inShort,
  );

describe("problems of a graph", () => {
  it.each([
    ["a line has none", lines("a>b>c"), []],
    ["a fork that is merged has none", lines("a>b a>c b+c>d"), []],
    ["a fork has two heads", lines("a>b a>c"), ["heads: b c"]],
    ["a circle is named in its order", lines("a>b b>c c>b"), ["cycle: b c"]],
    ["a revision can be its own parent", lines("a a>b b>b"), ["cycle: b"]],
    [
      "two circles are two problems, what follows is unreachable",
      lines("a b>c c>b d>e e>d c>f"),
      ["cycle: b c", "cycle: d e", "unreachable: f", "heads: a f"],
    ],
    [
      "a missing parent names what may be meant",
      [
        revision("abcdef"),
        revision("second", ["abcdeg"]),
        revision("third", ["second"]),
      ],
      [
        "second misses parent abcdeg (abcdef)",
        "unreachable: third",
        "heads: abcdef third",
      ],
    ],
    [
      "the beginning of an id is no parent, as for Alembic",
      [revision("abcdef"), revision("second", ["abcd"])],
      ["second misses parent abcd (abcdef)", "heads: abcdef second"],
    ],
    [
      "a missing dependency is one, too",
      [revision("a"), revision("b", ["a"], { dependsOn: ["gone"] })],
      ["b misses dependency gone ()"],
    ],
    [
      "a circle may close through a dependency",
      [revision("a", [], { dependsOn: ["b"] }), revision("b", ["a"])],
      ["cycle: a b"],
    ],
    [
      "the same id in two files",
      [
        revision("001"),
        revision("002", ["001"], { file: "versions/002_migration.py" }),
        revision("002", ["001"], { file: "team/002_migration.py" }),
      ],
      ["duplicate 002: versions/002_migration.py team/002_migration.py"],
    ],
    [
      "the same label in two files",
      [
        revision("a", [], { branchLabels: ["x"] }),
        revision("b", ["a"], { branchLabels: ["x"] }),
      ],
      ["label x: a b"],
    ],
    [
      "a label that is also an id",
      [revision("a", [], { branchLabels: ["b"] }), revision("b", ["a"])],
      ["label b: a b"],
    ],
    ["several bases are told", lines("a>c b>c"), ["bases: a b"]],
  ])("%s", (_, revisions, expected) => {
    expect(problemsOf(revisions)).toEqual(expected);
  });
});

describe("heads that are meant", () => {
  const branches = [
    revision("base"),
    revision("e1", ["base"], { branchLabels: ["expand"] }),
    revision("c1", ["base"], { branchLabels: ["contract"] }),
    revision("e2", ["e1"]),
  ];

  it.each([
    ["labels declare one head each", ["expand", "contract"], []],
    ["one more head than declared is allowed", ["contract"], []],
    ["ids declare heads, too", ["c1"], []],
    ["an unknown name declares nothing", ["other"], ["heads: c1 e2"]],
    ["nothing declared allows one", [], ["heads: c1 e2"]],
  ])("%s", (_, expected, problems) => {
    expect(problemsOf(branches, expected)).toEqual(problems);
  });

  it("a fork inside a declared branch is one head too many", () => {
    const forked = [...branches, revision("e3", ["e1"])];
    expect(problemsOf(forked, ["expand", "contract"])).toEqual([
      "heads: e2 e3",
    ]);
  });
});

describe("order", () => {
  it("puts parents and dependencies first and follows a branch to its end", () => {
    const graph = buildGraph([
      revision("late", [], { dependsOn: ["b2"] }),
      ...lines("root>a1>a2 root>b1>b2 a2+b2>join"),
    ]);
    expect(graph.order).toEqual([
      "root",
      "a1",
      "a2",
      "b1",
      "b2",
      "late",
      "join",
    ]);
  });

  it("holds for ten thousand revisions in a row", () => {
    const ids = Array.from({ length: 10_000 }, (_, n) => `r${n}`);
    const graph = buildGraph(
      ids.map((id, n) => revision(id, n ? [`r${n - 1}`] : [])).reverse(),
    );
    expect(graph.order).toEqual(ids);
    expect(graph.problems).toEqual([]);
  });

  it("leaves out what can't be reached", () => {
    expect(
      buildGraph([revision("a"), revision("b", ["gone"]), revision("c", ["b"])])
        .order,
    ).toEqual(["a"]);
  });
});

it("a dependency may be named by the branch label of the revision it means", () => {
  const graph = buildGraph([
    revision("a", [], { branchLabels: ["users"] }),
    revision("b", [], { dependsOn: ["users"] }),
  ]);
  expect(graph.needs.get("b")).toEqual(["a"]);
  expect(graph.effectiveHeads).toEqual(["b"]);
  expect(graph.heads).toEqual(["a", "b"]);
});

it("ancestors are all that a revision needs, itself included", () => {
  const graph = buildGraph([
    ...lines("a>b>c a>d"),
    revision("e", ["d"], { dependsOn: ["b"] }),
  ]);
  expect([...ancestors(graph, ["e"])].sort()).toEqual(["a", "b", "d", "e"]);
});
