import type { CatalogContext, CatalogSource } from "./source.ts";
import { flag, sortedList } from "./source.ts";

/** Columns of tables and views, and the attributes of composite types. */
export function columns({ version }: CatalogContext): CatalogSource[] {
  return [
    {
      kind: "column",
      name: "r.name || '.' || quote_ident(a.attname)",
      parent: "r.kind || ' ' || r.name",
      properties: {
        type: "format_type(a.atttypid, a.atttypmod)",
        nullable: "case when a.attnotnull then 'no' else 'yes' end",
        default: `case when a.attgenerated = '' then pg_get_expr(d.adbin, d.adrelid) end`,
        identity: `case a.attidentity when 'a' then 'always' when 'd' then 'by default' end`,
        generated: `case a.attgenerated when 's' then pg_get_expr(d.adbin, d.adrelid) || ' stored'
          when 'v' then pg_get_expr(d.adbin, d.adrelid) || ' virtual' end`,
        collation: `case when a.attcollation <> t.typcollation then a.attcollation::regcollation::text end`,
        storage: `case when a.attstorage <> t.typstorage then
          case a.attstorage when 'p' then 'plain' when 'e' then 'external' when 'm' then 'main' else 'extended' end end`,
        ...(version >= 14 && {
          compression: `case a.attcompression when 'p' then 'pglz' when 'l' then 'lz4' end`,
        }),
        "statistics target":
          "case when a.attstattarget >= 0 then a.attstattarget::text end",
        options: sortedList("a.attoptions"),
        "server options": sortedList("a.attfdwoptions"),
        inherited: `case when a.attinhcount > 0 then case when a.attislocal then 'and local' else 'only' end end`,
        ...(version >= 18 && notNullConstraint),
        position:
          "row_number() over (partition by a.attrelid order by a.attnum)",
      },
      from: `relation r
        join pg_attribute a on a.attrelid = r.oid
        join pg_type t on t.oid = a.atttypid
        left join pg_attrdef d on a.atthasdef and d.adrelid = a.attrelid and d.adnum = a.attnum
        ${version >= 18 ? notNullJoin : ""}
        where r.relkind in ('r', 'p', 'f', 'v', 'm', 'c') and a.attrelid >= 16384 and a.attnum > 0 and not a.attisdropped`,
    },
  ];
}

// Since PostgreSQL 18 NOT NULL is a constraint of its own with a name. It is told with the
// column, and only where it differs from what SET NOT NULL makes.
const notNullConstraint = {
  "not null constraint":
    "nullif(nn.conname, left(r.relname || '_' || a.attname || '_not_null', 63))",
  "not null not validated": flag("not nn.convalidated"),
  "not null no inherit": flag("nn.connoinherit"),
  "not null inherited": `case when nn.coninhcount > 0 then case when nn.conislocal then 'and local' else 'only' end end`,
};
const notNullJoin = `left join pg_constraint nn on a.attnotnull and nn.contype = 'n'
  and nn.conrelid = a.attrelid and nn.conkey = array[a.attnum]`;
