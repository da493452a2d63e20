import type { Report } from "./report.ts";
import { renderMarkdown, type MarkdownLinks } from "./markdown.ts";

/** GitHub refuses comments over 65,536 characters; the rest is room for what others count differently. */
const commentLimit = 60_000;

/**
 * First line of the sticky comment, by which it is found again.
 *
 * @param id - parts several gates of one repository; null for the only one
 */
export function commentMarker(id: string | null): string {
  if (id === null) return "<!-- migration-gate -->";
  // Two hyphens would end the comment, or keep it from being one.
  const safe = encodeURIComponent(id).replace(/-(?=-)/g, "%2D");
  return `<!-- migration-gate:${safe} -->`;
}

/**
 * The report as the body of the sticky comment, marker included.
 *
 * @param options.limit - bytes that it may have, when GitHub did not take the usual number
 */
export function renderComment(
  report: Report,
  options: { id: string | null; links: MarkdownLinks; limit?: number },
): string {
  const marker = commentMarker(options.id);
  const { links, limit = commentLimit } = options;
  const room = limit - Buffer.byteLength(marker) - 1;
  const markdown = renderMarkdown(report, { limit: room, links });
  return `${marker}\n${markdown}`;
}
