import type { Dialect } from "../sql/dialect.ts";

/** Kinds of schema objects that a snapshot holds, in the words of PostgreSQL. */
export const objectKinds = [
  "schema",
  "extension",
  "type",
  "domain",
  "sequence",
  "table",
  "column",
  "constraint",
  "index",
  "view",
  "materialized view",
  "function",
  "trigger",
  "event trigger",
  "rule",
  "policy",
  "statistics",
  "comment",
  "grant",
  "other",
] as const;
export type ObjectKind = (typeof objectKinds)[number];

/** One object of the schema as comparable text. */
export interface SchemaObject {
  kind: ObjectKind;
  /**
   * What it is called, unique within its kind and quoted as in SQL: `public.articles.slug`,
   * `public."User".uq_slug`, for an index `public.ix_slug`. A comment or grant is named after
   * what it belongs to (`column public.articles.slug`), an `other` begins with what it is
   * (`server mirror`).
   */
  name: string;
  /** What it comes and goes with, as `kind name` (`table public.articles`); null when it stands alone. */
  parent: string | null;
  /** Its properties by name (`type`, `nullable`, `default`, `validated`…), all as text; unset ones are missing. */
  properties: Record<string, string>;
}

/** An object's identity, as its children name it in `parent`. */
export function keyOf({ kind, name }: { kind: string; name: string }): string {
  return `${kind} ${name}`;
}

/** The schema of a database at one moment, ordered by {@link compareObjects}. */
export interface Snapshot {
  /** A hash over all objects; equal fingerprints mean equal schemas. */
  fingerprint: string;
  objects: SchemaObject[];
}

/** The schema of a database in which nothing was made yet. */
export const emptySnapshot: Snapshot = { fingerprint: "", objects: [] };

/** Orders by kind, then by name. */
export function compareObjects(a: SchemaObject, b: SchemaObject): number {
  const byKind = objectKinds.indexOf(a.kind) - objectKinds.indexOf(b.kind);
  if (byKind !== 0) return byKind;
  return a.name < b.name ? -1 : 1;
}

/** One difference between two snapshots. */
export interface Difference {
  /** Which of several databases it is in; missing when there is only one. */
  database?: string;
  /** The database's SQL; missing for PostgreSQL. */
  dialect?: Dialect;
  kind: ObjectKind;
  name: string;
  change: "added" | "removed" | "changed";
  /** For `changed`: each property that differs, null when it is missing on that side. */
  properties: Record<string, { before: string | null; after: string | null }>;
  /** The object itself: as it is after for `added`, as it was before for `removed` and `changed`. */
  object: SchemaObject;
}
