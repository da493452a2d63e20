import { renderFinding } from "../../src/report/terminal-finding.ts";
import type { Finding } from "../../src/findings/finding.ts";
import { judges, type Example, type Rule } from "../../src/rules/rule.ts";
import pc from "picocolors";

/** An example of what a rule finds, and what the gate said when it ran. */
export interface FoundExample {
  example: Example;
  finding: Finding;
}

/** The bad examples that a rule's page shows, those for PostgreSQL first. */
export function shownBad({ bad }: Rule): Example[] {
  return postgresFirst(bad).slice(0, 2);
}

function postgresFirst(examples: readonly Example[]): Example[] {
  const isSqlite = ({ dialect }: Example) => Number(dialect === "sqlite");
  return [...examples].sort((a, b) => isSqlite(a) - isSqlite(b));
}

/** The page of a rule in the documentation, as Markdown. */
export function renderPage(rule: Rule, found: readonly FoundExample[]): string {
  const { id, summary, why, instead, good } = rule;
  return `${[
    `# ${id}`,
    summary,
    standing(rule),
    "## Why",
    why,
    "## What to do instead",
    instead,
    ...(found.length > 0 ? ["## What is found"] : []),
    ...found.flatMap(({ example, finding }) => [
      ...revision(example),
      "The gate says:",
      fenced("text", spoken(finding)),
    ]),
    "## What is not found",
    ...postgresFirst(good).slice(0, 4).flatMap(revision),
    "## When it is right as it is",
    "Say so, with the reason, on the call, and the report lists it as allowed:",
    fenced("python", `# migration-gate: allow ${id} -- why it is safe here`),
    "The severity can be set for the whole project, for a path or for a table in `.migration-gate.yml`:",
    fenced(
      "yaml",
      `rules:\n  ${id}: ${rule.severity === "info" ? "off" : "info"}`,
    ),
  ].join("\n\n")}\n`;
}

function standing(rule: Rule): string {
  const names = { postgresql: "PostgreSQL", sqlite: "SQLite" };
  const databases = (["postgresql", "sqlite"] as const)
    .filter((dialect) => judges(rule, dialect))
    .map((dialect) => names[dialect]);
  const off =
    rule.group === undefined
      ? ""
      : ` Off unless \`rules:\` gives it or the group \`${rule.group}\` a severity.`;
  return `Severity: **${rule.severity}**. Judges ${databases.join(" and ")}.${off}`;
}

/** What an example starts from and what it does. */
function revision({ before, upgrade, dialect }: Example): string[] {
  const where = dialect === "sqlite" ? " (SQLite)" : "";
  const schema = /^SELECT 1$/i.test(before)
    ? []
    : [`With this schema${where}`, fenced("sql", statements(before))];
  return [
    ...schema,
    schema.length > 0 ? "a revision does" : `A revision${where} does`,
    fenced("python", upgrade),
  ];
}

/** One statement a line; the examples have no semicolons inside of quotes but in function bodies. */
function statements(sql: string): string {
  const lines = sql.includes("$$") ? sql : sql.replaceAll(/;\s+/g, ";\n");
  return lines.endsWith(";") ? lines : `${lines};`;
}

function spoken(finding: Finding): string {
  const plain = pc.createColors(false);
  const text = { ...finding, file: null, line: null, revision: null };
  return renderFinding(text, 100, plain).replaceAll(/^ {2}/gm, "");
}

function fenced(language: string, text: string): string {
  return `\`\`\`${language}\n${text}\n\`\`\``;
}
