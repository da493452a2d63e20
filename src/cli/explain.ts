import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import pc from "picocolors";
import { GateError } from "../errors.ts";
import { wrap } from "../report/terminal-text.ts";
import { quote, suggestion } from "../settings/wording.ts";
import type { CliIo } from "./io.ts";
import { styleOf } from "./style.ts";

/**
 * `migration-gate explain RULE`: the rule's page in the documentation, made readable for a terminal. Without a rule it
 * lists them.
 *
 * @param pages folder with a Markdown file per rule
 * @throws GateError of kind `settings` when there is no such rule
 */
export function explain(
  args: readonly string[],
  io: CliIo,
  pages: string,
): number {
  const [id, ...more] = args;
  if (more.length > 0)
    throw new GateError("settings", "`explain` takes the name of one rule.");
  const known = readdirSync(pages).map((file) => file.replace(/\.md$/, ""));
  const read = (rule: string) =>
    readFileSync(join(pages, `${rule}.md`), "utf8");
  if (id === undefined) {
    io.stdout.write(known.map((rule) => entry(rule, read(rule))).join(""));
    return 0;
  }
  if (!known.includes(id))
    throw new GateError(
      "settings",
      `There is no rule ${quote(id)}.${suggestion(id, known)} \`migration-gate explain\` lists them.`,
    );
  const { color, width } = styleOf(io.stdout, io);
  io.stdout.write(renderPage(read(id), Math.min(width, 100), color));
  return 0;
}

/** A rule and the sentence that its page begins with. */
function entry(rule: string, page: string): string {
  return `${rule}\n    ${page.split("\n")[2] ?? ""}\n`;
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
