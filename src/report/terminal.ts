import pc from "picocolors";
import { compareFindings } from "../findings/finding.ts";
import { coverageInWords, unreadInWords } from "./coverage.ts";
import type { ProjectReport, Report } from "./report.ts";
import { rangeInWords, versionsOf } from "./range-words.ts";
import { ranInWords } from "./revision-rows.ts";
import { renderAllowed } from "./terminal-allowed.ts";
import { renderFinding } from "./terminal-finding.ts";
import { renderRevisions } from "./terminal-revisions.ts";
import { indent, wrap } from "./terminal-text.ts";
import {
  cut,
  oneLine,
  visible,
  withoutWorkflowCommands,
} from "./visible-text.ts";
import { duration, idList, outcome, whoMustAct } from "./wording.ts";

/** How the terminal looks: whether it shows colours, and its width in columns. */
export interface TerminalStyle {
  color: boolean;
  width: number;
}

type Colors = ReturnType<typeof pc.createColors>;

/**
 * The report as text for a terminal or a build log, ending in a line with the verdict.
 * Nothing from the repository can send escape sequences or workflow commands.
 */
export function renderTerminal(report: Report, style: TerminalStyle): string {
  const colors = pc.createColors(style.color);
  const width = Math.min(Math.max(style.width, 60), 110);
  const blocks = [
    verdictLine(report, colors),
    ...(report.error === null ? [] : [errorBlock(report.error, width)]),
    ...report.projects.map((project) => projectBlock(project, width, colors)),
    ...noticesBlock(report.notices, width, colors),
    closingLine(report, colors),
  ];
  return withoutWorkflowCommands(blocks.join("\n\n") + "\n");
}

function verdictLine(report: Report, colors: Colors): string {
  const words = `migration-gate ${outcome(report)}`;
  switch (report.verdict) {
    case "pass":
      return colors.bold(colors.green(words));
    case "fail":
    case "error":
      return colors.bold(colors.red(words));
  }
}

function errorBlock(
  error: NonNullable<Report["error"]>,
  width: number,
): string {
  const details = error.details.flatMap((line) => visible(line).split("\n"));
  return [
    ...wrap(whoMustAct(error), width - 2),
    ...wrap(error.message, width - 2),
    ...details.map((line) => `  ${line}`),
  ]
    .map((line) => indent(line, 2))
    .join("\n");
}

function projectBlock(
  project: ProjectReport,
  width: number,
  colors: Colors,
): string {
  const findings = [...project.findings].sort(compareFindings);
  return [
    projectHead(project, width, colors),
    ...renderRevisions(project.revisions, width, colors),
    ...findings.map((finding) => renderFinding(finding, width, colors)),
    ...renderAllowed(project.allowed, width, colors),
    ...noticesBlock(project.notices, width, colors),
  ].join("\n\n");
}

function projectHead(
  project: ProjectReport,
  width: number,
  colors: Colors,
): string {
  const facts: [string, string][] = [
    ...whatRan(project),
    ["read", readInWords(project).join("")],
  ];
  const lines = facts
    .filter(([, text]) => text !== "")
    .flatMap(([label, text]) => {
      const [first = "", ...more] = wrap(text, width - 9);
      const head = `  ${colors.dim(label.padEnd(7))}${first}`;
      return [head, ...more.map((line) => indent(line, 9))];
    });
  return [
    ...wrap(cut(oneLine(project.name), 200), width).map(colors.bold),
    ...lines,
  ].join("\n");
}

function readInWords(project: ProjectReport): string[] {
  return project.range.mode === "lint"
    ? coverageInWords(project)
    : unreadInWords(project);
}

function whatRan(project: ProjectReport): [string, string][] {
  if (project.range.mode === "lint") return [];
  return [
    ["heads", idList(project.heads)],
    ["range", rangeInWords(project)],
    ["ran", ranInWords(project)],
    ["with", versionsOf(project).join(", ")],
  ];
}

function noticesBlock(
  notices: string[],
  width: number,
  colors: Colors,
): string[] {
  if (notices.length === 0) return [];
  const lines = notices.flatMap((notice) =>
    wrap(notice, width - 9).map((line, i) =>
      i === 0 ? `  ${colors.cyan("notice")} ${line}` : indent(line, 9),
    ),
  );
  return [lines.join("\n")];
}

function closingLine(report: Report, colors: Colors): string {
  const time = colors.dim(`(${duration(report.milliseconds)})`);
  return `${verdictLine(report, colors)} ${time}`;
}
