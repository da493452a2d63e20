import {
  compareFindings,
  type Finding,
  type Severity,
} from "../findings/finding.ts";
import { fingerprintsOf } from "./fingerprint.ts";
import { jsonText } from "./json.ts";
import type { Report } from "./report.ts";
import { fileOf } from "./place.ts";
import { cut, textOf } from "./visible-text.ts";
import { whoMustAct } from "./wording.ts";

/** One entry of GitLab's code quality report. */
interface Issue {
  description: string;
  check_name: string;
  fingerprint: string;
  severity: "info" | "minor" | "major" | "critical" | "blocker";
  location: { path: string; lines: { begin: number; end: number } };
}

const severityOf = {
  error: "critical",
  warning: "major",
  info: "info",
} as const satisfies Record<Severity, Issue["severity"]>;

/** GitLab shows it in one piece. */
const longestDescription = 1000;

/**
 * The findings as GitLab's code quality report, worst first; a run without a verdict is an issue, too.
 *
 * Format: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
 */
export function renderGitlab(report: Report): string {
  const issues = report.projects.flatMap(({ name, findings }) => {
    const fingerprints = fingerprintsOf(findings, name);
    return findings.map((finding, index) => ({
      finding,
      issue: issueOf(finding, name, fingerprints[index] ?? ""),
    }));
  });
  issues.sort((a, b) => compareFindings(a.finding, b.finding));
  return jsonText([...errorIssue(report), ...issues.map(({ issue }) => issue)]);
}

/** What has no line stands at the first one. */
function issueOf(
  finding: Finding,
  project: string,
  fingerprint: string,
): Issue {
  const { rule, severity, message, fix, line, endLine } = finding;
  const begin = line ?? 1;
  const instead = fix === null ? "" : ` Instead: ${fix.text}`;
  return {
    description: shown(message + instead, rule),
    check_name: shown(rule, "unnamed"),
    fingerprint,
    severity: severityOf[severity],
    location: {
      path: fileOf(finding, project).replaceAll("\\", "/"),
      lines: { begin, end: Math.max(endLine ?? begin, begin) },
    },
  };
}

function shown(text: string, otherwise: string): string {
  return cut(textOf(text, otherwise), longestDescription);
}

function errorIssue({ error }: Report): Issue[] {
  if (error === null) return [];
  const description = shown(`${whoMustAct(error)} ${error.message}`, "");
  return [
    {
      description,
      check_name: "migration-gate",
      fingerprint: "migration-gate could not do its job",
      severity: "blocker",
      location: { path: ".migration-gate.yml", lines: { begin: 1, end: 1 } },
    },
  ];
}
