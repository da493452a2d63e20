import type { CatalogSource } from "./source.ts";
import { flag } from "./source.ts";

const properties = {
  kind: `case o.contype when 'p' then 'primary key' when 'u' then 'unique' when 'f' then 'foreign key'
    when 'x' then 'exclude' else 'check' end`,
  // Whether it is validated has a property of its own.
  definition: `case when o.convalidated then pg_get_constraintdef(o.oid)
    else regexp_replace(pg_get_constraintdef(o.oid), ' NOT VALID$', '') end`,
  validated: "case when o.convalidated then 'yes' else 'no' end",
};

// A foreign key to a partitioned table has a copy for each partition on the same table: no news.
/** Constraints of tables (with what matters of the index below) and of domains. */
export function constraints(): CatalogSource[] {
  return [
    {
      kind: "constraint",
      name: "r.name || '.' || quote_ident(o.conname)",
      parent: "'table ' || r.name",
      properties: {
        ...properties,
        inherited: `case when o.coninhcount > 0 then case when o.conislocal then 'and local' else 'only' end end`,
        "partition of": "u.conrelid::regclass || '.' || quote_ident(u.conname)",
        "no inherit": flag("o.contype = 'c' and o.connoinherit"),
        "index not valid": flag("not x.indisvalid"),
        clustered: flag("x.indisclustered"),
        "replica identity": flag("x.indisreplident"),
        tablespace: `(select quote_ident(spcname) from pg_tablespace where oid = nullif(i.reltablespace, 0))`,
      },
      from: `relation r
        join pg_constraint o on o.conrelid = r.oid
        left join pg_index x on x.indexrelid = o.conindid and o.contype in ('p', 'u', 'x')
        left join pg_class i on i.oid = x.indexrelid
        left join pg_constraint u on u.oid = o.conparentid
        where o.conrelid >= 16384 and o.contype in ('c', 'f', 'p', 'u', 'x')
          and o.conrelid is distinct from u.conrelid`,
    },
    {
      kind: "constraint",
      name: "o.contypid::regtype::text || '.' || quote_ident(o.conname)",
      parent: "'domain ' || o.contypid::regtype::text",
      properties,
      // From PostgreSQL 17 on a domain's NOT NULL is listed here too; the domain tells it.
      from: `pg_constraint o where o.contypid >= 16384 and o.contype = 'c'
        and not exists (select from member m where m.classid = 'pg_type'::regclass and m.objid = o.contypid)`,
    },
  ];
}
