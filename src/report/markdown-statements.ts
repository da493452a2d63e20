import { effectInWords, effectsOf } from "./evidence-words.ts";
import { fenced } from "./markdown-text.ts";
import { placeOf } from "./place.ts";
import type { StatementReport } from "./report.ts";
import { evidenceOf } from "./statement-report.ts";
import { cut, cutLines, oneLine, visible } from "./visible-text.ts";
import { count, duration } from "./wording.ts";

const mostStatements = 300;

/**
 * The statements of the revisions, up and down, as one block of SQL with a comment before each.
 * The second time up is left out: it runs the same.
 */
export function renderStatements(statements: StatementReport[]): string[] {
  const listed = statements.filter(
    ({ revision, direction }) => revision !== null && direction !== "again",
  );
  if (listed.length === 0) return [];
  const rest = listed.length - mostStatements;
  const blocks = listed.slice(0, mostStatements).map(statementBlock);
  if (rest > 0) blocks.push(`-- and ${count(rest, "more statement")}`);
  return [fenced("sql", blocks.join("\n\n"))];
}

function statementBlock(statement: StatementReport): string {
  const sql = cutLines(cut(visible(statement.sql).trim(), 2000), 30);
  return `${header(statement)}\n${sql}`;
}

/** A project's only database is named after its dialect. */
function isOnly(database: string): boolean {
  return database === "postgresql" || database === "sqlite";
}

function header(statement: StatementReport): string {
  const { file, line, failure, repeats } = statement;
  const place = placeOf({ file, line });
  // What earlier statements hold stands with them.
  const evidence = evidenceOf(statement);
  const own = evidence === null ? null : { ...evidence, held: [] };
  const effects = own === null ? [] : effectsOf(own).slice(0, 4);
  const parts = [
    `${statement.revision ?? ""} ${statement.direction}`,
    ...(isOnly(statement.database)
      ? []
      : [`database ${visible(statement.database)}`]),
    ...(place === null ? [] : [place]),
    duration(statement.ms),
    ...(repeats > 0 ? [`ran ${count(repeats, "more time")}`] : []),
    ...effects.map((effect) => effectInWords(effect)),
    ...(failure === null ? [] : [`failed: ${failure.message}`]),
  ];
  return `-- ${cut(oneLine(parts.join("; ")), 500)}`;
}
