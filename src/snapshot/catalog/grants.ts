import type { CatalogSource } from "./source.ts";
import { qualified } from "./source.ts";

/** Privileges that differ from what the object had when it was made, and default privileges. */
export function grants(): CatalogSource[] {
  return [
    ...grantedObjects.map(grantsOn),
    columnGrants,
    {
      kind: "grant",
      name: "o.name || ' to ' || g.grantee",
      parent: "o.parent",
      properties: { granted: "g.granted", revoked: "g.revoked" },
      from: `(select d.defaclacl as acl, d.defaclrole as owner,
          case when d.defaclnamespace = 0 then
            acldefault((case d.defaclobjtype when 'S' then 's' else d.defaclobjtype::text end)::"char", d.defaclrole) end as base,
          'default privileges of ' || pg_get_userbyid(d.defaclrole) || ' on '
            || case d.defaclobjtype when 'r' then 'tables' when 'S' then 'sequences' when 'f' then 'functions'
              when 'T' then 'types' when 'n' then 'schemas' else 'large objects' end
            || case when d.defaclnamespace <> 0 then ' in ' || d.defaclnamespace::regnamespace else '' end as name,
          case when d.defaclnamespace <> 0 then 'schema ' || d.defaclnamespace::regnamespace end as parent
        from pg_default_acl d) o, ${difference}`,
    },
  ];
}

interface GrantedObject {
  catalog: string;
  /** Column with the privileges and column with the owner. */
  acl: string;
  owner: string;
  /** Letter that acldefault() knows the kind by, as SQL. */
  letter: string;
  /** `kind name`, as SQL. */
  label: string;
  /** More tables and conditions. */
  join?: string;
  where?: string;
}

const grantedObjects: GrantedObject[] = [
  {
    catalog: "pg_class",
    acl: "relacl",
    owner: "c.relowner",
    letter: "case when c.relkind = 'S' then 's' else 'r' end",
    label:
      "coalesce(r.kind, 'table') || ' ' || coalesce(r.name, c.oid::regclass::text)",
    // Neither the version table nor temporary tables count.
    join: `left join relation r on r.oid = c.oid
      left join member m on m.classid = 'pg_class'::regclass and m.objid = c.oid`,
    where:
      "and (r.oid is not null or m.objid is not null or i.initprivs is not null)",
  },
  {
    catalog: "pg_proc",
    acl: "proacl",
    owner: "c.proowner",
    letter: "'f'",
    label: `'function ' || ${qualified("n.nspname", "c.proname")} || '(' || pg_get_function_identity_arguments(c.oid) || ')'`,
    join: "join pg_namespace n on n.oid = c.pronamespace",
  },
  {
    catalog: "pg_type",
    acl: "typacl",
    owner: "c.typowner",
    letter: "'T'",
    label:
      "case c.typtype when 'd' then 'domain ' else 'type ' end || c.oid::regtype",
  },
  {
    catalog: "pg_namespace",
    acl: "nspacl",
    owner: "c.nspowner",
    letter: "'n'",
    label: "'schema ' || quote_ident(c.nspname)",
  },
  {
    catalog: "pg_language",
    acl: "lanacl",
    owner: "c.lanowner",
    letter: "'l'",
    label: "'other language ' || quote_ident(c.lanname)",
  },
  {
    catalog: "pg_foreign_data_wrapper",
    acl: "fdwacl",
    owner: "c.fdwowner",
    letter: "'F'",
    label: "'other foreign data wrapper ' || quote_ident(c.fdwname)",
  },
  {
    catalog: "pg_foreign_server",
    acl: "srvacl",
    owner: "c.srvowner",
    letter: "'S'",
    label: "'other server ' || quote_ident(c.srvname)",
  },
];

// Only what differs from the privileges an object begins with counts, for the server writes them
// down on the first GRANT and keeps them after REVOKE.
const difference = `lateral (
  select case grantee when 0 then 'public' else quote_ident(pg_get_userbyid(grantee)) end as grantee,
    string_agg(privilege, ', ' order by privilege) filter (where has) as granted,
    string_agg(privilege, ', ' order by privilege) filter (where had) as revoked
  from (
    select e.grantee, e.privilege_type
        || case when e.is_grantable then ' with grant option' else '' end
        || case when e.grantor <> o.owner then ' by ' || pg_get_userbyid(e.grantor) else '' end as privilege,
      bool_or(e.has) as has, bool_or(not e.has) as had
    from (select true as has, a.* from aclexplode(o.acl) a union all select false, b.* from aclexplode(o.base) b) e
    group by 1, 2
  ) p where has <> had group by grantee
) g`;

function grantsOn(granted: GrantedObject): CatalogSource {
  const { catalog, acl, owner, letter, label, join, where } = granted;
  return {
    kind: "grant",
    name: "o.label || ' to ' || g.grantee",
    parent: "o.label",
    properties: { granted: "g.granted", revoked: "g.revoked" },
    from: `(select ${label} as label, ${owner} as owner, c.${acl} as acl,
        coalesce(i.initprivs, acldefault((${letter})::"char", ${owner})) as base
      from ${catalog} c
        left join pg_init_privs i on i.classoid = '${catalog}'::regclass and i.objoid = c.oid and i.objsubid = 0
        ${join ?? ""}
      where c.${acl} is not null and (c.oid >= 16384 or i.initprivs is not null or c.oid = 2200) and c.${acl} is distinct from i.initprivs ${where ?? ""}) o, ${difference}`,
  };
}

const columnGrants: CatalogSource = {
  kind: "grant",
  name: "o.label || ' to ' || g.grantee",
  parent: "o.label",
  properties: { granted: "g.granted", revoked: "g.revoked" },
  from: `(select 'column ' || r.name || '.' || quote_ident(a.attname) as label, r.relowner as owner,
      a.attacl as acl, i.initprivs as base
    from pg_attribute a
      join relation r on r.oid = a.attrelid
      left join pg_init_privs i on i.classoid = 'pg_class'::regclass and i.objoid = a.attrelid and i.objsubid = a.attnum
    where a.attrelid >= 16384 and a.attacl is not null and not a.attisdropped) o, ${difference}`,
};
