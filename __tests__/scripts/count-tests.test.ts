import { describe, expect, it } from "@jest/globals";
import { countTests, describeCounts } from "../../scripts/ci/count-tests.ts";

const results = {
  numPassedTests: 5,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  numRuntimeErrorTestSuites: 0,
};

const nothing = { failed: 0, skipped: 0 };

describe("the last line of .ci/run", () => {
  it.each([
    ["says what passed", [results], nothing, "5 passed, 0 failed"],
    [
      "adds up several runs",
      [results, results],
      nothing,
      "10 passed, 0 failed",
    ],
    [
      "counts a failing step such as lint",
      [results],
      { failed: 1, skipped: 0 },
      "5 passed, 1 failed",
    ],
    [
      "counts files that could not be run",
      [{ ...results, numRuntimeErrorTestSuites: 2 }],
      nothing,
      "5 passed, 2 failed",
    ],
    [
      "names skipped and planned tests",
      [{ ...results, numPendingTests: 1, numTodoTests: 2 }],
      nothing,
      "5 passed, 0 failed, 3 skipped",
    ],
    [
      "names a whole run that was skipped",
      [results],
      { failed: 0, skipped: 1 },
      "5 passed, 0 failed, 1 skipped",
    ],
    ["is red without results", [null], nothing, "0 passed, 1 failed"],
    [
      "is red when one of several runs has none",
      [results, null],
      nothing,
      "5 passed, 1 failed",
    ],
  ])("%s", (_, runs, steps, line) => {
    expect(describeCounts(countTests(runs, steps))).toBe(line);
  });
});
