import type { Edit } from "../../src/findings/finding.ts";
import { offsetOf, sourceText } from "../../src/revisions/source-text.ts";
import { revisionFile } from "../support/projects.ts";

/** A file's text with the edit's span replaced by its text. */
export function applyEdit(file: string, { span, text }: Edit): string {
  const source = sourceText(file);
  const from = offsetOf(source, span.line, span.column);
  const to = offsetOf(source, span.endLine, span.endColumn);
  return source.text.slice(0, from) + text + source.text.slice(to);
}

/** The body of upgrade() after the edit of the file that `revisionFile` makes of it. */
export function editedUpgrade(upgrade: string, edit: Edit): string {
  const file = revisionFile({ id: "a", parent: null, upgrade });
  const body = /def upgrade\(\):\n([^]*?)\n\n\ndef downgrade/.exec(
    applyEdit(file, edit),
  )?.[1];
  if (body === undefined) throw new Error("the edit left no upgrade()");
  return body.replaceAll(/^ {4}/gm, "");
}
