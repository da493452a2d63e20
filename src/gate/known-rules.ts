import { adjustableChecks, allowanceChecks } from "../checks/check-ids.ts";
import { groupIds, ruleIds } from "../rules/index.ts";

/** Ids of rules, their groups and checks whose severity can be set. */
export const knownRules: readonly string[] = [
  ...ruleIds,
  ...groupIds,
  ...adjustableChecks,
];

/** Whether a comment may allow what this rule, group or check finds. */
export function canBeAllowed(id: string): boolean {
  return (
    knownRules.includes(id) &&
    !(allowanceChecks as readonly string[]).includes(id)
  );
}
