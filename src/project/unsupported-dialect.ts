import type { ProjectSources } from "./read-sources.ts";

/** SQLAlchemy's names of databases that the gate has no throwaway for, as people call them. */
export const unsupportedDialects: Record<string, string> = {
  mysql: "MySQL",
  mariadb: "MariaDB",
  oracle: "Oracle",
  mssql: "SQL Server",
  snowflake: "Snowflake",
  redshift: "Redshift",
  bigquery: "BigQuery",
  clickhouse: "ClickHouse",
  cockroachdb: "CockroachDB",
  db2: "Db2",
};

/**
 * The dialect of the config's URL when it is none of ours and env.py, as `alembic init` wrote it, can connect to nothing
 * else: then nothing has to be started to say so. Null whenever there is a doubt; the connection tells then.
 */
export function unsupportedDialect({
  config,
  env,
}: ProjectSources): string | null {
  const urls = [...config.matchAll(url)].map((match) => match[1] ?? "");
  const isAllForeign = urls.every((name) => name in unsupportedDialects);
  return urls[0] !== undefined && isAllForeign && usesTheConfig(env)
    ? urls[0]
    : null;
}

/** Every section's, commented lines left out. */
const url =
  /^\s*["']?sqlalchemy\.url["']?\s*[=:]\s*["']?(\w+)(?:\+\w+)?:\/\//gm;

function usesTheConfig(env: string): boolean {
  return /engine_from_config\(/.test(env) && !decidesItself.test(env);
}

/** Anything by which env.py could come to another URL. */
const decidesItself =
  /environ|getenv|set_(main|section)_option|create_(async_)?engine|get_x_argument|postgres|psycopg|asyncpg|sqlite|current_app|settings|\["?sqlalchemy\.url|url\s*=(?!\s*config\.get_main_option\("sqlalchemy\.url"\)|url\b)/i;
