import { basename } from "node:path";
import { placeholderFor } from "../settings/placeholder-for.ts";
import { urlTemplate, type UrlHabits } from "./database-drivers.ts";
import { harmlessValue } from "./harmless-value.ts";
import type { Variable } from "./variable.ts";

/** What the gate sets by itself (README, setting `env`). */
const setAnyway =
  /^(DATABASE_URL|PG(HOST|PORT|USER|PASSWORD|DATABASE)|POSTGRES_(HOST|SERVER|PORT|USER|PASSWORD|DB))$/;

/** What CI and Python itself set. */
const setElsewhere =
  /^(HOME|PATH|USER|PWD|LANG|TMPDIR|CI|PYTHON\w*|VIRTUAL_ENV|GITHUB_\w+|RUNNER_\w+|FLASK_APP)$/;

/** What one variable is set to, and in which file it is read. */
export interface Setting {
  name: string;
  value: string;
  /** Whether it leads to the throwaway database; what does not is only there to let the application start. */
  isDatabase: boolean;
  path: string;
}

/** Values for those variables without which env.py can't run, or runs against nothing. */
export function chooseVariables(
  variables: readonly Variable[],
  habits: UrlHabits,
): Setting[] {
  const chosen = new Map<string, Setting>();
  for (const variable of [...variables].sort(
    (a, b) => Number(b.isRequired) - Number(a.isRequired),
  )) {
    const setting = chooseOne(variable, habits);
    if (setting && !chosen.has(setting.name)) chosen.set(setting.name, setting);
  }
  return [...chosen.values()].sort(
    (a, b) => Number(b.isDatabase) - Number(a.isDatabase),
  );
}

function chooseOne(variable: Variable, habits: UrlHabits): Setting | null {
  const { name, isRequired, path } = variable;
  if (setElsewhere.test(name)) return null;
  const template = databaseTemplate(variable, habits);
  if (template !== null) {
    const isSetAnyway =
      setAnyway.test(name) && (name !== "DATABASE_URL" || template === "{url}");
    const leadsThere = isRequired || !isSetElsewise(variable, habits);
    return isSetAnyway || !leadsThere
      ? null
      : { name, value: template, isDatabase: true, path };
  }
  return isRequired
    ? { name, value: harmlessValue(variable), isDatabase: false, path }
    : null;
}

/** A default that serves: wherever it leads to, the gate redirects it. A file would be another database for PostgreSQL's projects. */
function isSetElsewise(
  { fallback, type, name }: Variable,
  { sqlite }: UrlHabits,
): boolean {
  if (name === "DATABASE_URL") return false;
  if (fallback !== null)
    return fallback !== "" && (sqlite !== null || !/^sqlite/.test(fallback));
  // pydantic's `… | None = None` is mostly put together from other fields.
  return type !== "";
}

function databaseTemplate(
  variable: Variable,
  habits: UrlHabits,
): string | null {
  const { name, fallback, type, options } = variable;
  const url = urlTemplate(name, habits);
  if (
    /^(postgres\w*|sqlite)(\+\w+)?:\/\//.test(fallback ?? "") ||
    /\bPostgresDsn\b/.test(type)
  )
    return url;
  const placeholder = placeholderFor(name);
  if (
    placeholder === "{url}" ||
    isUrlOfEngine(variable, habits) ||
    isHandedToEngine(variable, habits)
  )
    return url;
  // A file has neither host nor user.
  if (habits.sqlite !== null && placeholder !== "{database}") return null;
  if (placeholder !== null && !/\b(bool|Literal)\b/.test(type + options))
    return placeholder;
  return /^(DB|DATABASE|SQL|POSTGRES)\w*(DRIVER|SCHEME|DIALECT|ENGINE)$/.test(
    name,
  ) && variable.isRequired
    ? driverOf(habits, /DRIVER$/.test(name))
    : null;
}

/** A URL in whose name nothing speaks of a database: what is done with it tells, or that env.py itself asks for it. */
function isUrlOfEngine(
  { name, options, path }: Variable,
  { engineUrls }: UrlHabits,
): boolean {
  if (!/(URL|URI|DSN)$/i.test(name) || /SENTRY|REDIS|BROKER|AMQP/i.test(name))
    return false;
  return (
    basename(path) === "env.py" ||
    engineUrls.includes(/^\w+(?=\s*(:[^=]*)?=)/.exec(options)?.[0] ?? name) ||
    /create_(async_)?engine|sqlalchemy\.url|SQLALCHEMY_DATABASE_URI/i.test(
      options,
    )
  );
}

/** `create_engine(os.environ["APP_DB"])`, at once or by way of a name: the whole value is a URL, whatever it is called. */
function isHandedToEngine(
  { name, options }: Variable,
  { engineUrls }: UrlHabits,
): boolean {
  const [, target] =
    /^(\w+)\s*(?::[^=]*)?=\s*(?:os\.)?(?:environ|getenv)\b[^+%{]*$/.exec(
      options,
    ) ?? [];
  if (target !== undefined && engineUrls.includes(target)) return true;
  const reading = `(?:os\\.)?(?:environ\\[|environ\\.get\\(|getenv\\()\\s*["']${name}["']`;
  return new RegExp(`${urlTaker}\\s*${reading}`).test(options);
}

/** What is followed by a URL. */
const urlTaker = String.raw`(?:create_(?:async_)?engine\((?:\s*url\s*=)?|sqlalchemy\.url["']\s*,|SQLALCHEMY_DATABASE_URI["']?\]?\s*=)`;

function driverOf({ drivers }: UrlHabits, isBare: boolean): string {
  const [driver] = drivers;
  if (driver === undefined) return "postgresql";
  return isBare ? driver : `postgresql+${driver}`;
}
