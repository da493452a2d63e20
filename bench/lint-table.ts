import { markdownTable } from "markdown-table";

/** Medians in milliseconds, start to end of the process. */
export interface LintComparison {
  name: string;
  runs: number;
  lint: number;
  squawk: number;
  /** Median of each run's own ratio: the two sides of a run met the same load. */
  ratio: number;
}

/** The README's table on plain SQL. */
export function renderLint(
  squawkVersion: string,
  comparisons: readonly LintComparison[],
): string {
  const head = [
    "Plain SQL, whole process",
    "`migration-gate lint`",
    `squawk ${squawkVersion}`,
    "Ratio",
    "Runs",
  ];
  const rows = comparisons.map(({ name, lint, squawk, ratio, runs }) => [
    name,
    `${lint.toFixed(0)} ms`,
    `${squawk.toFixed(0)} ms`,
    ratio.toFixed(2),
    String(runs),
  ]);
  return markdownTable([head, ...rows], { align: ["l", "r", "r", "r", "r"] });
}
