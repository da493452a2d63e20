import { GateError } from "./errors.ts";
import type { Report, ReportedError } from "./report/report.ts";
import { version } from "./version.ts";

/** The report of a run that could not do its job, so that every sink has something to say. */
export function failedReport(error: unknown, milliseconds = 0): Report {
  return {
    schemaVersion: 1,
    tool: version,
    verdict: "error",
    counts: { errors: 0, warnings: 0, infos: 0 },
    milliseconds,
    projects: [],
    notices: [],
    error: describeError(error),
  };
}

/** A user's mistake without a stack, ours with one. */
export function describeError(error: unknown): ReportedError {
  if (error instanceof GateError) {
    const { kind, message, details } = error;
    return { kind, message, details };
  }
  if (!(error instanceof Error))
    return { kind: "internal", message: String(error), details: [] };
  const stack = error.stack?.split("\n").slice(1) ?? [];
  return { kind: "internal", message: error.message, details: stack };
}
