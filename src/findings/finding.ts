import type { Direction, Evidence } from "../rehearsal/statement.ts";
import type { Span } from "../revisions/revision.ts";

export const severities = ["error", "warning", "info"] as const;
export type Severity = (typeof severities)[number];

/** `error` means that the gate itself could not do its job: never a silent pass. */
export type Verdict = "pass" | "fail" | "error";

/** Something a person should know, at the place where it can be changed. */
export interface Finding {
  /** Id of the rule or check, for instance `drop-column`. */
  rule: string;
  severity: Severity;
  /** What happens to their table, in plain words (untrusted names inside: escape when rendering). */
  message: string;
  /** Path relative to the repository's root; null when no file is to blame. */
  file: string | null;
  /** First and last line, from 1; null without a place. */
  line: number | null;
  endLine: number | null;
  revision: string | null;
  direction: Direction | null;
  /** The SQL that ran; null for findings that are not about a statement. */
  statement: string | null;
  evidence: Evidence | null;
  /** What to write instead: prose and Alembic code as text; null when there is no better way. */
  fix: Fix | null;
  /** The part of the fix that is a mere change of text; null when there is none. */
  edit: Edit | null;
  /** Tables from before the range that it concerns, as `schema.name`. */
  tables: string[];
}

/** A part of the finding's file and what to put in its place. */
export interface Edit {
  span: Span;
  text: string;
}

export interface Fix {
  /** One or two sentences. */
  text: string;
  /** Python (Alembic) code, without fences; null when words are enough. */
  code: string | null;
}

/** Orders by severity (worst first), then by file and line. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
    compareText(a.file ?? "", b.file ?? "") ||
    (a.line ?? 0) - (b.line ?? 0) ||
    compareText(a.rule, b.rule)
  );
}

/** The same order in every locale. */
function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** A finding with everything that the caller leaves out set to null. */
export function makeFinding(
  given: Pick<Finding, "rule" | "severity" | "message"> & Partial<Finding>,
): Finding {
  return {
    file: null,
    line: null,
    endLine: null,
    revision: null,
    direction: null,
    statement: null,
    evidence: null,
    fix: null,
    edit: null,
    tables: [],
    ...given,
  };
}
