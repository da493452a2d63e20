import type { Evidence, Statement } from "../rehearsal/statement.ts";
import type { StatementReport } from "./report.ts";

/** A statement as reports tell it: its place and the server's doings spread out. */
export function statementReport(statement: Statement): StatementReport {
  const { span, milliseconds, evidence, ...rest } = statement;
  return {
    ...rest,
    line: span?.line ?? null,
    column: span?.column ?? null,
    endLine: span?.endLine ?? null,
    endColumn: span?.endColumn ?? null,
    ms: milliseconds,
    locks: evidence?.locks ?? null,
    held: evidence?.held ?? null,
    rewrites: evidence?.rewrites ?? null,
    scans: evidence?.scans ?? null,
    lockTimeout: evidence?.lockTimeout ?? null,
    statementTimeout: evidence?.statementTimeout ?? null,
  };
}

/** The evidence of a reported statement; null when the server was not asked. */
export function evidenceOf(statement: StatementReport): Evidence | null {
  const { locks, held, rewrites, scans, lockTimeout, statementTimeout } =
    statement;
  if (
    locks === null ||
    held === null ||
    rewrites === null ||
    scans === null ||
    lockTimeout === null ||
    statementTimeout === null
  )
    return null;
  return { locks, held, rewrites, scans, lockTimeout, statementTimeout };
}
