import type { CatalogSource } from "./source.ts";
import { flag, ownerOf, sortedList } from "./source.ts";

const tablespace = `(select quote_ident(spcname) from pg_tablespace where oid = nullif(r.reltablespace, 0))`;
const persistence = `case r.relpersistence when 'u' then 'unlogged' when 't' then 'temporary' end`;
const accessMethod = `(select amname from pg_am where oid = r.relam and amname <> 'heap')`;
const toastOptions = `case when r.reltoastrelid <> 0 then
  (select string_agg(o, ', ' order by o collate "C") from pg_class t, unnest(t.reloptions) o where t.oid = r.reltoastrelid) end`;

/** Tables of every sort: plain, partitioned, partitions, foreign. */
export function tables(): CatalogSource[] {
  return [
    {
      kind: "table",
      name: "r.name",
      properties: {
        kind: `case r.relkind when 'p' then 'partitioned table' when 'f' then 'foreign table' else 'table' end`,
        owner: ownerOf("r.relowner"),
        persistence,
        options: sortedList("r.reloptions"),
        "toast options": toastOptions,
        "replica identity": `case r.relreplident when 'f' then 'full' when 'n' then 'nothing' when 'i' then 'index' end`,
        "partition key": `case when r.relkind = 'p' then pg_get_partkeydef(r.oid) end`,
        "partition bound": `case when r.relispartition then pg_get_expr(r.relpartbound, r.oid) end`,
        inherits: "i.parents",
        "row level security": flag("r.relrowsecurity"),
        "forced row level security": flag("r.relforcerowsecurity"),
        "access method": accessMethod,
        tablespace,
        "of type": `case when r.reloftype <> 0 then format_type(r.reloftype, null) end`,
        server: "quote_ident(s.srvname)",
        "server options": sortedList("f.ftoptions"),
      },
      from: `relation r
        left join (select inhrelid, string_agg(inhparent::regclass::text
            || case when to_jsonb(h) ->> 'inhdetachpending' = 'true' then ' (detaching)' else '' end, ', ' order by inhseqno) as parents
          from pg_inherits h group by inhrelid) i on i.inhrelid = r.oid
        left join pg_foreign_table f on f.ftrelid = r.oid
        left join pg_foreign_server s on s.oid = f.ftserver
        where r.relkind in ('r', 'p', 'f')`,
    },
  ];
}

/** Views and materialized views with their queries. */
export function views(): CatalogSource[] {
  return [
    {
      kind: "view",
      kindSql: "r.kind",
      name: "r.name",
      properties: {
        owner: ownerOf("r.relowner"),
        definition: "pg_get_viewdef(r.oid)",
        options: sortedList("r.reloptions"),
        "toast options": toastOptions,
        "access method": accessMethod,
        tablespace,
        unpopulated: flag("not r.relispopulated"),
      },
      from: "relation r where r.relkind in ('v', 'm')",
    },
  ];
}
