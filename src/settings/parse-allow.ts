import { allowanceChecks, fixedChecks } from "../checks/check-ids.ts";
import type { SettingsAllowance } from "../findings/permission.ts";
import type { Entry } from "./given.ts";
import { unknownRule } from "./parse-rules.ts";
import type { Complain } from "./parse-value.ts";
import { quote, suggestion } from "./wording.ts";

const fields = ["rule", "path", "table", "revision", "reason"];

/** What the list `allow:` lets pass; every entry has a rule and a reason. */
export function parseAllow(
  entries: Entry[],
  known: readonly string[],
  complain: Complain,
): SettingsAllowance[] {
  return entries.flatMap((entry) => {
    const problems = problemsOf(entry, known);
    for (const [where, sentence] of problems) complain(where, sentence);
    return problems.length > 0 ? [] : [allowanceOf(entry)];
  });
}

/** Rules by pull request label, from the mapping `allow-labels:`. */
export function parseAllowLabels(
  entries: Entry[],
  known: readonly string[],
  complain: Complain,
): Record<string, string[]> {
  const labels = new Map<string, string[]>();
  for (const { key, text, where } of entries) {
    const rules = text.split(",").map((id) => id.trim());
    const problems = rules.flatMap((id) => allowProblem(id, known) ?? []);
    for (const problem of problems) complain(where, problem);
    if (key !== null) labels.set(key, rules);
  }
  return Object.fromEntries(labels);
}

type Problem = [where: string, sentence: string];

function problemsOf(entry: Entry, known: readonly string[]): Problem[] {
  const written = entry.fields ?? [];
  const unknown = written.filter(({ key }) => !fields.includes(key ?? ""));
  const missing = ["rule", "reason"].filter((name) => !textOf(entry, name));
  const rule = written.find(({ key }) => key === "rule");
  const wrong = rule?.text ? allowProblem(rule.text, known) : null;
  return [
    ...unknown.map(({ where, key }): Problem => [
      where,
      `there is no ${quote(key ?? "")} here; known are ${fields.join(", ")}.${suggestion(key ?? "", fields)}`,
    ]),
    ...missing.map((name): Problem => [
      entry.where,
      name === "reason"
        ? "this entry has no `reason`; say why the findings may stay."
        : "this entry has no `rule`; say what it allows.",
    ]),
    ...(rule && wrong !== null ? [[rule.where, wrong] as Problem] : []),
  ];
}

/** A sentence about what can't be allowed; null for what can. */
function allowProblem(id: string, known: readonly string[]): string | null {
  if ((fixedChecks as readonly string[]).includes(id))
    return `${quote(id)} can't be allowed: it says that something could not be run.`;
  if ((allowanceChecks as readonly string[]).includes(id))
    return `${quote(id)} can't be allowed, it is about what is allowed; \`rules\` sets its severity.`;
  return unknownRule(id, known);
}

function allowanceOf(entry: Entry): SettingsAllowance {
  return {
    rule: textOf(entry, "rule"),
    path: textOf(entry, "path") || null,
    table: textOf(entry, "table") || null,
    revision: textOf(entry, "revision") || null,
    reason: textOf(entry, "reason"),
    place: entry.where.replace(/ column \d+, `allow`$/, ""),
  };
}

function textOf({ fields = [] }: Entry, name: string): string {
  return fields.find(({ key }) => key === name)?.text.trim() ?? "";
}
