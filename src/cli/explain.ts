import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import pc from "picocolors";
import {
  adjustableSummaries,
  fixedSummaries,
} from "../checks/check-summaries.ts";
import { GateError } from "../errors.ts";
import { wrap } from "../report/terminal-text.ts";
import { quote, suggestion } from "../settings/wording.ts";
import type { CliIo } from "./io.ts";
import { styleOf } from "./style.ts";

const checks: Readonly<Record<string, string>> = {
  ...adjustableSummaries,
  ...fixedSummaries,
};

/** What `migration-gate explain --help` prints. */
const help = `Usage: migration-gate explain [RULE]

Tell why a rule exists, with examples and what to write instead, or what a check
finds. Without RULE all rules and checks are listed.

Exit status
  0  shown
  2  there is no such rule or check
`;

/**
 * `migration-gate explain RULE`: the rule's page in the documentation, made readable for a terminal; of a check what it
 * finds. Without a rule it lists them.
 *
 * @param pages folder with a Markdown file per rule
 * @throws GateError of kind `settings` when there is no such rule or check
 */
export function explain(
  args: readonly string[],
  io: CliIo,
  pages: string,
): number {
  const [id, ...more] = args;
  if (id === "--help" || id === "-h") {
    io.stdout.write(help);
    return 0;
  }
  if (more.length > 0)
    throw new GateError("settings", "`explain` takes the name of one rule.");
  const rules = readdirSync(pages).map((file) => file.replace(/\.md$/, ""));
  const read = (rule: string) =>
    readFileSync(join(pages, `${rule}.md`), "utf8");
  const { color, width } = styleOf(io.stdout, io);
  const show = (markdown: string) =>
    io.stdout.write(renderPage(markdown, Math.min(width, 100), color));
  if (id === undefined)
    show(list(rules.map((rule) => [rule, read(rule).split("\n")[2] ?? ""])));
  else if (rules.includes(id)) show(read(id));
  else if (Object.hasOwn(checks, id)) show(`# ${id}\n\n${checks[id] ?? ""}\n`);
  else throw unknown(id, [...rules, ...Object.keys(checks)]);
  return 0;
}

/** Rules and checks, each with the sentence that says what it is about. */
function list(rules: readonly (readonly [string, string])[]): string {
  const entries = [...rules, ...Object.entries(checks)];
  return `${entries.map(([id, summary]) => `# ${id}\n${summary}`).join("\n\n")}\n`;
}

function unknown(id: string, known: string[]): GateError {
  return new GateError(
    "settings",
    `There is no rule ${quote(id)}.${suggestion(id, known)} \`migration-gate explain\` lists them.`,
  );
}

/** Markdown without its marks: titles bold, code indented, paragraphs wrapped. */
function renderPage(markdown: string, width: number, color: boolean): string {
  const colors = pc.createColors(color);
  let isCode = false;
  const lines = markdown.split("\n").flatMap((line) => {
    if (line.startsWith("```")) {
      isCode = !isCode;
      return [];
    }
    if (isCode) return [line === "" ? "" : `    ${colors.cyan(line)}`];
    const title = /^#+ (.*)/.exec(line)?.[1];
    if (title !== undefined) return [colors.bold(title)];
    return wrap(line.replaceAll("**", ""), width);
  });
  return lines.join("\n");
}
