import { describe, expect, it } from "@jest/globals";
import { rangeInWords, versionsOf } from "../../src/report/range-words.ts";
import {
  ranInWords,
  rowsWorthShowing,
} from "../../src/report/revision-rows.ts";
import { duration, idList, outcome } from "../../src/report/wording.ts";
import { passed, project, report, revision } from "./fixtures/reports.ts";

describe("outcome", () => {
  it.each([
    ["pass", 0, 0, 0, "passed"],
    ["pass", 0, 2, 1, "passed with 2 warnings, 1 note"],
    ["fail", 1, 0, 0, "failed: 1 error"],
    ["fail", 0, 0, 0, "failed"],
    ["error", 0, 0, 0, "could not do its job"],
  ] as const)(
    "words %s with %d, %d, %d",
    (verdict, errors, warnings, infos, words) => {
      const model = report({ verdict, counts: { errors, warnings, infos } });
      expect(outcome(model)).toBe(words);
    },
  );
});

describe("duration", () => {
  it.each([
    [0, "0 ms"],
    [0.4, "0 ms"],
    [999, "999 ms"],
    [999.7, "1.0 s"],
    [59_900, "59.9 s"],
    [59_990, "1 min 0 s"],
    [125_000, "2 min 5 s"],
  ])("words %d", (milliseconds, words) => {
    expect(duration(milliseconds)).toBe(words);
  });
});

describe("idList", () => {
  it.each([
    [[], "none"],
    [["a", "b"], "a, b"],
    [["a", "b", "c", "d", "e", "f", "g"], "a, b, c, d, e and 2 more"],
  ])("words %j", (ids, words) => {
    expect(idList(ids)).toBe(words);
  });
});

describe("rangeInWords", () => {
  const base = {
    mode: "changed",
    baseRef: "origin/main",
    from: ["a"],
    revisions: ["b", "c"],
  };
  it.each([
    [{}, "2 revisions not on origin/main, starting from a"],
    [{ baseRef: null }, "2 revisions of this change, starting from a"],
    [
      { mode: "all", from: [] },
      "all, 2 revisions, starting from the empty database",
    ],
    [{ mode: "a:c" }, "a:c, 2 revisions, starting from a"],
  ])("words %j", (changes, words) => {
    const range = { ...base, ...changes };
    expect(rangeInWords(project({ range }))).toBe(words);
  });
});

describe("versionsOf", () => {
  it("adds the server's version to a description without it", () => {
    const database = {
      description: "container pgvector/pgvector:pg17",
      version: "17.2",
    };
    expect(versionsOf(project({ database, versions: null }))).toEqual([
      "container pgvector/pgvector:pg17 (PostgreSQL 17.2)",
    ]);
  });
});

describe("rowsWorthShowing", () => {
  const good = Array.from({ length: 30 }, (_, i) => revision({ id: `g${i}` }));
  const bad = revision({
    id: "bad",
    up: { status: "failed", milliseconds: 1 },
  });

  it("shows all when they are few", () => {
    expect(rowsWorthShowing(good, 30)).toEqual({ rows: good, leftOut: null });
  });

  it("shows those that need a look when they are many", () => {
    const { rows, leftOut } = rowsWorthShowing([...good, bad], 20);
    expect(rows).toEqual([bad]);
    expect(leftOut).toBe("Not listed: 30 that ran up, down and up again.");
  });

  it("says how many bad ones it leaves out", () => {
    const { rows, leftOut } = rowsWorthShowing(
      Array.from({ length: 25 }, () => bad),
      20,
    );
    expect(rows).toHaveLength(20);
    expect(leftOut).toBe("Not listed: 5 that did not.");
  });
});

describe("ranInWords", () => {
  it("counts failed and unfinished revisions apart", () => {
    const skipped = { status: "skipped", milliseconds: null } as const;
    const failed = { status: "failed", milliseconds: 1 } as const;
    const model = project({
      range: {
        mode: "all",
        baseRef: null,
        from: [],
        revisions: ["a", "b", "c", "d"],
      },
      revisions: [
        revision(),
        revision({ down: failed, again: skipped }),
        revision({ up: passed(1), down: skipped }),
      ],
    });
    expect(ranInWords(model)).toBe(
      "1 of 4 revisions ran up, down and up again; 1 failed; 2 did not run in full.",
    );
  });
});
