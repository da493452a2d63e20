import type { Edit } from "../../src/findings/finding.ts";
import { offsetOf, sourceText } from "../../src/revisions/source-text.ts";

/** The text of a file after a finding's change. */
export function applyEdit(
  content: string,
  { span, text }: Pick<Edit, "span" | "text">,
): string {
  const source = sourceText(content);
  const from = offsetOf(source, span.line, span.column);
  const to = offsetOf(source, span.endLine, span.endColumn);
  return source.text.slice(0, from) + text + source.text.slice(to);
}
