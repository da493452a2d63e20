import { countFindings } from "../findings/verdict.ts";
import { unreadInWords } from "./coverage.ts";
import type { Detail } from "./detail.ts";
import { renderAllowed } from "./markdown-allowed.ts";
import { renderFindings } from "./markdown-finding.ts";
import { renderNotices } from "./markdown-notices.ts";
import { renderRan } from "./markdown-ran.ts";
import { code } from "./markdown-text.ts";
import type { MarkdownLinks } from "./markdown.ts";
import type { ProjectReport } from "./report.ts";
import { ranInWords } from "./revision-rows.ts";
import { cut } from "./visible-text.ts";

/** Whether there is nothing to tell: no revision in the range, and nothing found without running one. */
export function isIdle(project: ProjectReport): boolean {
  const { range, revisions, findings, allowed, notices } = project;
  return [range.revisions, revisions, findings, allowed, notices].every(
    ({ length }) => length === 0,
  );
}

/** All projects, those with the worst findings first; several have a title each, and the idle ones share a line. */
export function renderProjects(
  projects: readonly ProjectReport[],
  detail: Detail,
  links: MarkdownLinks,
): string[] {
  const busy = projects.filter((project) => !isIdle(project)).sort(byFindings);
  const isAlone = projects.length === 1;
  const shown = busy.slice(0, detail.projects);
  return [
    ...shown.flatMap((project) => [
      ...(isAlone ? [] : [`#### Project ${name(project)}`]),
      ...projectBlock(project, detail, links),
    ]),
    ...idleLine(projects.filter(isIdle), detail),
  ];
}

function name(project: ProjectReport): string {
  return code(cut(project.name, 200));
}

function idleLine(idle: readonly ProjectReport[], detail: Detail): string[] {
  const shown = idle.slice(0, Math.min(20, detail.projects)).map(name);
  const rest = idle.length - shown.length;
  if (idle.length === 0) return [];
  if (rest > 0)
    shown.push(`${rest} ${shown.length === 0 ? "" : "more "}projects`);
  return [`No revision to run in ${shown.join(", ")}.`];
}

function byFindings(one: ProjectReport, other: ProjectReport): number {
  const [a, b] = [countFindings(one.findings), countFindings(other.findings)];
  return b.errors - a.errors || b.warnings - a.warnings || b.infos - a.infos;
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
    ...renderNotices(project.notices, detail),
    ...renderRan(project, detail),
  ];
}
