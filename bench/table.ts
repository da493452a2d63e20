import { markdownTable } from "markdown-table";

/** Medians of one project, in milliseconds. */
export interface Comparison {
  name: string;
  /** Runs behind each median. */
  runs: number;
  revisions: number;
  gate: number;
  oneByOne: number;
  /** Median of each run's own ratio: the two sides of a run met the same load. */
  ratio: number;
  /** How many revisions were really stepped through one command at a time. */
  measured: number;
}

export interface Results {
  comparisons: Comparison[];
  /** Medians in milliseconds: `--version`, and Node.js with an empty program. */
  version: number;
  emptyProgram: number;
  machine: string;
}

/** The README's section: a table of ratios, and what they were measured on. */
export function renderResults(results: Results): string {
  const head = [
    "Up, down and up again",
    "migration-gate, start to verdict",
    "One `alembic` command per step",
    "Ratio",
    "The gate's time per revision",
    "Runs",
  ];
  const rows = results.comparisons.map((one) => [
    one.name,
    seconds(one.gate),
    `${seconds(one.oneByOne)}${one.measured < one.revisions ? " ¹" : ""}`,
    one.ratio.toFixed(2),
    `${(one.gate / one.revisions).toFixed(0)} ms`,
    String(one.runs),
  ]);
  const { version, emptyProgram, machine } = results;
  return [
    markdownTable([head, ...rows], { align: ["l", "r", "r", "r", "r", "r"] }),
    `\`migration-gate --version\`: ${version.toFixed(0)} ms, of which Node.js itself takes ${emptyProgram.toFixed(0)} ms.`,
    "The gate's time is that of the whole process: starting PostgreSQL and Python, the run as production does it with evidence, comparing the models, every revision up, down and up again with the schema compared, the report, and removing everything. " +
      "The other side only runs the commands, on a server that is up already.",
    ...sampling(results.comparisons),
    `Medians (the ratio: of each run's own), both sides in turn, by \`npm run bench -- --write\` on: ${machine}.`,
  ].join("\n\n");
}

function sampling(comparisons: Comparison[]): string[] {
  const scaled = comparisons.filter((one) => one.measured < one.revisions);
  if (scaled.length === 0) return [];
  return [
    `¹ Measured on ${scaled[0]!.measured} revisions from the start, the middle and the end of the history, and scaled to all of them.`,
  ];
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(milliseconds < 100_000 ? 1 : 0)} s`;
}
