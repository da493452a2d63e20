import { allAnnotations, type Annotation } from "./annotations.ts";
import { coverageInWords } from "./coverage.ts";
import type { Report } from "./report.ts";
import { oneLine, withoutWorkflowCommands } from "./visible-text.ts";
import { outcome } from "./wording.ts";

/** The findings as workflow commands of GitHub Actions, one a line, and what else there is to say as plain lines. */
export function renderWorkflowCommands(report: Report): string {
  const notices = [
    ...report.projects.flatMap((project) => project.notices),
    ...report.notices,
  ];
  const coverage = report.projects.flatMap(coverageInWords);
  const lines = [
    ...notices.map((notice) => `notice: ${oneLine(notice)}`),
    ...coverage.map(oneLine),
    `migration-gate ${outcome(report)}`,
  ];
  return [
    ...allAnnotations(report).map(commandOf),
    ...lines.map(withoutWorkflowCommands),
  ]
    .map((line) => `${line}\n`)
    .join("");
}

function commandOf(annotation: Annotation): string {
  const { level, file, line, endLine, title, message } = annotation;
  const properties = Object.entries({ file, line, endLine, title })
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${level} ${properties.join(",")}::${escapeData(message)}`;
}

/** As the runner reads them back. */
function escapeData(text: string): string {
  return text
    .replaceAll("%", "%25")
    .replaceAll("\r", "%0D")
    .replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
