import { describe, expect, it } from "@jest/globals";
import {
  checkDowngrades,
  type DowngradePolicy,
} from "../../src/checks/downgrade.ts";
import {
  failed,
  failureOf,
  revisionWith,
  skipped,
  stairwayOf,
} from "./results.ts";

const marker = "\n# migration-gate: irreversible -- the old data is gone\n";
const undone = {
  down: skipped,
  again: skipped,
  afterDown: null,
  afterAgain: null,
};

describe("a downgrade that was not run", () => {
  it.each<[string, ReturnType<typeof revisionWith>, string, string, string]>([
    ["is missing", revisionWith(null), "missing-downgrade", "error", "error"],
    ["is empty", revisionWith("pass"), "empty-downgrade", "error", "error"],
    [
      "raises",
      revisionWith("raise NotImplementedError"),
      "irreversible-downgrade",
      "error",
      "info",
    ],
    [
      "is missing and marked",
      revisionWith(null, marker),
      "irreversible-downgrade",
      "error",
      "info",
    ],
    [
      "is empty and marked",
      revisionWith("pass", marker),
      "irreversible-downgrade",
      "error",
      "info",
    ],
    [
      "is marked",
      revisionWith("op.execute('x')", marker),
      "irreversible-downgrade",
      "error",
      "info",
    ],
  ])("and %s counts by the policy", (_, revision, rule, required, allowed) => {
    const severity = (policy: DowngradePolicy) =>
      checkDowngrades([stairwayOf(revision, undone)], policy).map((finding) => [
        finding.rule,
        finding.severity,
      ]);
    expect(severity("required")).toEqual([[rule, required]]);
    expect(severity("irreversible-allowed")).toEqual([[rule, allowed]]);
    expect(severity("off")).toEqual([]);
  });

  it("is placed at the function, or at the revision's id without one", () => {
    const places = [revisionWith("pass"), revisionWith(null)].map(
      (revision) =>
        checkDowngrades([stairwayOf(revision, undone)], "required")[0],
    );
    expect(places).toMatchObject([
      { file: "versions/a1.py", line: 13, direction: "down", revision: "a1" },
      { file: "versions/a1.py", line: 5, direction: "down", revision: "a1" },
    ]);
  });

  it("gives the reason that the file gives", () => {
    const results = [stairwayOf(revisionWith("pass", marker), undone)];
    const [finding] = checkDowngrades(results, "irreversible-allowed");
    expect(finding?.message).toContain("the old data is gone");
    expect(finding?.fix).toBeNull();
  });

  it("is advised to be declared, unless it is already", () => {
    const advice = ["pass", "raise NotImplementedError"].map((downgrade) => {
      const results = [stairwayOf(revisionWith(downgrade), undone)];
      return checkDowngrades(results, "required")[0]?.fix;
    });
    expect(advice[0]?.text).toContain(
      "# migration-gate: irreversible -- reason",
    );
    expect(advice[0]?.code).toContain("raise NotImplementedError");
    expect(advice[1]?.code).toBeNull();
  });

  it.each([
    ["that was run", stairwayOf(revisionWith("op.execute('x')"))],
    [
      "that failed",
      stairwayOf(revisionWith("op.execute('x')"), {
        ...undone,
        down: failed(failureOf("no")),
      }),
    ],
    [
      "of an upgrade that failed",
      stairwayOf(revisionWith("pass"), {
        ...undone,
        up: failed(failureOf("no")),
      }),
    ],
  ])("is not one %s", (_, result) => {
    expect(checkDowngrades([result], "required")).toEqual([]);
  });
});
