import type { CatalogContext, CatalogSource } from "./source.ts";
import { flag, ownerOf } from "./source.ts";

/** Publications with their members, and subscriptions of this database. */
export function replication(context: CatalogContext): CatalogSource[] {
  const { version } = context;
  const sources: CatalogSource[] = [
    {
      kind: "other",
      name: "'publication ' || quote_ident(p.pubname)",
      properties: {
        owner: ownerOf("p.pubowner"),
        "all tables": flag("p.puballtables"),
        operations: `concat_ws(', ', case when p.pubinsert then 'insert' end, case when p.pubupdate then 'update' end,
          case when p.pubdelete then 'delete' end, case when p.pubtruncate then 'truncate' end)`,
        "via root": flag("p.pubviaroot"),
        ...(version >= 18 && {
          "generated columns": "nullif(p.pubgencols::text, 'n')",
        }),
      },
      from: "pg_publication p",
    },
    {
      kind: "other",
      name: "'publication ' || quote_ident(p.pubname) || ' of table ' || m.prrelid::regclass",
      parent: "'table ' || m.prrelid::regclass",
      properties: {
        table: "m.prrelid::regclass",
        ...(version >= 15 && {
          where: "pg_get_expr(m.prqual, m.prrelid)",
          columns: `(select string_agg(quote_ident(a.attname), ', ' order by a.attnum)
            from pg_attribute a where a.attrelid = m.prrelid and a.attnum = any (m.prattrs::int2[]))`,
        }),
      },
      from: "pg_publication_rel m join pg_publication p on p.oid = m.prpubid",
    },
    subscriptions(context),
  ];
  if (version >= 15) sources.push(publishedSchemas);
  return sources;
}

const publishedSchemas: CatalogSource = {
  kind: "other",
  name: "'publication ' || quote_ident(p.pubname) || ' of schema ' || m.pnnspid::regnamespace",
  parent: "'schema ' || m.pnnspid::regnamespace",
  properties: { schema: "m.pnnspid::regnamespace" },
  from: "pg_publication_namespace m join pg_publication p on p.oid = m.pnpubid",
};

const subscriptions = ({
  version,
  isSuperuser,
}: CatalogContext): CatalogSource => ({
  kind: "other",
  name: "'subscription ' || quote_ident(s.subname)",
  properties: {
    owner: ownerOf("s.subowner"),
    publications: `(select string_agg(quote_ident(x), ', ' order by x) from unnest(s.subpublications) x)`,
    slot: "s.subslotname",
    ...((isSuperuser || version >= 14) && {
      "synchronous commit": "s.subsynccommit",
    }),
    // A connection string can hold a password: only whether it changed is told.
    ...(isSuperuser && { "connection (md5)": "md5(s.subconninfo)" }),
    ...(version >= 14 && {
      binary: "s.subbinary",
      streaming: "s.substream",
    }),
    ...(version >= 15 && {
      "two phase": "s.subtwophasestate",
      "disable on error": "s.subdisableonerr",
    }),
    ...(version >= 16 && {
      origin: "s.suborigin",
      "password required": "s.subpasswordrequired",
      "run as owner": "s.subrunasowner",
    }),
    ...(version >= 17 && { failover: "s.subfailover" }),
  },
  from: `pg_subscription s where s.subdbid = (select oid from pg_database where datname = current_database())`,
});
