import { describe, expect, it } from "@jest/globals";
import { checkFiles, checkGraph, isBroken } from "../../src/checks/graph.ts";
import { buildGraph } from "../../src/graph/graph.ts";
import type { Revision } from "../../src/revisions/revision.ts";
import { lines, revision } from "../graph/revisions.ts";

function check(revisions: Revision[], onBase: string[] = []) {
  return checkGraph(buildGraph(revisions), new Set(onBase));
}

describe("findings about the graph", () => {
  it("are none for a line with a fork and its merge", () => {
    expect(check(lines("a>b+c>d>e"))).toEqual([]);
  });

  it.each<[string, Revision[], string, string, string]>([
    [
      "two heads",
      lines("a>b a>c"),
      "multiple-heads",
      "versions/c.py",
      "2 heads: b (versions/b.py), c (versions/c.py)",
    ],
    [
      "an id twice",
      [...lines("a>b"), revision("b", ["a"], { file: "versions/b2.py" })],
      "duplicate-revision",
      "versions/b2.py",
      "versions/b.py and versions/b2.py",
    ],
    [
      "a label twice",
      [
        revision("a", [], { branchLabels: ["x"] }),
        revision("b", ["a"], { branchLabels: ["x"] }),
      ],
      "duplicate-label",
      "versions/b.py",
      "label x",
    ],
    [
      "a parent that is not there",
      [revision("abcd12"), revision("b", ["abcd21"])],
      "missing-parent",
      "versions/b.py",
      "Did you mean abcd12?",
    ],
    [
      "a dependency that is not there",
      [revision("a", [], { dependsOn: ["zz"] })],
      "missing-parent",
      "versions/a.py",
      "depends_on of a names zz",
    ],
  ])("name the file to change: %s", (_, revisions, rule, file, words) => {
    const findings = check(revisions).filter((one) => one.rule === rule);
    expect(findings).toMatchObject([{ severity: "error", file, line: 1 }]);
    expect(findings[0]?.message).toContain(words);
  });

  it("tell a circle in the order in which it goes", () => {
    const findings = check(lines("a>b>c>a"));
    expect(findings.map(({ rule }) => rule)).toEqual(["revision-cycle"]);
    expect(findings[0]?.message).toMatch(/in a circle: .+ → .+ → .+\.$/);
  });

  it("tell what is out of reach", () => {
    const findings = check([
      ...lines("a"),
      revision("b", ["x"]),
      revision("c", ["b"]),
    ]);
    expect(findings).toContainEqual(
      expect.objectContaining({
        rule: "unreachable-revision",
        message: expect.stringContaining("c (versions/c.py)"),
      }),
    );
  });

  it("only mention several bases", () => {
    expect(check(lines("a>c b>c"))).toMatchObject([
      { rule: "several-bases", severity: "info" },
    ]);
  });
});

describe("two heads", () => {
  it("are mended where the new branch starts", () => {
    const onBase = ["a", "x"].map((id) => `versions/${id}.py`);
    expect(check(lines("a>b>c a>x"), onBase)).toMatchObject([
      {
        file: "versions/b.py",
        revision: "b",
        fix: { code: 'down_revision = "x"  # in versions/b.py' },
      },
    ]);
  });

  it("that carry labels are not put behind one another", () => {
    const [finding] = check([
      ...lines("a"),
      revision("b", ["a"], { branchLabels: ["expand"] }),
      revision("c", ["a"], { branchLabels: ["contract"] }),
    ]);
    expect(finding?.fix?.code).toBeNull();
    expect(finding?.fix?.text).toContain(
      "`expected-heads` setting: expand, contract",
    );
  });

  it("of which one is a merge have no line to change", () => {
    const [finding] = check(lines("a>b+c>d a>x"), [
      "versions/a.py",
      "versions/x.py",
    ]);
    expect(finding?.file).toBe("versions/b.py");
    const [merged] = check(
      lines("a b a+b>d a>x"),
      ["a", "b", "x"].map((id) => `versions/${id}.py`),
    );
    expect(merged?.rule).toBe("multiple-heads");
    expect(merged?.fix?.code).toBeNull();
  });
});

describe("a graph with problems", () => {
  it.each([
    ["two heads", "a>b a>c", false],
    ["several bases", "a>c b>c", false],
    ["a circle", "a>b>a", true],
  ])("can be run or not: %s", (_, text, broken) => {
    const { problems } = buildGraph(lines(text));
    expect(problems.some(isBroken)).toBe(broken);
  });
});

it("says what is wrong with a file that is no revision", () => {
  const file = { file: "versions/x.py", line: 3, reason: "it can't be opened" };
  expect(checkFiles([file])).toMatchObject([
    {
      rule: "unreadable-revision",
      severity: "error",
      file: "versions/x.py",
      line: 3,
      message: expect.stringContaining("it can't be opened"),
    },
  ]);
});

describe("the way to mend two heads", () => {
  const mended = (
    revisions: Revision[],
    onBase: string[],
    expected: string[],
  ) => {
    const options = { expectedHeads: expected };
    const files = new Set(onBase.map((id) => `versions/${id}.py`));
    const graph = buildGraph(revisions, options);
    return checkGraph(graph, files, options).find(
      ({ rule }) => rule === "multiple-heads",
    );
  };

  it.each<[string, Revision[], string[], string]>([
    [
      "both are on the base branch",
      lines("a>b a>c"),
      ["a", "b", "c"],
      "would never run what moves in front of it",
    ],
    [
      "one has a label",
      [...lines("a>b"), revision("c", ["a"], { branchLabels: ["audit"] })],
      ["a", "b"],
      "Their branch labels differ (none; audit)",
    ],
    [
      "the new one is a merge",
      lines("r>a r>b r>x a+b>d"),
      ["r", "a", "b", "x"],
      "d is a merge revision",
    ],
    [
      "the new one starts a history",
      lines("a>b c"),
      ["a", "b"],
      "c has no parent",
    ],
    [
      "the new one depends on something",
      [...lines("a>b"), revision("c", ["a"], { dependsOn: ["a"] })],
      ["a", "b"],
      "c names what it depends on",
    ],
    ["there are three", lines("a>b a>c a>d"), ["a", "b"], "alembic merge"],
  ])("is a merge when %s", (_, revisions, onBase, words) => {
    const finding = mended(revisions, onBase, []);
    expect(finding?.edit).toBeNull();
    expect(finding?.fix).toMatchObject({
      code: null,
      text: expect.stringMatching(/^Merge them with `alembic merge/),
    });
    expect(finding?.fix?.text).toContain(words);
  });

  it("is another parent when both belong to the same labelled branch", () => {
    const root = revision("a", [], { branchLabels: ["audit"] });
    const finding = mended(
      [root, ...lines("a>b a>c").slice(1), revision("m")],
      ["a", "b"],
      ["audit"],
    );
    expect(finding?.fix?.code).toBe('down_revision = "b"  # in versions/c.py');
  });

  it("is a command in which an id stays one word", () => {
    const finding = mended(lines("a>b a>x'$(id)"), ["a", "b"], []);
    expect(finding?.fix?.text).toContain(
      String.raw`alembic merge -m "merge heads" b 'x'\''$(id)'`,
    );
  });
});
