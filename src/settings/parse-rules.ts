import { fixedChecks } from "../checks/check-ids.ts";
import { severities, type Severity } from "../findings/finding.ts";
import { parseScopedRule, type Severities } from "../findings/severities.ts";
import type { Entry } from "./given.ts";
import { parseChoice } from "./parse-scalar.ts";
import type { Complain } from "./parse-value.ts";
import { quote, suggestion } from "./wording.ts";

/** Severities by rule id, from the mapping `rules:`; the id may be followed by where it counts. */
export function parseRules(
  entries: Entry[],
  known: readonly string[],
  complain: Complain,
): Severities {
  const rules = new Map<string, Severity | "off">();
  for (const { key, text, where } of entries) {
    const severity = parseChoice(["off", ...severities], text);
    const problem = keyProblem(key ?? "", known);
    if (problem !== null) complain(where, problem);
    else if ("problem" in severity) complain(where, severity.problem);
    else rules.set(key ?? "", severity.value);
  }
  return Object.fromEntries(rules);
}

function keyProblem(key: string, known: readonly string[]): string | null {
  const scoped = parseScopedRule(key);
  if (scoped === null)
    return `${quote(key)} is not understood; write a rule, and behind it \`in path/**\`, \`on schema.table\` or both, in this order.`;
  const { rule } = scoped;
  if ((fixedChecks as readonly string[]).includes(rule))
    return `the severity of ${quote(rule)} can't be changed: it says that something could not be run.`;
  return unknownRule(rule, known);
}

/** A sentence about an id that nothing has; null for one that there is. */
export function unknownRule(
  id: string,
  known: readonly string[],
): string | null {
  return known.includes(id)
    ? null
    : `there is no rule ${quote(id)}.${suggestion(id, known)}`;
}
