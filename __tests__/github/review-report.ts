import { failedReport } from "../../src/failed-report.ts";
import { makeFinding, type Finding } from "../../src/findings/finding.ts";
import { countFindings } from "../../src/findings/verdict.ts";
import type { ProjectReport, Report } from "../../src/report/report.ts";

/** A project's report with nothing but findings. */
export function projectReport(findings: Finding[]): ProjectReport {
  return {
    ...{ name: "alembic.ini", heads: [], revisions: [], findings },
    range: { mode: "changed", baseRef: null, from: [], revisions: [] },
    ...{ allowed: [], statements: [], coverage: null, notices: [] },
    ...{ versions: null, database: null, graph: null, schemaChanges: null },
  };
}

/** The report of a run that found these. */
export function reportWith(findings: Finding[]): Report {
  return {
    ...failedReport(null),
    error: null,
    verdict: findings.length === 0 ? "pass" : "fail",
    counts: countFindings(findings),
    projects: [projectReport(findings)],
  };
}

/** A finding at a line of `versions/a.py`. */
export function findingAt(line: number, given: Partial<Finding> = {}): Finding {
  return makeFinding({
    ...{ rule: "drop-column", severity: "error", message: "Loses its rows." },
    ...{ file: "versions/a.py", line, endLine: line },
    ...given,
  });
}
