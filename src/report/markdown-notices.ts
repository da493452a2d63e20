import type { Detail } from "./detail.ts";
import { prose } from "./markdown-text.ts";
import { cut } from "./visible-text.ts";

/** Notices as quotations, as many as there is room for. */
export function renderNotices(texts: string[], detail: Detail): string[] {
  const shown = texts.slice(0, detail.notices);
  const rest = texts.length - shown.length;
  return [
    ...shown.map((text) => `> **Notice:** ${prose(cut(text, 1000))}`),
    ...(rest > 0 ? [`> and ${rest} more notices`] : []),
  ];
}
