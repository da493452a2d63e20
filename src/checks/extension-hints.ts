import type { Fix } from "../findings/finding.ts";
import { quoteIdentifier } from "../sql/identifier.ts";

interface Extension {
  name: string;
  /** Types, functions, operator classes and access methods that come with it. */
  brings: RegExp;
  /** An image that has it; none is needed for what every PostgreSQL image has. */
  image?: string;
}

const extensions: Extension[] = [
  {
    name: "vector",
    brings:
      /^(vector|halfvec|sparsevec|hnsw|ivfflat|(half|sparse)?vec\w*_ops)$/,
    image: "pgvector/pgvector:pg17",
  },
  {
    name: "postgis",
    brings:
      /^(geometry|geography|box2d|box3d|postgis_\w+|st_(as|geom|make|point|srid|setsrid|transform|distance|dwithin|within|contains|intersects|buffer|collect|union)\w*|addgeometrycolumn|gist_geometry_ops\w*)$/,
    image: "postgis/postgis:17-3.5",
  },
  {
    name: "timescaledb",
    brings: /^(create_hypertable|time_bucket|add_\w+_policy)$/,
    image: "timescale/timescaledb:latest-pg17",
  },
  { name: "citext", brings: /^citext$/ },
  { name: "hstore", brings: /^hstore$/ },
  { name: "ltree", brings: /^(ltree|lquery|ltxtquery)$/ },
  { name: "uuid-ossp", brings: /^uuid_generate_\w+$/ },
  {
    name: "pgcrypto",
    brings: /^(digest|hmac|crypt|gen_salt|gen_random_\w+|pgp_\w+)$/,
  },
  {
    name: "pg_trgm",
    brings:
      /^(similarity|word_similarity|show_trgm|gin_trgm_ops|gist_trgm_ops)$/,
  },
  { name: "unaccent", brings: /^unaccent$/ },
];

/** What to do about an extension that the server lacks, or whose types and functions are missing; else null. */
export function extensionHint(message: string): Fix | null {
  const unavailable =
    /^extension "(.*)" is not available|could not open extension control file ".*\/(.*)\.control"/.exec(
      message,
    );
  if (unavailable) return otherImage(unavailable[1] ?? unavailable[2] ?? "");
  const missing =
    /^(?:type|function|operator class|access method) "?(?:\w+\.)?(\w+)/.exec(
      message,
    );
  const name = missing?.[1]?.toLowerCase() ?? "";
  const extension = extensions.find(({ brings }) => brings.test(name));
  return extension && /does not exist/.test(message)
    ? notCreated(name, extension)
    : null;
}

function otherImage(name: string): Fix {
  const image = extensions.find((one) => one.name === name)?.image;
  return {
    text:
      `The throwaway server does not have the extension ${name}. Use \`database: container\` with an \`image\` that has it, ` +
      `the one that matches production${image ? `: for PostgreSQL 17, \`image: ${image}\`` : ""}.`,
    code: null,
  };
}

function notCreated(what: string, { name, image }: Extension): Fix {
  return {
    text:
      `${what} comes with the extension ${name}, and nothing has created it here. Create it in a revision before this one; or, ` +
      "when your platform does that, in a SQL file that the `bootstrap-sql` setting names." +
      (image
        ? ` The server must have it: for PostgreSQL 17, \`database: container\` and \`image: ${image}\`.`
        : ""),
    code: `op.execute('CREATE EXTENSION IF NOT EXISTS ${quoteIdentifier(name)}')`,
  };
}
