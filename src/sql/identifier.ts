import type { QualifiedName } from "./operation.ts";

/** Keywords that `quote_ident()` puts into quotes: PostgreSQL's lists without the unreserved ones. */
const reserved = new Set(
  (
    "all analyse analyze and any array as asc asymmetric authorization binary both case cast check collate " +
    "collation column concurrently constraint create cross current_catalog current_date current_role " +
    "current_schema current_time current_timestamp current_user default deferrable desc distinct do else end " +
    "except false fetch for foreign freeze from full grant group having ilike in initially inner intersect into " +
    "is isnull join lateral leading left like limit localtime localtimestamp natural not notnull null offset on " +
    "only or order outer overlaps placing primary references returning right select session_user similar some " +
    "symmetric system_user table tablesample then to trailing true union unique user using variadic verbose when " +
    "where window with between bigint bit boolean char character coalesce dec decimal exists extract float greatest " +
    "grouping inout int integer interval json json_array json_arrayagg json_exists json_object json_objectagg " +
    "json_query json_scalar json_serialize json_table json_value least merge_action national nchar none normalize " +
    "nullif numeric out overlay position precision real row setof smallint substring time timestamp treat trim values " +
    "varchar xmlattributes xmlconcat xmlelement xmlexists xmlforest xmlnamespaces xmlparse xmlpi xmlroot xmlserialize " +
    "xmltable"
  ).split(" "),
);

/** A name as SQL wants it: quoted only where it must be. */
export function quoteIdentifier(name: string): string {
  const isPlain = /^[a-z_][a-z0-9_$]*$/.test(name) && !reserved.has(name);
  return isPlain ? name : `"${name.replaceAll('"', '""')}"`;
}

/** `schema.name`, or the bare name when no schema was written. */
export function formatName(name: QualifiedName): string {
  const local = quoteIdentifier(name.name);
  return name.schema === null
    ? local
    : `${quoteIdentifier(name.schema)}.${local}`;
}

/** The name behind a quoted identifier; a bare one is its own name. */
export function unquoteIdentifier(identifier: string): string {
  return identifier.startsWith('"')
    ? identifier.slice(1, -1).replaceAll('""', '"')
    : identifier;
}
