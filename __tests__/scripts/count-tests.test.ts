import { describe, expect, it } from "@jest/globals";
import { countTests, describeCounts } from "../../scripts/ci/count-tests.ts";

const results = {
  numPassedTests: 5,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  numRuntimeErrorTestSuites: 0,
};

describe("the last line of .ci/run", () => {
  it.each([
    ["says what passed", results, 0, "5 passed, 0 failed"],
    ["counts a failing step such as lint", results, 1, "5 passed, 1 failed"],
    [
      "counts files that could not be run",
      { ...results, numRuntimeErrorTestSuites: 2 },
      0,
      "5 passed, 2 failed",
    ],
    [
      "names skipped and planned tests",
      { ...results, numPendingTests: 1, numTodoTests: 2 },
      0,
      "5 passed, 0 failed, 3 skipped",
    ],
    ["is red without results", null, 0, "0 passed, 1 failed"],
  ])("%s", (_, given, failedSteps, line) => {
    expect(describeCounts(countTests(given, failedSteps))).toBe(line);
  });
});
