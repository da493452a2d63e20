import { checkAllowances, checkUnused } from "../checks/allowances.ts";
import { sortOutAllowed } from "../findings/allow.ts";
import { compareFindings, type Finding } from "../findings/finding.ts";
import {
  commentPermissions,
  labelPermissions,
  settingsPermissions,
} from "../findings/permission.ts";
import { applySeverities } from "../findings/verdict.ts";
import type { ProjectReport } from "../report/report.ts";
import type { Revision } from "../revisions/revision.ts";
import { groupOf } from "../rules/index.ts";
import type { Settings } from "../settings/settings.ts";
import { couldSpeak } from "./could-speak.ts";
import { canBeAllowed, knownRules } from "./known-rules.ts";
import type { ProjectPlan } from "./plan-project.ts";

/** What was found in a project, before anybody allowed anything. */
export interface Found {
  /** By the checks, with their own severities. */
  byChecks: readonly Finding[];
  /** By the rules, with the severities that are configured. */
  byRules?: readonly Finding[];
  /** Whether all was run and judged: what was not found then is not there. */
  isComplete?: boolean;
}

/**
 * The findings that count, worst first, and those that are allowed. Comments are judged themselves where they stand in
 * the range.
 *
 * @param labels those of the pull request
 */
export function settle(
  { byChecks, byRules = [], isComplete = false }: Found,
  plan: ProjectPlan,
  settings: Settings,
  labels: readonly string[] = [],
): Pick<ProjectReport, "findings" | "allowed"> {
  const comments = [...plan.graph.byId.values()]
    .flatMap(commentPermissions)
    .filter(({ rule }) => canBeAllowed(rule));
  const permissions = [
    ...comments,
    ...settingsPermissions(settings.allow),
    ...labelPermissions(labels, settings.allowLabels),
  ];
  const found = [...applySeverities(byChecks, settings.rules), ...byRules];
  const sorted = sortOutAllowed(found, permissions, groupOf);
  const inRange = new Set(plan.range?.revisions);
  const unused = comments.filter(
    (one) =>
      inRange.has(one.revision.id) &&
      !sorted.used.has(one) &&
      couldSpeak(one, plan, settings),
  );
  const aboutComments = [
    ...checkAllowances(revisionsOf(plan), knownRules),
    ...(isComplete ? checkUnused(unused) : []),
  ];
  const findings = [
    ...sorted.findings,
    ...applySeverities(aboutComments, settings.rules),
  ];
  return { findings: findings.sort(compareFindings), allowed: sorted.allowed };
}

function revisionsOf({ range, graph }: ProjectPlan): Revision[] {
  return (range?.revisions ?? []).flatMap((id) => graph.byId.get(id) ?? []);
}
