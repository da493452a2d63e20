import type { Settings } from "../settings/settings.ts";
import type { ProjectSources } from "./read-sources.ts";

/**
 * The dialect that a project most likely connects to, by which it gets a database before it has asked for one. SQLite
 * only when it is said (`database: sqlite`, a URL in `env`), or when the config or env.py has a URL of SQLite and nothing
 * in them can lead elsewhere: many projects fall back to SQLite where DATABASE_URL is not set.
 */
export function expectedDialect(
  { config, env }: ProjectSources,
  settings: Pick<Settings, "database" | "env">,
): "postgresql" | "sqlite" {
  if (settings.database === "sqlite") return "sqlite";
  if (Object.values(settings.env).some((value) => sqliteUrl.test(value)))
    return "sqlite";
  const text = `${env}\n${config}`.replaceAll(/^\s*[#;].*$/gm, "");
  return sqliteUrl.test(text) && !leadsElsewhere.test(text)
    ? "sqlite"
    : "postgresql";
}

const sqliteUrl = /\bsqlite(\+\w+)?:\//;

/** Another dialect, or what the gate tells every project of PostgreSQL in the environment. */
const leadsElsewhere =
  /postgres|psycopg|asyncpg|pg8000|DATABASE_URL|\bPG[A-Z]/i;
