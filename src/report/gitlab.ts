import type { Finding, Severity } from "../findings/finding.ts";
import { fingerprintsOf } from "./fingerprint.ts";
import { jsonText } from "./json.ts";
import type { Report } from "./report.ts";
import { visible } from "./visible-text.ts";
import { whoMustAct } from "./wording.ts";

/** One entry of GitLab's code quality report. */
interface Issue {
  description: string;
  check_name: string;
  fingerprint: string;
  severity: "info" | "minor" | "major" | "critical" | "blocker";
  location: { path: string; lines: { begin: number; end?: number } };
}

const severityOf = {
  error: "critical",
  warning: "major",
  info: "info",
} as const satisfies Record<Severity, Issue["severity"]>;

/** The findings as GitLab's code quality report; a run without a verdict is an issue, too. */
export function renderGitlab(report: Report): string {
  const issues = report.projects.flatMap(({ name, findings }) => {
    const fingerprints = fingerprintsOf(findings);
    return findings.map((finding, index) =>
      issueOf(finding, name, fingerprints[index] ?? ""),
    );
  });
  return jsonText([...errorIssue(report), ...issues]);
}

/** What has no file stands at the project's. */
function issueOf(
  { rule, severity, message, fix, file, line, endLine }: Finding,
  project: string,
  fingerprint: string,
): Issue {
  const begin = line ?? 1;
  const instead = fix === null ? "" : ` Instead: ${fix.text}`;
  return {
    description: visible(message + instead),
    check_name: rule,
    fingerprint,
    severity: severityOf[severity],
    location: {
      path: file ?? project.replace(/#.*$/, ""),
      lines: { begin, ...(endLine === null ? {} : { end: endLine }) },
    },
  };
}

function errorIssue({ error }: Report): Issue[] {
  if (error === null) return [];
  const description = visible(`${whoMustAct(error)} ${error.message}`);
  return [
    {
      description,
      check_name: "migration-gate",
      fingerprint: "migration-gate could not do its job",
      severity: "blocker",
      location: { path: ".migration-gate.yml", lines: { begin: 1 } },
    },
  ];
}
