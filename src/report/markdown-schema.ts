import { fenced } from "./markdown-text.ts";
import type { SchemaChange } from "./report.ts";
import { cut, oneLine } from "./visible-text.ts";
import { count } from "./wording.ts";

const mostChanges = 200;

/** What the range made of the schema, as a block that GitHub colours like a diff. */
export function renderSchemaChanges(changes: readonly SchemaChange[]): string {
  const rest = changes.length - mostChanges;
  const lines = changes.slice(0, mostChanges).flatMap(linesOf);
  if (rest > 0) lines.push(`# and ${count(rest, "more change")}`);
  return fenced("diff", lines.join("\n"));
}

function linesOf(one: SchemaChange): string[] {
  const database = one.database === null ? "" : `${one.database}: `;
  const object = cut(oneLine(database + one.object), 200);
  const line = (sign: string, text: string | null) =>
    cut(`${sign} ${object}${text === null ? "" : `  ${oneLine(text)}`}`, 500);
  switch (one.change) {
    case "added":
      return [line("+", one.after)];
    case "removed":
      return [line("-", one.before)];
    case "changed":
      return [line("-", one.before), line("+", one.after)];
  }
}
