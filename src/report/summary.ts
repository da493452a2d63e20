import type { Report } from "./report.ts";
import { renderMarkdown, type MarkdownLinks } from "./markdown.ts";

/** A little under the 1 MiB that GitHub takes for a step. */
const summaryLimit = 1_000_000;

/** The report as the job summary, which stands on the page of the run itself. */
export function renderSummary(report: Report, links: MarkdownLinks): string {
  const { source } = links;
  return renderMarkdown(report, {
    limit: summaryLimit,
    links: { source, run: null },
  });
}
