import type { Settings } from "../settings/settings.ts";
import type { Finding, Verdict } from "./finding.ts";
import { configuredSeverity } from "./severities.ts";

export interface Counts {
  errors: number;
  warnings: number;
  infos: number;
}

export function countFindings(findings: Finding[]): Counts {
  const count = (severity: Finding["severity"]) =>
    findings.filter((one) => one.severity === severity).length;
  return {
    errors: count("error"),
    warnings: count("warning"),
    infos: count("info"),
  };
}

/** What the findings mean for the pull request; `error` is decided where the gate can't go on. */
export function decideVerdict(
  { errors, warnings }: Counts,
  failOn: Settings["failOn"],
): Verdict {
  switch (failOn) {
    case "never":
      return "pass";
    case "warning":
      return errors + warnings > 0 ? "fail" : "pass";
    case "error":
      return errors > 0 ? "fail" : "pass";
  }
}

/**
 * Findings with the severities that the configuration gives their rules; those of rules that are `off` are left out.
 * What a check graded as harmless (`info`) stays that.
 */
export function applySeverities(
  findings: readonly Finding[],
  rules: Settings["rules"],
): Finding[] {
  return findings.flatMap((finding) => {
    const wanted = configuredSeverity(rules, finding);
    if (wanted === null) return [finding];
    if (wanted === "off") return [];
    return [
      finding.severity === "info" ? finding : { ...finding, severity: wanted },
    ];
  });
}
