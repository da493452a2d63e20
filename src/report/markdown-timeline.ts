import type { Finding } from "../findings/finding.ts";
import { lockInWords } from "./evidence-words.ts";
import {
  lockTimeline,
  type Bar,
  type HeldLock,
  type LockTimeline,
} from "./lock-timeline.ts";
import { label, mermaid } from "./mermaid.ts";
import type { ProjectReport } from "./report.ts";
import { count } from "./wording.ts";

const mostStatements = 25;
const mostLocks = 10;

/** Rules whose findings are easier to see than to read. */
const aboutLocksHeld: readonly string[] = [
  "backfill-under-lock",
  "lock-kept-across-revisions",
  "validate-constraint-under-lock",
];

/** Whether somebody has to act on a lock that outlives its statement. */
export function needsTimeline(findings: readonly Finding[]): boolean {
  return findings.some(({ rule }) => aboutLocksHeld.includes(rule));
}

/** When tables were locked, as a Mermaid gantt with a sentence on how to read it; nothing where no lock lasted. */
export function renderTimeline({
  statements,
}: Pick<ProjectReport, "statements">): string[] {
  const timeline = lockTimeline(statements);
  if (timeline === null) return [];
  const { shown, rest } = worthDrawing(timeline);
  const lines = [
    "gantt",
    "  dateFormat x",
    "  axisFormat %Q ms",
    ...statementLines(shown),
    "  section Locks",
    ...timeline.locks.slice(0, mostLocks).map(lockLine),
  ];
  const note = noteOn(rest, timeline.locks.length - mostLocks);
  return ["**How long locks last**", mermaid(lines), note];
}

/** A statement with its number in the transaction, from 1. */
type Step = LockTimeline["statements"][number] & { number: number };

/** All statements when they are few, else those that took longest, in their order. */
function worthDrawing({ statements }: LockTimeline): {
  shown: Step[];
  rest: number;
} {
  const steps = statements.map((one, i) => ({ ...one, number: i + 1 }));
  const longest = [...steps].sort((a, b) => span(b) - span(a));
  const kept = new Set(longest.slice(0, mostStatements));
  return {
    shown: steps.filter((one) => kept.has(one)),
    rest: statements.length - kept.size,
  };
}

function span({ from, to }: Bar): number {
  return to - from;
}

/** Mermaid begins a section with each revision. A number in front keeps SQL from being read as one of its keywords. */
function statementLines(steps: readonly Step[]): string[] {
  let last: string | null = null;
  return steps.flatMap(({ from, to, number, statement }) => {
    const { revision, sql } = statement;
    const isNew = revision !== last;
    last = revision;
    const text = label(sql.slice(0, 400), 44);
    return [
      ...(isNew ? [`  section ${label(revision ?? "", 12) || "unnamed"}`] : []),
      `  ${number}) ${text} :${from}, ${to}`,
    ];
  });
}

function lockLine({ from, to, relation, mode }: HeldLock): string {
  return `  ${lockInWords(mode)} on ${label(relation, 60)} :crit, ${from}, ${to}`;
}

function noteOn(statements: number, locks: number): string {
  const rest = [
    ...(statements > 0 ? [count(statements, "shorter statement")] : []),
    ...(locks > 0 ? [count(locks, "weaker lock")] : []),
  ].join(" and ");
  return (
    `The times are those of this run${rest === "" ? "" : `, ${rest} left out`}. ` +
    "Its tables are almost empty: on production, what reads or writes all rows takes far longer, and the locks last as long."
  );
}
