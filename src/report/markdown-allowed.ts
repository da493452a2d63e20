import type { AllowedFinding } from "../findings/allow.ts";
import { allowerInWords } from "./allowed-words.ts";
import type { Detail } from "./detail.ts";
import { placeOfFinding } from "./markdown-finding.ts";
import type { MarkdownLinks } from "./markdown.ts";
import { code, prose } from "./markdown-text.ts";
import { cut, oneLine } from "./visible-text.ts";
import { count } from "./wording.ts";

/** The folded list of what was allowed and why; none where there is no room for it. */
export function renderAllowed(
  allowed: readonly AllowedFinding[],
  detail: Detail,
  links: MarkdownLinks,
): string[] {
  const shown = allowed.slice(0, detail.rows);
  if (shown.length === 0) return [];
  const rest = allowed.length - shown.length;
  const lines = shown.map((one) => entry(one, links));
  if (rest > 0) lines.push(`- and ${rest} more`);
  return [
    `<details><summary>Allowed: ${count(allowed.length, "finding")}</summary>`,
    lines.join("\n"),
    "</details>",
  ];
}

function entry(one: AllowedFinding, links: MarkdownLinks): string {
  const name = (text: string) => code(cut(text, 300));
  const message = prose(cut(oneLine(one.finding.message), 300));
  const reason = prose(cut(oneLine(one.reason), 500));
  return `- ${placeOfFinding(one.finding, links)}: ${message}<br>**Allowed:** ${reason} (${allowerInWords(one, name)})`;
}
