import type { Client } from "pg";
import { labelOf } from "../rules/evidence.ts";
import type { CountedRelation } from "../stats/sum-partitions.ts";

/** Numbers of the server are 64 bits wide and come as text. */
interface Row {
  schema: string;
  name: string;
  kind: string;
  parent_schema: string | null;
  parent_name: string | null;
  tuples: number;
  pages: number;
  block: string;
  main: string | null;
  total: string | null;
  live: string | null;
  writes: string | null;
}

const relations = `
SELECT n.nspname AS schema, c.relname AS name, c.relkind AS kind,
       pn.nspname AS parent_schema, p.relname AS parent_name,
       CAST(c.reltuples AS float8) AS tuples, c.relpages AS pages, current_setting('block_size') AS block,
       pg_relation_size(c.oid) AS main, pg_total_relation_size(c.oid) AS total, s.n_live_tup AS live,
       CASE WHEN current_setting('track_counts') = 'on' THEN s.n_tup_ins + s.n_tup_upd + s.n_tup_del END AS writes
FROM pg_class c
JOIN pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_inherits i ON c.relispartition AND i.inhrelid = c.oid
LEFT JOIN pg_class p ON p.oid = i.inhparent
LEFT JOIN pg_namespace pn ON pn.oid = p.relnamespace
LEFT JOIN pg_stat_all_tables s ON s.relid = c.oid
WHERE c.relkind IN ('r', 'p', 'm') AND c.relpersistence <> 't'
  AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')`;

/** Tables, partitioned tables and materialized views, each by itself. */
export async function readRelations(
  client: Client,
): Promise<CountedRelation[]> {
  const { rows } = await client.query<Row>(relations);
  return rows.map((row) => ({
    name: labelOf(row),
    kind: row.kind,
    parent:
      row.parent_schema === null || row.parent_name === null
        ? null
        : labelOf({ schema: row.parent_schema, name: row.parent_name }),
    rows: rowsOf(row),
    bytes: Number(row.total ?? 0),
    writes: row.writes === null ? null : Number(row.writes),
  }));
}

/** As the planner does: so many rows on each page, when they were last counted, and so many pages now. */
function rowsOf({ tuples, pages, block, main, live }: Row): number | null {
  const pagesNow = Number(main ?? 0) / Number(block);
  if (pagesNow === 0) return 0;
  if (pages > 0 && tuples >= 0) return Math.round((tuples / pages) * pagesNow);
  return Number(live ?? 0) > 0 ? Number(live) : null;
}
