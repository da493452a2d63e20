/** What is known of one table of a real database. No data, no column, no user. */
export interface TableStats {
  /** `public.articles`, quoted as in messages. */
  name: string;
  /** Estimate, as the planner makes it; null when nobody has counted yet. */
  rows: number | null;
  /** With its indexes and TOAST. */
  bytes: number;
  /** Rows inserted, changed and deleted; null when the server does not know. */
  writesPerSecond: number | null;
}

/** What `migration-gate stats` writes; `schema/stats.json` is its JSON Schema. */
export interface Stats {
  schemaVersion: 1;
  /** ISO 8601, UTC. */
  takenAt: string;
  /** Version of the PostgreSQL server. */
  server: string;
  /** Sorted by name. */
  tables: TableStats[];
}

/** As JSON with a line for each table, so that a difference in a pull request can be read. */
export function renderStats({ tables, ...head }: Stats): string {
  const lines = tables.map((table) => `    ${JSON.stringify(table)}`);
  const list = lines.length === 0 ? "[]" : `[\n${lines.join(",\n")}\n  ]`;
  const fields = Object.entries(head).map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},\n`,
  );
  return `{\n${fields.join("")}  "tables": ${list}\n}\n`;
}
