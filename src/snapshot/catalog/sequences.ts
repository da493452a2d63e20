import type { CatalogSource } from "./source.ts";
import { flag, ownerOf } from "./source.ts";

/** Sequences with their parameters and the column they belong to; the current value is data. */
export function sequences(): CatalogSource[] {
  return [
    {
      kind: "sequence",
      name: "r.name",
      parent: "'column ' || w.name || '.' || quote_ident(a.attname)",
      properties: {
        owner: ownerOf("r.relowner"),
        type: "format_type(s.seqtypid, null)",
        start: "s.seqstart",
        increment: "s.seqincrement",
        minimum: "s.seqmin",
        maximum: "s.seqmax",
        cache: "s.seqcache",
        cycle: flag("s.seqcycle"),
        persistence: "case r.relpersistence when 'u' then 'unlogged' end",
        "owned by": "w.name || '.' || quote_ident(a.attname)",
        identity: flag("d.deptype = 'i'"),
      },
      from: `pg_sequence s
        join relation r on r.oid = s.seqrelid
        left join pg_depend d on d.classid = 'pg_class'::regclass and d.objid = s.seqrelid and d.objsubid = 0
          and d.refclassid = 'pg_class'::regclass and d.refobjsubid > 0 and d.deptype in ('a', 'i')
        left join relation w on w.oid = d.refobjid
        left join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid`,
    },
  ];
}
