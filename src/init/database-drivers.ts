/** What a project's sources tell about the URLs that it connects with. */
export interface UrlHabits {
  /** Drivers that are named in URLs, without repeats: `asyncpg`. */
  drivers: string[];
  /** Whether the code takes URLs apart: then it adds the driver itself. */
  rewritesUrls: boolean;
  /** Whether env.py makes an async engine. */
  isAsync: boolean;
  /** `sqlite` or `sqlite+aiosqlite` when production is a SQLite file, else null. */
  sqlite: string | null;
  /** Names from which engines get their URLs: `DSN` of `create_engine(settings.DSN)`. */
  engineUrls: string[];
}

/**
 * @param env text of env.py
 * @param texts of everything that it imports, of the config and of what lists the packages
 */
export function urlHabits(
  env: string,
  texts: readonly string[],
  isSqlite: boolean,
): UrlHabits {
  const all = [env, ...texts];
  const named = all.flatMap((text) =>
    [...text.matchAll(/\bpostgres(?:ql)?\+(\w+)/g)].map(
      ([, driver = ""]) => driver,
    ),
  );
  const isAsync =
    /async_engine_from_config|create_async_engine|AsyncEngine/.test(env);
  const listed = all.some((text) => /^[ \t]*["']?asyncpg\b/m.test(text))
    ? ["asyncpg"]
    : [];
  return {
    drivers: [...new Set(named.length > 0 ? named : isAsync ? listed : [])],
    rewritesUrls: all.some((text) =>
      /\.replace\(\s*["']postgres|\.set\(\s*drivername|drivername\s*=/.test(
        text,
      ),
    ),
    isAsync,
    sqlite: isSqlite ? sqliteScheme(all) : null,
    engineUrls: all.flatMap((text) =>
      [...text.matchAll(engineUrl)].map(([, name = ""]) => name),
    ),
  };
}

const engineUrl =
  /(?:create_(?:async_)?engine\(|set_main_option\(\s*["']sqlalchemy\.url["'],)\s*(?:str\()?(?:\w+\.)*(\w+)/g;

function sqliteScheme(texts: readonly string[]): string {
  return texts.some((text) => /\bsqlite\+aiosqlite:/.test(text))
    ? "sqlite+aiosqlite"
    : "sqlite";
}

/** What a variable with a URL is set to: `{url}` lets the gate choose the driver. */
export function urlTemplate(
  name: string,
  { drivers, rewritesUrls, isAsync, sqlite }: UrlHabits,
): string {
  if (sqlite !== null)
    return sqlite === "sqlite" ? "{url}" : `${sqlite}:///{database}`;
  if (rewritesUrls) return "{url}";
  const ofAsync = drivers.find(
    (driver) => driver === "asyncpg" || driver === "psycopg_async",
  );
  const ofSync = drivers.find(
    (driver) => driver !== "asyncpg" && driver !== "psycopg_async",
  );
  const isForSync = /(^|_)SYNC(_|$)/.test(name);
  const isForAsync = /(^|_)ASYNC(_|$)/.test(name) || isAsync;
  const driver =
    drivers.length === 1
      ? drivers[0]
      : isForSync
        ? ofSync
        : isForAsync
          ? ofAsync
          : undefined;
  return driver === undefined
    ? "{url}"
    : `postgresql+${driver}://{user}:{password}@{host}:{port}/{database}`;
}
