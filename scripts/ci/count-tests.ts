/** What jest's `--json` file says, as far as it is counted. */
export interface JestResults {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  /** Files that could not be run at all: none of their tests is counted elsewhere. */
  numRuntimeErrorTestSuites: number;
}

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/**
 * Counts the tests and the other steps (lint, types…) that failed.
 * @param results null when jest left no results: that is a failure, not a run without tests
 */
export function countTests(
  results: JestResults | null,
  failedSteps: number,
): Counts {
  if (results === null)
    return { passed: 0, failed: failedSteps + 1, skipped: 0 };
  return {
    passed: results.numPassedTests,
    failed:
      results.numFailedTests + results.numRuntimeErrorTestSuites + failedSteps,
    skipped: results.numPendingTests + results.numTodoTests,
  };
}

/** `12 passed, 0 failed`, and `, 3 skipped` when there are any. */
export function describeCounts({ passed, failed, skipped }: Counts): string {
  const rest = skipped > 0 ? `, ${skipped} skipped` : "";
  return `${passed} passed, ${failed} failed${rest}`;
}
