import type { CatalogContext, CatalogSource } from "./source.ts";
import { flag, isUserObject, ownerOf, qualified } from "./source.ts";

/** Operators with their classes and families, casts, transforms, collations, conversions and access methods. */
export function operators(context: CatalogContext): CatalogSource[] {
  return [
    operator,
    operatorFamily,
    operatorClass,
    cast,
    transform,
    collation(context),
    conversion,
    accessMethod,
  ];
}

const operator: CatalogSource = {
  kind: "other",
  name: "'operator ' || o.oid::regoperator",
  properties: {
    owner: ownerOf("o.oprowner"),
    function: "o.oprcode::regprocedure",
    result: "format_type(o.oprresult, null)",
    commutator: "nullif(o.oprcom, 0)::regoperator",
    negator: "nullif(o.oprnegate, 0)::regoperator",
    restrict: "nullif(o.oprrest, 0)::regproc",
    join: "nullif(o.oprjoin, 0)::regproc",
    merges: flag("o.oprcanmerge"),
    hashes: flag("o.oprcanhash"),
  },
  from: `pg_operator o where ${isUserObject("pg_operator", "o")}`,
};

const operatorFamily: CatalogSource = {
  kind: "other",
  name: `'operator family ' || ${qualified("n.nspname", "f.opfname")} || ' using ' || a.amname`,
  properties: {
    owner: ownerOf("f.opfowner"),
    operators: `(select string_agg(concat_ws(' ', m.amopstrategy, m.amopopr::regoperator, m.amoppurpose), ', '
      order by m.amopstrategy, m.amopopr::regoperator::text) from pg_amop m where m.amopfamily = f.oid)`,
    functions: `(select string_agg(concat_ws(' ', m.amprocnum, m.amproclefttype::regtype, m.amprocrighttype::regtype, m.amproc::regprocedure), ', '
      order by m.amprocnum, m.amproclefttype::regtype::text, m.amprocrighttype::regtype::text) from pg_amproc m where m.amprocfamily = f.oid)`,
  },
  from: `pg_opfamily f join pg_namespace n on n.oid = f.opfnamespace join pg_am a on a.oid = f.opfmethod
    where ${isUserObject("pg_opfamily", "f")}`,
};

const operatorClass: CatalogSource = {
  kind: "other",
  name: `'operator class ' || ${qualified("n.nspname", "c.opcname")} || ' using ' || a.amname`,
  properties: {
    owner: ownerOf("c.opcowner"),
    family: qualified("fn.nspname", "f.opfname"),
    type: "format_type(c.opcintype, null)",
    "stored type": "format_type(nullif(c.opckeytype, 0), null)",
    default: flag("c.opcdefault"),
  },
  from: `pg_opclass c join pg_namespace n on n.oid = c.opcnamespace join pg_am a on a.oid = c.opcmethod
    join pg_opfamily f on f.oid = c.opcfamily join pg_namespace fn on fn.oid = f.opfnamespace
    where ${isUserObject("pg_opclass", "c")}`,
};

const cast: CatalogSource = {
  kind: "other",
  name: "'cast ' || format_type(c.castsource, null) || ' to ' || format_type(c.casttarget, null)",
  properties: {
    function: "nullif(c.castfunc, 0)::regprocedure",
    context: `case c.castcontext when 'a' then 'assignment' when 'i' then 'implicit' else 'explicit' end`,
    method: `case c.castmethod when 'b' then 'without function' when 'i' then 'inout' else 'function' end`,
  },
  from: `pg_cast c where ${isUserObject("pg_cast", "c")}`,
};

const transform: CatalogSource = {
  kind: "other",
  name: "'transform ' || format_type(t.trftype, null) || ' for ' || (select lanname from pg_language where oid = t.trflang)",
  properties: {
    from: "nullif(t.trffromsql, 0)::regprocedure",
    to: "nullif(t.trftosql, 0)::regprocedure",
  },
  from: `pg_transform t where ${isUserObject("pg_transform", "t")}`,
};

const collation = ({ version }: CatalogContext): CatalogSource => ({
  kind: "other",
  name: `'collation ' || ${qualified("n.nspname", "c.collname")}`,
  properties: {
    owner: ownerOf("c.collowner"),
    provider: "c.collprovider",
    locale: `concat_ws(' ', c.collcollate, c.collctype${version >= 17 ? ", c.colllocale" : version >= 15 ? ", c.colliculocale" : ""})`,
    ...(version >= 16 && { rules: "c.collicurules" }),
    deterministic: "c.collisdeterministic",
  },
  from: `pg_collation c join pg_namespace n on n.oid = c.collnamespace where ${isUserObject("pg_collation", "c")}`,
});

const conversion: CatalogSource = {
  kind: "other",
  name: `'conversion ' || ${qualified("n.nspname", "c.conname")}`,
  properties: {
    owner: ownerOf("c.conowner"),
    encodings:
      "pg_encoding_to_char(c.conforencoding) || ' to ' || pg_encoding_to_char(c.contoencoding)",
    function: "c.conproc::regproc",
    default: flag("c.condefault"),
  },
  from: `pg_conversion c join pg_namespace n on n.oid = c.connamespace where ${isUserObject("pg_conversion", "c")}`,
};

const accessMethod: CatalogSource = {
  kind: "other",
  name: "'access method ' || quote_ident(a.amname)",
  properties: { type: "a.amtype", handler: "a.amhandler::regproc" },
  from: `pg_am a where ${isUserObject("pg_am", "a")}`,
};
