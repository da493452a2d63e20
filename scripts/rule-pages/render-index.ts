import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { markdownTable } from "markdown-table";
import { judges } from "../../src/rules/rule.ts";
import { rules } from "../../src/rules/index.ts";

/** A check known from the field, and which of ours covers it. */
export interface CoveredCheck {
  row: number;
  /** What it is about. */
  check: string;
  /** Rules and checks that cover it. */
  rules: string[];
  /** Why none does, or what they leave out. */
  note?: string;
}

const folder = join(import.meta.dirname, "..", "rule-coverage");

/** The known checks of sections 2.1 to 2.6, in their order. */
export function readCoverage(): CoveredCheck[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .flatMap(
      (file) =>
        JSON.parse(readFileSync(join(folder, file), "utf8")) as CoveredCheck[],
    )
    .sort((a, b) => a.row - b.row);
}

/** The index of the rules' pages, with the table of what is covered. */
export function renderIndex(): string {
  return `# Rules

Each page has the reason, examples that were run on a real server with what the gate said, and what to write instead. \`migration-gate explain RULE\` shows the same in the terminal.

${markdownTable([
  ["Rule", "Severity", "PostgreSQL", "SQLite", "What it watches for"],
  ...rules.map((rule) => [
    linkTo(rule.id),
    rule.group === undefined ? rule.severity : `off (\`${rule.group}\`)`,
    judges(rule, "postgresql") ? "yes" : "",
    judges(rule, "sqlite") ? "yes" : "",
    rule.summary,
  ]),
])}

## Checks known from the field

What linters of SQL and of migrations check, and which rule covers it here. Where none does, it says why.

${markdownTable([
  ["#", "Check", "Covered by", "Note"],
  ...readCoverage().map(({ row, check, rules: ids, note }) => [
    String(row),
    check,
    ids.map(linkTo).join(", "),
    note ?? "",
  ]),
])}
`;
}

/** A rule by the link to its page; a check, which has none, by its name. */
function linkTo(id: string): string {
  const hasPage = rules.some((rule) => rule.id === id);
  return hasPage ? `[\`${id}\`](${id}.md)` : `\`${id}\``;
}
