import type { Finding } from "./finding.ts";
import { matchesGlob } from "./glob.ts";

/** Where something counts; null: everywhere. */
export interface Scope {
  /** Pattern of paths from the repository's root. */
  path: string | null;
  /** Pattern of tables as `schema.name`, or of their names alone. */
  table: string | null;
}

/** Whether a finding lies within: in such a file, and about nothing but such tables. */
export function isWithin(
  { path, table }: Scope,
  { file, tables }: Pick<Finding, "file" | "tables">,
): boolean {
  const isThere = path === null || (file !== null && isInFiles(path, file));
  const isAbout =
    table === null ||
    (tables.length > 0 && tables.every((label) => isTable(table, label)));
  return isThere && isAbout;
}

/** A pattern that ends in a slash means all that is in the folder. */
function isInFiles(pattern: string, file: string): boolean {
  const written = pattern.replace(/^\.\//, "");
  return matchesGlob(written.replace(/\/$/, "/**"), file);
}

function isTable(pattern: string, label: string): boolean {
  const name = pattern.includes(".") ? label : withoutSchema(label);
  return matchesGlob(pattern, name) || matchesGlob(pattern, plain(name));
}

function withoutSchema(label: string): string {
  return label.replace(/^(?:"(?:[^"]|"")*"|[^".]*)\./, "");
}

/** Nobody wants to quote for SQL what stands in YAML. */
function plain(name: string): string {
  return name.replaceAll('"', "");
}
