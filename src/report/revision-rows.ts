import type { ProjectReport, RevisionReport, StepResult } from "./report.ts";
import { count, duration } from "./wording.ts";

/** A step in a table: how long it took, or why there is no time. */
export function stepInWords(step: StepResult): string {
  if (step.status === "skipped") return "skipped";
  const time = step.milliseconds === null ? "" : duration(step.milliseconds);
  if (step.status === "passed") return time === "" ? "passed" : time;
  return time === "" ? "failed" : `failed after ${time}`;
}

function steps(revision: RevisionReport): StepResult[] {
  return [revision.up, revision.down, revision.again];
}

/** Whether it ran up, down and up again. */
export function isFullyPassed(revision: RevisionReport): boolean {
  return steps(revision).every((step) => step.status === "passed");
}

/** Whether any step was tried: a table of revisions that were all skipped says nothing. */
export function hasRun(revision: RevisionReport): boolean {
  return steps(revision).some((step) => step.status !== "skipped");
}

/** Which revisions a table shows: all when they are few, else those that need a look, and how many are left out. */
export function rowsWorthShowing(
  revisions: RevisionReport[],
  most: number,
): { rows: RevisionReport[]; leftOut: string | null } {
  if (revisions.length <= most) return { rows: revisions, leftOut: null };
  const notable = revisions.filter((revision) => !isFullyPassed(revision));
  const rows = notable.slice(0, most);
  const passed = revisions.length - notable.length;
  const others = notable.length - rows.length;
  const leftOut = [
    ...(passed > 0 ? [`${passed} that ran up, down and up again`] : []),
    ...(others > 0 ? [`${others} that did not`] : []),
  ].join(" and ");
  return { rows, leftOut: `Not listed: ${leftOut}.` };
}

/** What was run, honest about what was not: `2 of 3 revisions ran up, down and up again; 1 failed.` */
export function ranInWords(project: ProjectReport): string {
  const { revisions } = project;
  const planned = project.range.revisions.length;
  if (planned === 0)
    return revisions.length === 0
      ? "No revision in the range: nothing to run."
      : "Nothing was run.";
  const total = Math.max(planned, revisions.length);
  const passed = revisions.filter(isFullyPassed).length;
  if (passed === total)
    return `${count(total, "revision")} ran up, down and up again.`;
  const failed = revisions.filter((revision) =>
    steps(revision).some((step) => step.status === "failed"),
  ).length;
  const rest = total - passed - failed;
  const remarks = [
    `${passed} of ${count(total, "revision")} ran up, down and up again`,
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(rest > 0 ? [`${rest} did not run in full`] : []),
  ];
  return `${remarks.join("; ")}.`;
}
