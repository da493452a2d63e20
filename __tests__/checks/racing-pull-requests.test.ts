import { describe, expect, it } from "@jest/globals";
import {
  checkRaces,
  findRaces,
} from "../../src/checks/racing-pull-requests.ts";
import type { OtherPullRequest } from "../../src/github/open-pull-requests.ts";
import { buildGraph } from "../../src/graph/graph.ts";
import type { Revision } from "../../src/revisions/revision.ts";
import { lines, revision } from "../graph/revisions.ts";

function other(
  revisions: Revision[],
  more: Partial<OtherPullRequest> = {},
): OtherPullRequest {
  return {
    number: 12,
    title: "Add orders",
    isDraft: false,
    revisions,
    unreadable: [],
    ...more,
  };
}

/** What is found here, on this base branch, with these other pull requests. */
function race(
  here: Revision[],
  base: Revision[],
  others: (Revision[] | OtherPullRequest)[],
  expectedHeads: string[] = [],
) {
  const options = { expectedHeads };
  const requests = others.map((one) => (Array.isArray(one) ? other(one) : one));
  const branch = { tip: base, fork: base };
  return checkRaces(
    findRaces(buildGraph(here, options), branch, requests, options),
  );
}

/** Revisions of a line without its first ones, as a pull request adds them. */
const added = (text: string, count: number) => lines(text).slice(count);

describe("another pull request", () => {
  const base = lines("r>a");
  const here = lines("r>a>b");

  it("that grows from the same parent is named with its revision and file", () => {
    expect(race(here, base, [added("a>c", 1)])).toMatchObject([
      {
        rule: "racing-pull-request",
        severity: "warning",
        file: "versions/b.py",
        line: 1,
        revision: "b",
        message: expect.stringMatching(
          /^Another open pull request grows from a, too: #12 “Add orders” with c \(versions\/c\.py\)\. Whichever is merged second/,
        ),
        fix: { code: 'down_revision = "c"  # once #12 is merged' },
        edit: null,
      },
    ]);
  });

  it("is found by the place where the lines part, however long they are", () => {
    const [finding, ...more] = race(lines("r>a>b>d"), base, [
      added("a>c>e", 1),
    ]);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ revision: "b" });
    expect(finding?.message).toContain("with c (versions/c.py)");
  });

  it.each<[string, Revision[], Revision[], Revision[]]>([
    ["builds on this one", here, base, added("a>b>c", 1)],
    ["is built on by this one", lines("r>a>b>c"), base, added("a>b", 1)],
    ["has the same revision", here, base, added("a>b", 1)],
    ["merges both lines", here, base, lines("a>b+c>m").slice(1)],
    ["has two heads by itself", here, base, added("r>c", 1)],
    ["changes only what is on the base branch", here, base, [base[1]!]],
    ["adds nothing", here, base, []],
    ["grows from elsewhere", here, lines("r>a r>x"), added("x>c", 1)],
  ])("is no race when it %s", (_, ours, onBase, theirs) => {
    expect(race(ours, onBase, [theirs])).toEqual([]);
  });

  it("races for what both have in common, too", () => {
    const theirs = lines("a>b>d").slice(1);
    const [finding] = race(lines("r>a>b>c"), base, [theirs]);
    expect(finding).toMatchObject({ revision: "c" });
    expect(finding?.message).toContain("grows from b, too");
  });

  it("may merge the same two heads", () => {
    const [finding] = race(lines("r>a+b>m"), lines("r>a r>b"), [
      lines("a+b>n").slice(2),
    ]);
    expect(finding).toMatchObject({ revision: "m" });
  });

  it("is no race while this one has two heads with the base branch: that comes first", () => {
    expect(race(lines("r>a r>b"), base, [added("r>c", 1)])).toEqual([]);
  });

  it("may have a head of its own when heads are meant", () => {
    const theirs = [revision("c", ["a"], { branchLabels: ["audit"] })];
    expect(race(here, base, [theirs], ["audit"])).toEqual([]);
  });

  it("matters less as a draft", () => {
    const draft = other(added("a>c", 1), { isDraft: true });
    const ready = other(added("a>d", 1), { number: 13 });
    expect(race(here, base, [draft])).toMatchObject([
      { severity: "info", message: expect.stringContaining("(a draft)") },
    ]);
    expect(race(here, base, [draft, ready])).toMatchObject([
      { severity: "warning" },
    ]);
  });

  it("is told in one finding with all the others", () => {
    const others = Array.from({ length: 7 }, (_, index) =>
      other([revision(`c${index}`, ["a"])], { number: 20 + index }),
    );
    const [finding, ...more] = race(here, base, others);
    expect(more).toEqual([]);
    expect(finding?.message).toMatch(
      /^7 other open pull requests grow from a, too: #20 .+; #24 [^;]+; and 2 more\./,
    );
  });

  it("writes its title and ids on one short line", () => {
    const long = "x".repeat(100_000);
    const hostile = other([revision(long, ["a"])], {
      title: `@all \`code\n::error::${long}`,
    });
    const [finding] = race(here, base, [hostile]);
    expect(finding?.message).toContain("#12 “@all 'code ::error::x");
    expect(finding?.message).not.toContain("\n");
    expect(finding?.message.length).toBeLessThan(500);
    expect(finding?.fix?.code?.length).toBeLessThan(200);
  });
});

describe("the same revision id in another pull request", () => {
  const base = lines("a");
  const ours = revision("b", ["a"], { source: "x = 1" });

  it.each([
    ["other code", { source: "x = 2" }],
    ["another file", { source: "x = 1", file: "versions/other.py" }],
  ])("is found with %s", (_, more) => {
    const theirs = revision("b", ["a"], more);
    expect(race([...base, ours], base, [[theirs]])).toMatchObject([
      {
        rule: "racing-pull-request",
        revision: "b",
        message: expect.stringMatching(
          /^Revision id b stands for something else in another open pull request: #12/,
        ),
      },
    ]);
  });

  it("is the same work with other comments", () => {
    const theirs = revision("b", ["a"], { source: "x = 1  # One." });
    expect(race([...base, ours], base, [[theirs]])).toEqual([]);
  });
});
