import { qualified } from "./source.ts";

/**
 * The common table expressions that all sources share: `member` (objects that an extension or a range type brought)
 * and `relation` (tables, views, indexes, sequences and composite types worth looking at).
 *
 * @param versionTable name of Alembic's version table as an SQL literal
 */
export function sharedRelations(versionTable: string): string {
  return `
member as materialized (
  select classid, objid from pg_depend where deptype = 'e'
    or deptype = 'i' and classid in ('pg_proc'::regclass, 'pg_cast'::regclass)
), relation as materialized (
  select c.oid, ${qualified("n.nspname", "c.relname")} as name,
    case c.relkind when 'v' then 'view' when 'm' then 'materialized view' when 'S' then 'sequence'
      when 'c' then 'type' when 'i' then 'index' when 'I' then 'index' else 'table' end as kind,
    c.relname, c.relkind, c.relowner, c.relpersistence, c.reloptions, c.relreplident, c.relispartition,
    c.relpartbound, c.relrowsecurity, c.relforcerowsecurity, c.relam, c.reltablespace, c.reloftype,
    c.reltoastrelid, c.relispopulated
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.oid >= 16384 and c.relkind in ('r', 'p', 'f', 'v', 'm', 'S', 'c', 'i', 'I')
    and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
    and not (c.relkind = 'r' and c.relname = ${versionTable})
    and not exists (select from member m where m.classid = 'pg_class'::regclass and m.objid = c.oid)
)`;
}
