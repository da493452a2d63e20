import type { Report } from "./report.ts";
import { fullDetail, leftOutInWords, levels, type Detail } from "./detail.ts";
import { renderNotices } from "./markdown-notices.ts";
import { isIdle, renderProjects } from "./markdown-project.ts";
import { fenced, prose, proseCell } from "./markdown-text.ts";
import { cut, cutLines, visible } from "./visible-text.ts";
import { duration, outcome, whoMustAct } from "./wording.ts";

/** Where a reader can go from the report; null where there is nothing to link to. */
export interface MarkdownLinks {
  /** URL that a path of the repository can be put behind: `https://…/blob/<commit>`. */
  source: string | null;
  /** URL of the workflow run, which has the whole report. */
  run: string | null;
}

export interface MarkdownOptions {
  /** Most bytes (UTF-8) that the result may have. */
  limit: number;
  links: MarkdownLinks;
}

/**
 * The report as GitHub Markdown: verdict first, then findings, then what ran.
 * When it would be longer than the limit, detail is dropped step by step and the text says so.
 */
export function renderMarkdown(
  report: Report,
  { limit, links }: MarkdownOptions,
): string {
  for (const detail of levels) {
    const text = renderAt(report, detail, links);
    if (Buffer.byteLength(text) <= limit) return text;
  }
  return `${heading(report)}\n`;
}

function renderAt(
  report: Report,
  detail: Detail,
  links: MarkdownLinks,
): string {
  const blocks = [
    heading(report),
    ...leftOut(report, detail, links),
    ...errorBlocks(report, detail),
    ...(hasNothingToRun(report)
      ? []
      : renderProjects(report.projects, detail, links)),
    ...renderNotices(report.notices, detail),
    ...(report.verdict === "pass" ? [] : [footer(report, links)]),
  ];
  return blocks.join("\n\n") + "\n";
}

function heading(report: Report): string {
  const isAll = hasNothingToRun(report) ? ": no revision to run" : "";
  return `### migration-gate ${outcome(report)}${isAll}`;
}

/** Then the heading says it all. */
function hasNothingToRun({ verdict, projects }: Report): boolean {
  return verdict === "pass" && projects.length > 0 && projects.every(isIdle);
}

function errorBlocks({ error }: Report, detail: Detail): string[] {
  if (error === null) return [];
  const details = error.details.map((line) => cut(visible(line), 500));
  const lines = cutLines(details.join("\n"), 60);
  return [
    `**${whoMustAct(error)}**`,
    prose(cut(visible(error.message), detail.messageLength)),
    ...(lines === "" || detail.rows === 0 ? [] : [fenced("text", lines)]),
  ];
}

function leftOut(
  report: Report,
  detail: Detail,
  { run }: MarkdownLinks,
): string[] {
  if (detail === fullDetail) return [];
  const file = "the JSON report (output `report`)";
  const where =
    run === null
      ? `${file} has everything`
      : `the [job summary](${run}) has more, ${file} everything`;
  return [`*Shortened to fit: ${leftOutInWords(detail, report)}; ${where}.*`];
}

function footer(report: Report, { run }: MarkdownLinks): string {
  const tool = proseCell(cut(report.tool, 60));
  const link = run === null ? "" : `, [workflow run](${run})`;
  return `<sub>migration-gate ${tool}, ${duration(report.milliseconds)}${link}</sub>`;
}
