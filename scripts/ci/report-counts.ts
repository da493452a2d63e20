// Prints the last line of .ci/run: node scripts/ci/report-counts.ts RESULTS.json FAILED_STEPS
import { readFileSync } from "node:fs";
import { countTests, describeCounts, type JestResults } from "./count-tests.ts";

const [file = "", failedSteps = "0"] = process.argv.slice(2);
const counts = countTests(readResults(file), Number(failedSteps));
console.log(describeCounts(counts));
process.exitCode = counts.failed === 0 && counts.passed > 0 ? 0 : 1;

function readResults(path: string): JestResults | null {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as JestResults;
  } catch {
    return null;
  }
}
