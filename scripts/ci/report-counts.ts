// Prints the last line of .ci/run: node scripts/ci/report-counts.ts FAILED_STEPS SKIPPED_STEPS RESULTS.json…
import { readFileSync } from "node:fs";
import { countTests, describeCounts, type JestResults } from "./count-tests.ts";

const [failed = "0", skipped = "0", ...files] = process.argv.slice(2);
const steps = { failed: Number(failed), skipped: Number(skipped) };
const counts = countTests(files.map(readResults), steps);
console.log(describeCounts(counts));
process.exitCode = counts.failed === 0 && counts.passed > 0 ? 0 : 1;

function readResults(path: string): JestResults | null {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as JestResults;
  } catch {
    return null;
  }
}
