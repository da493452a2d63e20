import type { CatalogSource } from "./source.ts";
import { flag } from "./source.ts";

/** Indexes that no constraint stands for, and extended statistics. */
export function indexes(): CatalogSource[] {
  return [
    {
      kind: "index",
      name: "i.name",
      parent: "r.kind || ' ' || r.name",
      properties: {
        definition: "pg_get_indexdef(i.oid)",
        valid: "case when x.indisvalid then 'yes' else 'no' end",
        clustered: flag("x.indisclustered"),
        "replica identity": flag("x.indisreplident"),
        "partition of": `(select inhparent::regclass::text from pg_inherits where i.relispartition and inhrelid = i.oid)`,
        tablespace: `(select quote_ident(spcname) from pg_tablespace where oid = nullif(i.reltablespace, 0))`,
        "statistics targets": `(select string_agg(attnum || '=' || attstattarget, ', ' order by attnum)
          from pg_attribute where attrelid = i.oid and attstattarget >= 0)`,
      },
      from: `pg_index x
        join relation i on i.oid = x.indexrelid
        join relation r on r.oid = x.indrelid
        where not exists (select from pg_constraint o where o.conindid = x.indexrelid and o.contype in ('p', 'u', 'x'))`,
    },
  ];
}
