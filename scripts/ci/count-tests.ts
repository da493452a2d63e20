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

/** Steps of .ci/run besides the tests (lint, types…), and whole test runs that this machine can't do. */
export interface Steps {
  failed: number;
  skipped: number;
}

/**
 * Counts what one or several runs of jest and the other steps came to.
 * @param runs null for a run that left no results: that is a failure, not a run without tests
 */
export function countTests(runs: (JestResults | null)[], steps: Steps): Counts {
  const counts: Counts = { passed: 0, ...steps };
  for (const results of runs) {
    const run = countRun(results);
    counts.passed += run.passed;
    counts.failed += run.failed;
    counts.skipped += run.skipped;
  }
  return counts;
}

function countRun(results: JestResults | null): Counts {
  if (results === null) return { passed: 0, failed: 1, skipped: 0 };
  return {
    passed: results.numPassedTests,
    failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
    skipped: results.numPendingTests + results.numTodoTests,
  };
}

/** `12 passed, 0 failed`, and `, 3 skipped` when there are any. */
export function describeCounts({ passed, failed, skipped }: Counts): string {
  const rest = skipped > 0 ? `, ${skipped} skipped` : "";
  return `${passed} passed, ${failed} failed${rest}`;
}
