import { unreadInWords } from "./coverage.ts";
import type { ProjectReport, Report } from "./report.ts";
import { fullDetail, leftOutInWords, levels, type Detail } from "./detail.ts";
import { renderAllowed } from "./markdown-allowed.ts";
import { renderFindings } from "./markdown-finding.ts";
import { renderRevisions } from "./markdown-revisions.ts";
import { renderStatements } from "./markdown-statements.ts";
import { code, fenced, prose, proseCell } from "./markdown-text.ts";
import { rangeInWords, versionsOf } from "./range-words.ts";
import { ranInWords } from "./revision-rows.ts";
import { cut, cutLines, visible } from "./visible-text.ts";
import { duration, idList, outcome, whoMustAct } from "./wording.ts";

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
    ...errorBlocks(report, detail),
    ...projectBlocks(report, detail, links),
    ...notices(report.notices, detail),
    ...leftOut(report, detail, links),
    ...(report.verdict === "pass" ? [] : [footer(report)]),
  ];
  return blocks.join("\n\n") + "\n";
}

function heading(report: Report): string {
  return `### migration-gate ${outcome(report)}`;
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

function projectBlocks(
  report: Report,
  detail: Detail,
  links: MarkdownLinks,
): string[] {
  const isAlone = report.projects.length === 1;
  return report.projects
    .slice(0, detail.projects)
    .flatMap((project) => [
      ...(isAlone ? [] : [`#### Project ${code(cut(project.name, 200))}`]),
      ...projectBlock(project, detail, links),
    ]);
}

function projectBlock(
  project: ProjectReport,
  detail: Detail,
  links: MarkdownLinks,
): string[] {
  return [
    [ranInWords(project), ...unreadInWords(project)].join(" "),
    ...renderFindings(project.findings, detail, links),
    ...renderAllowed(project.allowed, detail, links),
    ...notices(project.notices, detail),
    ...folded("What ran", whatRan(project, detail)),
  ];
}

function whatRan(project: ProjectReport, detail: Detail): string[] {
  if (detail.rows === 0) return [];
  const versions = versionsOf(project).map(prose).join(", ");
  return [
    [
      `Project ${code(cut(project.name, 200))}`,
      `range ${prose(rangeInWords(project))}`,
      `heads ${code(idList(project.heads))}`,
      ...(versions === "" ? [] : [versions]),
    ].join("<br>"),
    ...renderRevisions(project.revisions, detail.rows),
    ...(detail.statements ? renderStatements(project.statements) : []),
  ];
}

function folded(summary: string, blocks: string[]): string[] {
  if (blocks.length === 0) return [];
  const open = `<details><summary>${summary}</summary>`;
  return [open, ...blocks, "</details>"];
}

function notices(texts: string[], detail: Detail): string[] {
  const shown = texts.slice(0, detail.notices);
  const rest = texts.length - shown.length;
  return [
    ...shown.map((text) => `> **Notice:** ${prose(cut(text, 1000))}`),
    ...(rest > 0 ? [`> and ${rest} more notices`] : []),
  ];
}

function leftOut(
  report: Report,
  detail: Detail,
  links: MarkdownLinks,
): string[] {
  if (detail === fullDetail) return [];
  const where =
    links.run === null
      ? "the JSON report has everything"
      : `the [workflow run](${links.run}) has more`;
  return [`*Shortened to fit: ${leftOutInWords(detail, report)}; ${where}.*`];
}

function footer(report: Report): string {
  const tool = proseCell(cut(report.tool, 60));
  return `<sub>migration-gate ${tool}, ${duration(report.milliseconds)}</sub>`;
}
