import type { CatalogContext, CatalogSource } from "./source.ts";
import { isUserObject, ownerOf } from "./source.ts";

/** Enums, composite types, ranges, base types and domains. Row types of tables and array types come by themselves. */
export function types(context: CatalogContext): CatalogSource[] {
  return [enums, composites, ranges(context), baseTypes, domains];
}

const name = "t.oid::regtype::text";
const owner = ownerOf("t.typowner");
const isUserType = isUserObject("pg_type", "t");
const functionName = (column: string) =>
  `case when t.${column} <> 0 then t.${column}::regproc::text end`;

const enums: CatalogSource = {
  kind: "type",
  name,
  properties: { kind: "'enum'", owner, values: "e.labels" },
  from: `pg_type t
    left join (select enumtypid, string_agg(quote_literal(enumlabel), ', ' order by enumsortorder) as labels
      from pg_enum group by enumtypid) e on e.enumtypid = t.oid
    where t.typtype = 'e' and ${isUserType}`,
};

const composites: CatalogSource = {
  kind: "type",
  name,
  properties: { kind: "'composite'", owner },
  from: `pg_type t join relation r on r.oid = t.typrelid where r.relkind = 'c' and ${isUserType}`,
};

const ranges = ({ version }: CatalogContext): CatalogSource => ({
  kind: "type",
  name,
  properties: {
    kind: "'range'",
    owner,
    subtype: "format_type(g.rngsubtype, null)",
    collation:
      "case when g.rngcollation <> 0 then g.rngcollation::regcollation::text end",
    "operator class": `(select quote_ident(n.nspname) || '.' || quote_ident(o.opcname)
      from pg_opclass o join pg_namespace n on n.oid = o.opcnamespace where o.oid = g.rngsubopc)`,
    canonical:
      "case when g.rngcanonical <> 0 then g.rngcanonical::regproc::text end",
    difference:
      "case when g.rngsubdiff <> 0 then g.rngsubdiff::regproc::text end",
    ...(version >= 14 && { multirange: "g.rngmultitypid::regtype" }),
  },
  from: `pg_range g join pg_type t on t.oid = g.rngtypid where ${isUserType}`,
});

const baseTypes: CatalogSource = {
  kind: "type",
  name,
  properties: {
    kind: "case when t.typisdefined then 'base' else 'shell' end",
    owner,
    input: functionName("typinput"),
    output: functionName("typoutput"),
    receive: functionName("typreceive"),
    send: functionName("typsend"),
    "modifier input": functionName("typmodin"),
    "modifier output": functionName("typmodout"),
    analyze: functionName("typanalyze"),
    layout: "concat_ws(' ', t.typlen, t.typbyval, t.typalign, t.typstorage)",
    category: "concat_ws(' ', t.typcategory, t.typispreferred, t.typdelim)",
    element: "case when t.typelem <> 0 then format_type(t.typelem, null) end",
    default: "t.typdefault",
    collation: "nullif(t.typcollation, 0)::regcollation",
  },
  from: `pg_type t where t.typtype in ('b', 'p') and ${isUserType}
    and not exists (select from pg_type e where e.typarray = t.oid)`,
};

const domains: CatalogSource = {
  kind: "domain",
  name,
  properties: {
    owner,
    type: "format_type(t.typbasetype, t.typtypmod)",
    nullable: "case when t.typnotnull then 'no' else 'yes' end",
    default: "t.typdefault",
    collation: `case when t.typcollation <> (select b.typcollation from pg_type b where b.oid = t.typbasetype)
      then t.typcollation::regcollation::text end`,
  },
  from: `pg_type t where t.typtype = 'd' and ${isUserType}`,
};
