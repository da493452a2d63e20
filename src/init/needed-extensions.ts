/** An extension that the migrations use. */
export interface NeededExtension {
  name: string;
  /** Revision file in which that is seen. */
  file: string;
}

/** Packages whose types come with an extension. */
const imports: [RegExp, string][] = [
  [/^[ \t]*(?:from|import)\s+pgvector\b/m, "vector"],
  [/^[ \t]*(?:from|import)\s+geoalchemy2\b/m, "postgis"],
];

/** Extensions that the official image has: PostgreSQL's own (its documentation, appendix F). */
const own = new Set(
  (
    "adminpack amcheck autoinc bloom btree_gin btree_gist citext cube dblink dict_int dict_xsyn earthdistance " +
    "file_fdw fuzzystrmatch hstore insert_username intagg intarray isn lo ltree moddatetime pageinspect " +
    "pg_buffercache pg_freespacemap pg_prewarm pg_stat_statements pg_surgery pg_trgm pg_visibility pg_walinspect " +
    "pgcrypto pgrowlocks pgstattuple plpgsql postgres_fdw refint seg sslinfo tablefunc tcn tsm_system_rows " +
    "tsm_system_time unaccent uuid-ossp xml2"
  ).split(" "),
);

/** The extensions beyond PostgreSQL's own that revisions create or import types of, each once. */
export function neededExtensions(
  revisions: readonly { file: string; source: string }[],
): NeededExtension[] {
  const found = new Map<string, NeededExtension>();
  for (const { file, source } of revisions)
    for (const name of extensionsIn(source))
      if (!own.has(name) && !found.has(name)) found.set(name, { name, file });
  return [...found.values()];
}

function extensionsIn(source: string): string[] {
  const created = source.matchAll(
    /CREATE\s+EXTENSION\s+(?:IF\s+NOT\s+EXISTS\s+)?[\\"']*([A-Za-z][\w-]*)/gi,
  );
  return [
    ...[...created].map(([, name = ""]) => name.toLowerCase()),
    ...imports
      .filter(([pattern]) => pattern.test(source))
      .map(([, name]) => name),
  ];
}
