import type { Finding, Fix } from "../findings/finding.ts";
import { quoteIdentifier } from "../sql/identifier.ts";
import { pythonString } from "./alembic-code.ts";

/**
 * A revision that runs once per tenant does the same in each tenant's schema: what differs in nothing but the schema is
 * one finding, which names the others.
 */
export function foldSchemas(findings: Finding[]): Finding[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = likenessOf(finding);
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()].flatMap(fold);
}

function fold([first, ...others]: Finding[]): Finding[] {
  if (first === undefined) return [];
  const known = schemasOf(first);
  const more = [...new Set(others.flatMap(schemasOf))].filter(
    (schema) => !known.includes(schema),
  );
  if (more.length === 0) return [first];
  const message = `${first.message} The same in ${listed(more)}.`;
  const tables = [...new Set([first, ...others].flatMap((one) => one.tables))];
  return [{ ...first, message, tables, fix: anySchema(first.fix, known) }];
}

/** The code to write is the same for all of them. */
function anySchema(fix: Fix | null, schemas: string[]): Fix | null {
  if (fix === null || fix.code === null) return fix;
  const code = schemas.reduce(
    (text, schema) =>
      text.replaceAll(`schema=${pythonString(schema)}`, "schema=schema"),
    fix.code,
  );
  return { ...fix, code };
}

const longestList = 3;

function listed(schemas: string[]): string {
  const shown = schemas.slice(0, longestList).map(quoteIdentifier).join(", ");
  const rest = schemas.length - longestList;
  return rest > 0 ? `${shown} and ${rest} more schemas` : shown;
}

function likenessOf(finding: Finding): string {
  const { rule, severity, file, line, endLine, revision, direction } = finding;
  return JSON.stringify([
    [rule, severity, file, line, endLine, revision, direction],
    withoutSchemas(finding),
  ]);
}

function withoutSchemas(finding: Finding): string {
  // A name begins after a space: `d.t`, but not the end of `dropped.`
  return schemasOf(finding).reduce(
    (text, schema) => text.replaceAll(` ${quoteIdentifier(schema)}.`, " *."),
    finding.message,
  );
}

/** Schemas of the tables that the statement touched. */
function schemasOf({ evidence }: Finding): string[] {
  const relations = [
    ...(evidence?.locks ?? []).map(({ relation }) => relation),
    ...(evidence?.rewrites ?? []),
    ...(evidence?.scans ?? []),
  ];
  return [...new Set(relations.map(({ schema }) => schema))];
}
