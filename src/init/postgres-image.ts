/** An image with a PostgreSQL in it, as its name tells. */
export interface PostgresImage {
  name: string;
  /** Major version, null when the tag does not say. */
  major: number | null;
  /**
   * - `official`: `postgres` itself, from whatever registry
   * - `extended`: works like the official one and has more extensions
   * - `other`: has ways of its own, which the gate does not know
   */
  kind: "official" | "extended" | "other";
  /** Extensions that it has besides PostgreSQL's own. */
  extensions: string[];
}

const families: [RegExp, PostgresImage["kind"], string[]][] = [
  [/^(postgis|imresamu)\/postgis$/, "extended", ["postgis"]],
  [/^(pgvector|ankane)\/pgvector$/, "extended", ["vector"]],
  [/^timescale\/timescaledb$/, "extended", ["timescaledb"]],
  [
    /^timescale\/timescaledb-ha$/,
    "extended",
    ["timescaledb", "postgis", "vector"],
  ],
  [/^citusdata\/citus$/, "extended", ["citus"]],
  [/^(library\/)?postgres$/, "official", []],
  [/(^|\/)(postgres(ql)?|postgis|pgvector|timescaledb)(-\w+)?$/, "other", []],
];

/**
 * What the name of an image tells about the PostgreSQL in it.
 *
 * @param written as it stands in a compose file, a workflow or a Dockerfile; of `${NAME:-default}` the default counts
 * @returns null when it is no PostgreSQL's
 */
export function readPostgresImage(written: string): PostgresImage | null {
  const filled = written.replaceAll(/\$\{[A-Za-z_]\w*:?-([^{}]*)\}/g, "$1");
  const name = filled.replace(/[@$].*$/s, "").replace(/:$/, "");
  if (!/^\w[\w./:-]*$/.test(name)) return null;
  const [, path = "", tag = ""] = /^(.*?)(?::([^/:]*))?$/.exec(name) ?? [];
  const family = families.find(([pattern]) =>
    pattern.test(withoutRegistry(path)),
  );
  if (family === undefined) return null;
  const [, kind, extensions] = family;
  return { name, major: majorOf(tag), kind, extensions };
}

/** `ghcr.io/` and the like; Amazon's mirror of Docker's own images has two more folders. */
function withoutRegistry(path: string): string {
  return path
    .replace(/^[\w-]+(\.[\w-]+)+(:\d+)?\//, "")
    .replace(/^docker\/library\//, "");
}

function majorOf(tag: string): number | null {
  const major = /(?:^|-)pg(\d+)/.exec(tag)?.[1] ?? /^v?(\d+)/.exec(tag)?.[1];
  const isVersionOfPostgres = /(?:^|-)pg\d/.test(tag) || !/^v?\d\./.test(tag);
  return major === undefined || !isVersionOfPostgres ? null : Number(major);
}
