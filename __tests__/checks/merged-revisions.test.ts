import { describe, expect, it } from "@jest/globals";
import { checkMergedRevisions } from "../../src/checks/merged-revisions.ts";
import type { Revision } from "../../src/revisions/revision.ts";
import { lines, revision } from "../graph/revisions.ts";

function check(here: Revision[], fork: Revision[] | null, tip = fork ?? []) {
  return checkMergedRevisions(here, { ref: "main", tip, fork }).map(
    ({ rule, severity, file, message }) => ({ rule, severity, file, message }),
  );
}

const old = lines("a>b");

describe("revisions that are on the base branch", () => {
  it("may stay as they are, with new ones behind them", () => {
    expect(check([...old, revision("c", ["b"])], old)).toEqual([]);
  });

  it("may have other comments", () => {
    const [a, b] = ["x = 1", "# One.\nx = 1"].map((source) =>
      revision("a", [], { source }),
    );
    expect(check([b!], [a!])).toEqual([]);
  });

  it.each([
    [
      "other code",
      revision("b", ["a"], { source: "x = 1" }),
      "edited-revision",
      "does something else here",
    ],
    [
      "another parent",
      revision("b", ["c"]),
      "edited-revision",
      "with the parent a, and has c here",
    ],
    [
      "another dependency",
      revision("b", ["a"], { dependsOn: ["c"] }),
      "edited-revision",
      "takes whatever comes before it for done",
    ],
    [
      "another file name",
      revision("b", ["a"], { file: "versions/new.py" }),
      "renamed-revision",
      "b was versions/b.py on main",
    ],
  ])("are found with %s", (_, now, rule, words) => {
    expect(check([old[0]!, now], old)).toEqual([
      {
        rule,
        severity: rule === "renamed-revision" ? "info" : "error",
        file: now.file,
        message: expect.stringContaining(words),
      },
    ]);
  });

  it.each([
    ["edit", revision("b", ["a"], { source: "x = 1" })],
    ["file name", revision("b", ["a"], { file: "versions/new.py" })],
    ["parent", revision("b", ["c"])],
  ])("may have a new %s that the base branch got, too", (_, now) => {
    const then = { ...now };
    expect(check([old[0]!, now], old, [old[0]!, then])).toEqual([]);
  });

  it("are told once when their whole folder was moved", () => {
    const before = lines("a>b>c>d>e>f");
    const here = before.map((one) => ({ ...one, file: `db/${one.file}` }));
    expect(check(here, before)).toMatchObject([
      {
        rule: "renamed-revision",
        message: expect.stringMatching(
          /^6 revisions have other files now, this one for example: a was versions\/a\.py on main\./,
        ),
      },
    ]);
  });

  it("may be gone when the base branch has removed them, too", () => {
    expect(check([old[0]!], old, [old[0]!])).toEqual([]);
  });

  it("are found with a change that is not the base branch's own", () => {
    const [ours, theirs] = ["x = 1", "x = 2"].map((source) =>
      revision("b", ["a"], { source }),
    );
    expect(check([old[0]!, ours!], old, [old[0]!, theirs!])).toMatchObject([
      { rule: "edited-revision" },
    ]);
  });

  it("are found when they are gone", () => {
    expect(check([old[0]!], old)).toMatchObject([
      { rule: "deleted-revision", severity: "error", file: "versions/b.py" },
    ]);
  });

  it("may only be missing here when nobody knows where this branch began", () => {
    expect(check([old[0]!], null, old)).toEqual([]);
  });

  it("that came after this branch began are not this branch's doing", () => {
    expect(check([old[0]!], [old[0]!], old)).toEqual([]);
  });
});
