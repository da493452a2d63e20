import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Settings } from "../settings/settings.ts";
import type { Project } from "./project.ts";

/**
 * The dialect that a project most likely connects to, by which it gets a database before it has asked for one. SQLite
 * only when it is said (`database: sqlite`, a URL in `env`), or when the config or env.py has a URL of SQLite and nothing
 * in them can lead elsewhere: many projects fall back to SQLite where DATABASE_URL is not set.
 */
export async function expectedDialect(
  project: Project,
  settings: Pick<Settings, "database" | "env">,
): Promise<"postgresql" | "sqlite"> {
  if (settings.database === "sqlite") return "sqlite";
  if (Object.values(settings.env).some((value) => sqliteUrl.test(value)))
    return "sqlite";
  const files = [join(project.scriptLocation, "env.py"), project.configFile];
  const texts = await Promise.all(
    files.flatMap((file) => (file === null ? [] : [readText(file)])),
  );
  const text = texts.join("\n").replaceAll(/^\s*[#;].*$/gm, "");
  return sqliteUrl.test(text) && !leadsElsewhere.test(text)
    ? "sqlite"
    : "postgresql";
}

const sqliteUrl = /\bsqlite(\+\w+)?:\//;

/** Another dialect, or what the gate tells every project of PostgreSQL in the environment. */
const leadsElsewhere =
  /postgres|psycopg|asyncpg|pg8000|DATABASE_URL|\bPG[A-Z]/i;

function readText(file: string): Promise<string> {
  return readFile(file, "utf8").catch(() => "");
}
