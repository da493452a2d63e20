import { markdownTable } from "markdown-table";
import { adjustableChecks, fixedChecks } from "../src/checks/check-ids.ts";
import { judges } from "../src/rules/rule.ts";
import { rules } from "../src/rules/index.ts";
import { adjustableSummaries, fixedSummaries } from "./check-summaries.ts";

/** The README's table of the rules, in the order they look at a statement. */
export function rulesTable(): string {
  const rows = rules.map(({ id, severity, summary, ...rule }) => [
    `\`${id}\``,
    severity,
    judges(rule, "postgresql") ? "yes" : "",
    judges(rule, "sqlite") ? "yes" : "",
    summary,
  ]);
  const head = ["Rule", "Severity", "PostgreSQL", "SQLite"];
  return markdownTable([[...head, "What it watches for"], ...rows]);
}

/** The README's table of the checks; the last ones can't be switched off. */
export function checksTable(): string {
  const rows = [
    ...adjustableChecks.map((id) => [id, "yes", adjustableSummaries[id]]),
    ...fixedChecks.map((id) => [id, "", fixedSummaries[id]]),
  ].map(([id, ...cells]) => [`\`${id}\``, ...cells]);
  return markdownTable([
    ["Check", "Adjustable", "What it finds"],
    ...rows,
  ] as string[][]);
}
