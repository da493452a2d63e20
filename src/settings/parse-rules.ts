import { fixedChecks } from "../checks/check-ids.ts";
import { severities, type Severity } from "../findings/finding.ts";
import type { Entry } from "./given.ts";
import { parseChoice } from "./parse-scalar.ts";
import type { Complain } from "./parse-value.ts";
import { quote, suggestion } from "./wording.ts";

/** Severities by rule id, from the mapping `rules:`. */
export function parseRules(
  entries: Entry[],
  known: readonly string[],
  complain: Complain,
): Record<string, Severity | "off"> {
  const rules = new Map<string, Severity | "off">();
  for (const { key, text, where } of entries) {
    const id = key ?? "";
    const severity = parseChoice(["off", ...severities], text);
    const problem = idProblem(id, known);
    if (problem !== null) complain(where, problem);
    else if ("problem" in severity) complain(where, severity.problem);
    else rules.set(id, severity.value);
  }
  return Object.fromEntries(rules);
}

function idProblem(id: string, known: readonly string[]): string | null {
  if (known.includes(id)) return null;
  if ((fixedChecks as readonly string[]).includes(id))
    return `the severity of ${quote(id)} can't be changed: it says that something could not be run.`;
  return `there is no rule ${quote(id)}.${suggestion(id, known)}`;
}
