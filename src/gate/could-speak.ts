import type { CommentPermission } from "../findings/permission.ts";
import { parseScopedRule } from "../findings/severities.ts";
import { groupIds, groupOf, ruleIds, rules } from "../rules/index.ts";
import { judges } from "../rules/rule.ts";
import type { Settings } from "../settings/settings.ts";
import type { ProjectPlan } from "./plan-project.ts";

/**
 * Whether a rule would have said something at a comment that allows it. A rule that is off or does not look at such a
 * database proves nothing about the comment.
 */
export function couldSpeak(
  { rule, revision }: Pick<CommentPermission, "rule" | "revision">,
  plan: Pick<ProjectPlan, "dialect" | "notLinted">,
  settings: Pick<Settings, "rules" | "downgrades">,
): boolean {
  const isCheck = ![...ruleIds, ...groupIds].includes(rule);
  if (isCheck) return settings.downgrades !== "off" || !isOfDowngrades(rule);
  if (plan.notLinted.has(revision.id)) return false;
  const definition = rules.find(({ id }) => id === rule);
  if (definition && !judges(definition, plan.dialect)) return false;
  return isSwitchedOn(rule, settings.rules);
}

function isOfDowngrades(check: string): boolean {
  return /downgrade|^second-upgrade-/.test(check);
}

/** It is off nowhere; a rule that has to be asked for is asked for. */
function isSwitchedOn(rule: string, severities: Settings["rules"]): boolean {
  const group = groupIds.includes(rule) ? rule : groupOf(rule);
  const named = Object.entries(severities).filter(([key]) =>
    [rule, group].includes(parseScopedRule(key)?.rule),
  );
  const isAskedFor = group === undefined || named.length > 0;
  return isAskedFor && named.every(([, severity]) => severity !== "off");
}
