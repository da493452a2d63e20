import type { Report, ReportedError } from "./report.ts";
import { cut, oneLine } from "./visible-text.ts";

/** `1 error`, `3 errors`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

/** What was found, worst first, without zeros: `2 errors, 1 warning`; empty when nothing was. */
export function countsInWords(counts: Report["counts"]): string {
  return [
    [counts.errors, "error"] as const,
    [counts.warnings, "warning"] as const,
    [counts.infos, "note"] as const,
  ]
    .filter(([number]) => number > 0)
    .map(([number, noun]) => count(number, noun))
    .join(", ");
}

/** The verdict and what led to it: `failed: 2 errors`, `passed with 1 warning`. */
export function outcome(report: Report): string {
  const counts = countsInWords(report.counts);
  switch (report.verdict) {
    case "pass":
      return counts === "" ? "passed" : `passed with ${counts}`;
    case "fail":
      return counts === "" ? "failed" : `failed: ${counts}`;
    case "error":
      return "could not do its job";
  }
}

/** Whose turn it is when the gate could not do its job. */
export function whoMustAct(error: ReportedError): string {
  switch (error.kind) {
    case "settings":
      return "The settings of migration-gate need a change.";
    case "environment":
      return "The environment it runs in needs a change.";
    case "unsupported":
      return "migration-gate can't run this kind of project.";
    case "internal":
      return "This is a bug in migration-gate, not in your migration: please report it with the lines below.";
  }
}

/** A time for people: `12 ms`, `3.4 s`, `2 min 5 s`. */
export function duration(milliseconds: number): string {
  if (milliseconds < 999.5) return `${Math.round(milliseconds)} ms`;
  const seconds = milliseconds / 1000;
  if (seconds < 59.95) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/** Ids on one line: `a1b2, c3d4`, the first few of many, or `none`. */
export function idList(ids: string[], most = 5): string {
  if (ids.length === 0) return "none";
  const shown = ids.slice(0, most).map((id) => cut(oneLine(id), 60));
  const rest = ids.length - shown.length;
  return shown.join(", ") + (rest > 0 ? ` and ${rest} more` : "");
}
