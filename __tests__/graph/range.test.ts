import { describe, expect, it } from "@jest/globals";
import { GateError } from "../../src/errors.ts";
import { buildGraph } from "../../src/graph/graph.ts";
import { selectRange, type RangeRequest } from "../../src/graph/range.ts";
import { lines, revision } from "./revisions.ts";

const graph = buildGraph(
  lines("aaaa1>bbbb2>cccc3 aaaa1>dddd4 cccc3+dddd4>eeee5"),
);
const all: RangeRequest = { mode: "all" };
const changed = (...baseIds: string[]): RangeRequest => ({
  mode: "changed",
  baseIds,
});
const between = (from: string, to: string): RangeRequest => ({
  mode: "between",
  from,
  to,
});

describe("the range under test", () => {
  it.each([
    [
      "all: everything, from the empty database",
      all,
      [],
      ["aaaa1", "bbbb2", "cccc3", "dddd4", "eeee5"],
    ],
    [
      "changed: what the base branch lacks",
      changed("aaaa1", "bbbb2"),
      ["bbbb2"],
      ["cccc3", "dddd4", "eeee5"],
    ],
    [
      "changed: several heads to start from",
      changed("aaaa1", "bbbb2", "dddd4"),
      ["bbbb2", "dddd4"],
      ["cccc3", "eeee5"],
    ],
    [
      "changed: nothing new",
      changed("aaaa1", "bbbb2", "cccc3", "dddd4", "eeee5"),
      ["eeee5"],
      [],
    ],
    [
      "changed: an empty base branch",
      changed(),
      [],
      ["aaaa1", "bbbb2", "cccc3", "dddd4", "eeee5"],
    ],
    [
      "changed: a revision put below an old one takes the old one along",
      changed("aaaa1", "cccc3", "dddd4"),
      ["dddd4"],
      ["bbbb2", "cccc3", "eeee5"],
    ],
    [
      "between: after the first up to the second",
      between("bbbb2", "cccc3"),
      ["bbbb2"],
      ["cccc3"],
    ],
    [
      "between: base is the empty database",
      between("base", "bbbb2"),
      [],
      ["aaaa1", "bbbb2"],
    ],
    [
      "between: the beginning of an id is enough",
      between("bb", "head"),
      ["bbbb2"],
      ["cccc3", "dddd4", "eeee5"],
    ],
    [
      "between: heads is all there is",
      between("dddd4", "heads"),
      ["dddd4"],
      ["bbbb2", "cccc3", "eeee5"],
    ],
  ])("%s", (_, request, from, revisions) => {
    expect(selectRange(graph, request)).toEqual({
      from,
      revisions,
      absent: [],
    });
  });

  it("names revisions of the base branch that are not here", () => {
    expect(selectRange(graph, changed("aaaa1", "zzzz", "gone")).absent).toEqual(
      ["gone", "zzzz"],
    );
  });

  it("starts from the heads that the version table holds, dependencies counted", () => {
    const dependent = buildGraph([
      revision("a"),
      revision("b", [], { dependsOn: ["a"] }),
      revision("c", ["b"]),
    ]);
    expect(selectRange(dependent, changed("a", "b")).from).toEqual(["b"]);
  });

  it("takes a branch label for the branch's head", () => {
    const labelled = buildGraph([
      revision("a"),
      revision("b", ["a"], { branchLabels: ["expand"] }),
      revision("c", ["b"]),
      revision("d", ["a"]),
    ]);
    expect(selectRange(labelled, between("a", "expand")).revisions).toEqual([
      "b",
      "c",
    ]);
    expect(
      selectRange(labelled, between("a", "expand@head")).revisions,
    ).toEqual(["b", "c"]);
  });
});

describe("a range that can't be", () => {
  it("gets no known id for one so short that any other is as near", () => {
    const short = buildGraph([...lines("a1>b1")]);
    expect(() => selectRange(short, between("zz", "heads"))).toThrow(
      expect.objectContaining({ details: [] }),
    );
  });

  const forked = buildGraph([...lines("abc1>abc2 abc1>abd3")]);
  it.each([
    [
      "an unknown id gets the nearest known",
      between("abc9", "heads"),
      "there is no revision abc9",
      ["Did you mean abc1?", "Did you mean abc2?", "Did you mean abd3?"],
    ],
    [
      "a beginning that fits several",
      between("abc", "heads"),
      "abc is the beginning of 2 revisions (abc1, abc2)",
      [],
    ],
    [
      "head of a fork",
      between("base", "head"),
      "head means 2 revisions (abc2, abd3)",
      [],
    ],
    [
      "an unknown label",
      between("base", "expand@head"),
      "there is no revision expand@head",
      [],
    ],
    [
      "the newer one first",
      between("abc2", "abc1"),
      "abc2 doesn't come before abc1",
      [],
    ],
    ["no name at all", between("", "heads"), "there is no revision", []],
  ])("%s", (_, request, message, details) => {
    let error: unknown;
    try {
      selectRange(forked, request);
    } catch (caught) {
      error = caught;
    }
    expect(error).toBeInstanceOf(GateError);
    expect(error).toMatchObject({ kind: "settings", details });
    expect((error as GateError).message).toContain(message);
  });
});
