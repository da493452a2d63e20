import type { CatalogSource } from "./source.ts";

// `pg_identify_object` knows the name of anything, but calls some kinds differently and writes
// `name on table` where the other sources write `table.name`.
const owner = `case
    when i.type in ('table column', 'view column', 'materialized view column', 'foreign table column', 'composite type column')
      then 'column ' || i.identity
    when i.type in ('table constraint', 'domain constraint')
      then regexp_replace(i.identity, '^(.*) on (.*)$', 'constraint \\2.\\1')
    when i.type in ('trigger', 'rule', 'policy')
      then i.type || ' ' || regexp_replace(i.identity, '^(.*) on (.*)$', '\\2.\\1')
    when i.type in ('procedure', 'aggregate') then 'function ' || i.identity
    when i.type in ('foreign table', 'composite type', 'statistics object')
      then split_part(replace(replace(i.type, 'foreign ', ''), 'composite ', ''), ' ', 1) || ' ' || i.identity
    when i.type in ('table', 'view', 'materialized view', 'index', 'sequence', 'type', 'domain',
        'function', 'schema', 'extension', 'event trigger')
      then i.type || ' ' || i.identity
    else 'other ' || i.type || ' ' || i.identity
  end`;

/** Comments and security labels, named after what they are on. */
export function comments(): CatalogSource[] {
  return [
    {
      kind: "comment",
      name: owner,
      parent: owner,
      properties: { text: "d.description" },
      from: `pg_description d, pg_identify_object(d.classoid, d.objoid, d.objsubid) i
        where ${isWorthTelling("d")}`,
    },
    {
      kind: "other",
      name: `'security label ' || l.provider || ' on ' || ${owner}`,
      parent: owner,
      properties: { label: "l.label" },
      from: `pg_seclabel l, pg_identify_object(l.classoid, l.objoid, l.objsubid) i
        where ${isWorthTelling("l")}`,
    },
  ];
}

// What hangs on a relation is worth telling when the relation is. The schema `public` has a fixed number.
function isWorthTelling(alias: string): string {
  return `(${alias}.objoid >= 16384 or ${alias}.classoid = 'pg_namespace'::regclass and ${alias}.objoid = 2200)
    and not exists (select from member m where m.classid = ${alias}.classoid and m.objid = ${alias}.objoid)
    and (${alias}.classoid <> 'pg_class'::regclass or ${alias}.objoid in (select oid from relation))`;
}
