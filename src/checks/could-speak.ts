import type { CommentPermission } from "../findings/permission.ts";
import { parseScopedRule } from "../findings/severities.ts";
import { groupIds, groupOf, ruleIds, rules } from "../rules/index.ts";
import { judges } from "../rules/rule.ts";
import type { Settings } from "../settings/settings.ts";
import type { Dialect } from "../sql/dialect.ts";

/** What rules look at in a run. */
export interface Circumstances {
  dialect: Dialect;
  /** Revisions that no rule judges. */
  notLinted: ReadonlySet<string>;
  /** All tables are made in the range: most rules have nothing to say of such. */
  startsEmpty?: boolean;
}

/**
 * Whether a rule would have said something at a comment that allows it. A rule that is off or does not look at such a
 * database proves nothing about the comment. Other pull requests come and go.
 */
export function couldSpeak(
  { rule, source }: Pick<CommentPermission, "rule" | "source">,
  { dialect, notLinted, startsEmpty = false }: Circumstances,
  settings: Pick<Settings, "rules" | "downgrades">,
): boolean {
  const isCheck = ![...ruleIds, ...groupIds].includes(rule);
  if (rule === "racing-pull-request") return false;
  if (isCheck) return settings.downgrades !== "off" || !isOfDowngrades(rule);
  if (startsEmpty) return false;
  if (source.id !== null && notLinted.has(source.id)) return false;
  const definition = rules.find(({ id }) => id === rule);
  if (definition && !judges(definition, dialect)) return false;
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
