import { markdownTable } from "markdown-table";
import { adjustableChecks, fixedChecks } from "../src/checks/check-ids.ts";
import { rules } from "../src/rules/index.ts";
import {
  adjustableSummaries,
  fixedSummaries,
} from "../src/checks/check-summaries.ts";

/** The README's list of the rules by severity, each with a link to its page. */
export function rulesList(): string {
  const standings = {
    error: "**Errors**",
    warning: "**Warnings**",
    info: "**Notes**",
    style: "**Style** (off unless asked for)",
  };
  return Object.entries(standings)
    .map(([standing, title]) => {
      const links = rules
        .filter(({ group, severity }) => (group ?? severity) === standing)
        .map(({ id }) => `[\`${id}\`](docs/rules/${id}.md)`);
      return `- ${title}: ${links.sort().join(", ")}`;
    })
    .join("\n");
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
