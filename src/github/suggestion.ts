import type { Edit } from "../findings/finding.ts";
import { visible } from "../report/visible-text.ts";

/** A longer one is no longer read before it is accepted. */
const mostLines = 60;

/**
 * What a suggestion puts in place of the lines that the edit touches. Suggestions replace whole lines, so what stands
 * before and after the edit is kept.
 *
 * @param lines - the file's lines from the edit's first to its last
 * @returns null when it would change nothing, or is not to be trusted to a button
 */
export function suggestionFor(
  { span, text }: Edit,
  lines: readonly string[],
): string | null {
  const first = [...(lines[0] ?? "")];
  const last = [...(lines.at(-1) ?? "")];
  const before = first.slice(0, span.column - 1).join("");
  const after = last.slice(span.endColumn - 1).join("");
  const content = before + text + after;
  if (content === lines.join("\n") || isRedacted(text)) return null;
  if (content.split("\n").length > mostLines || hidesAnything(content))
    return null;
  return content;
}

/** `***` stands for a secret in reports. */
function isRedacted(text: string): boolean {
  return text.includes("***");
}

function hidesAnything(content: string): boolean {
  const text = content.replaceAll("\t", " ");
  return visible(text) !== text;
}
