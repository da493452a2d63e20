import { sortOutAllowed } from "../findings/allow.ts";
import { compareFindings, type Finding } from "../findings/finding.ts";
import {
  commentPermissions,
  labelPermissions,
  settingsPermissions,
} from "../findings/permission.ts";
import { applySeverities } from "../findings/verdict.ts";
import type { ProjectReport } from "../report/report.ts";
import type { AllowingFile } from "../revisions/revision.ts";
import { groupOf } from "../rules/index.ts";
import type { Settings } from "../settings/settings.ts";
import { checkAllowances, checkUnused } from "./allowances.ts";
import { couldSpeak, type Circumstances } from "./could-speak.ts";
import { canBeAllowed, knownRules } from "./known-rules.ts";

/** What was found, before anybody allowed anything. */
export interface Found {
  /** By the checks, with their own severities. */
  byChecks: readonly Finding[];
  /** By the rules, with the severities that are configured. */
  byRules?: readonly Finding[];
  /** Whether all was run and judged: what was not found then is not there. */
  isComplete?: boolean;
}

/** Where comments can allow something, and who else does. */
export interface Allowing extends Circumstances {
  files: readonly AllowingFile[];
  /** Those among the files whose comments are judged themselves. */
  judged: readonly AllowingFile[];
  settings: Pick<Settings, "rules" | "downgrades" | "allow" | "allowLabels">;
  /** Labels of the pull request. */
  labels?: readonly string[] | undefined;
}

/** The findings that count, worst first, those about comments included; and those that are allowed. */
export function settle(
  { byChecks, byRules = [], isComplete = false }: Found,
  allowing: Allowing,
): Pick<ProjectReport, "findings" | "allowed"> {
  const { files, judged, settings, labels = [] } = allowing;
  const comments = files
    .flatMap(commentPermissions)
    .filter(({ rule }) => canBeAllowed(rule));
  const permissions = [
    ...comments,
    ...settingsPermissions(settings.allow),
    ...labelPermissions(labels, settings.allowLabels),
  ];
  const found = [...applySeverities(byChecks, settings.rules), ...byRules];
  const sorted = sortOutAllowed(found, permissions, groupOf);
  const unused = comments.filter(
    (one) =>
      judged.includes(one.source) &&
      !sorted.used.has(one) &&
      couldSpeak(one, allowing, settings),
  );
  const aboutComments = [
    ...checkAllowances(judged, knownRules),
    ...(isComplete ? checkUnused(unused) : []),
  ];
  const findings = [
    ...sorted.findings,
    ...applySeverities(aboutComments, settings.rules),
  ];
  return { findings: findings.sort(compareFindings), allowed: sorted.allowed };
}
