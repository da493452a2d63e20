/** Kinds of schema objects that a snapshot holds, in the words of PostgreSQL. */
export const objectKinds = [
  "schema",
  "extension",
  "type",
  "domain",
  "enum value",
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
  /** What it is called, unique within its kind: `public.articles.slug`, `public.articles.uq_slug`. */
  name: string;
  /** Its properties by name (`type`, `nullable`, `default`, `validated`…), all as text. */
  properties: Record<string, string>;
}

export interface Snapshot {
  /** md5 over all objects, computed in the server; equal fingerprints mean equal schemas. */
  fingerprint: string;
  objects: SchemaObject[];
}

/** One difference between two snapshots. */
export interface Difference {
  kind: ObjectKind;
  name: string;
  change: "added" | "removed" | "changed";
  /** For `changed`: each property that differs, null when it is missing on that side. */
  properties: Record<string, { before: string | null; after: string | null }>;
  /** The object itself: as it is after for `added`, as it was before for `removed` and `changed`. */
  object: SchemaObject;
}
