import type { Detail } from "./detail.ts";
import { headsPicture } from "./heads-picture.ts";
import { renderRevisions } from "./markdown-revisions.ts";
import { renderSchemaChanges } from "./markdown-schema.ts";
import { renderStatements } from "./markdown-statements.ts";
import { code, folded, htmlText, prose } from "./markdown-text.ts";
import { needsTimeline, renderTimeline } from "./markdown-timeline.ts";
import { rangeInWords, versionsOf } from "./range-words.ts";
import type { HeadsGraph, ProjectReport } from "./report.ts";
import { hasRun, isFullyPassed } from "./revision-rows.ts";
import { cut } from "./visible-text.ts";
import { count, idList } from "./wording.ts";

/** A part of what ran, under its title. */
interface Section {
  /** HTML. */
  title: string;
  blocks: string[];
}

/**
 * What ran, after the findings. Where nothing was found it is folded into one line; else each part is, and what a
 * finding is about is open.
 */
export function renderRan(project: ProjectReport, detail: Detail): string[] {
  const { findings, revisions } = project;
  const steps = renderRevisions(revisions, detail.rows);
  const heads = detail.pictures ? headsBlocks(project) : [];
  const locks = detail.pictures ? renderTimeline(project) : [];
  const lists = listsOf(project, detail);
  if (detail.rows === 0) return heads;
  if (findings.length === 0) {
    const parts = [...steps, ...heads, ...locks, ...lists.flatMap(captioned)];
    return folded(ranTitle(project), [facts(project), ...parts]);
  }
  const isOpen = !revisions.every(isFullyPassed);
  return [
    ...heads,
    ...(isOpen ? steps : []),
    ...(needsTimeline(findings)
      ? locks
      : folded("How long locks last", locks.slice(1))),
    ...folded(ranTitle(project), [facts(project), ...(isOpen ? [] : steps)]),
    ...lists.flatMap(({ title, blocks }) => folded(title, blocks)),
  ];
}

function captioned({ title, blocks }: Section): string[] {
  return [`**${title}**`, ...blocks];
}

function ranTitle(project: ProjectReport): string {
  if (!project.revisions.some(hasRun)) return "Range and heads";
  const versions = versionsOf(project).map(htmlText).join(", ");
  return versions === "" ? "What ran" : `What ran: ${versions}`;
}

function facts(project: ProjectReport): string {
  return [
    `Project ${code(cut(project.name, 200))}`,
    `range ${prose(rangeInWords(project))}`,
    `heads ${code(idList(project.heads))}`,
  ].join("<br>");
}

function headsBlocks({ graph, range }: ProjectReport): string[] {
  const picture = graph && headsPicture(graph, range.revisions);
  if (graph === null || picture === null) return [];
  return [`**${headsTitle(graph)}**`, picture];
}

function headsTitle({ heads, revisions }: HeadsGraph): string {
  if (heads.length < 2) return "What leads to the head";
  const isHere = revisions.every(({ where }) => where === null);
  const when = isHere ? "" : " once all of this is merged";
  return `${heads.length} heads${when}, and where the branches part`;
}

function listsOf(project: ProjectReport, detail: Detail): Section[] {
  const { schemaChanges, statements } = project;
  const sections: Section[] = [];
  if (detail.schema && schemaChanges !== null && schemaChanges.length > 0)
    sections.push({
      title: `Schema before → after: ${count(schemaChanges.length, "change")}`,
      blocks: [renderSchemaChanges(schemaChanges)],
    });
  const sql = detail.statements ? renderStatements(statements) : [];
  if (sql.length > 0) sections.push({ title: "All SQL that ran", blocks: sql });
  return sections;
}
