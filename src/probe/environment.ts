import type { ConnectionTarget, Target } from "../database/throwaway.ts";
import { renderTemplate } from "../settings/environment-template.ts";

type Variables = Record<string, string>;
type Inherited = Record<string, string | undefined>;

/** What the pull request's code has no business with: the runner's tokens, inputs and command files. */
const withheld =
  /^(INPUT_|ACTIONS_|STATE_|MIGRATION_GATE_)|^(GITHUB_TOKEN|GH_TOKEN)$|^GITHUB_(ENV|PATH|OUTPUT|STATE|STEP_SUMMARY)$/;

/** libpq settings that would lead elsewhere than the throwaway database. */
const misleading =
  /^PG(SERVICE|SERVICEFILE|SYSCONFDIR|HOSTADDR|PASSFILE|OPTIONS|SSL\w*|TARGETSESSIONATTRS|REQUIRE\w*)$/;

/** The environment that the probe starts with: the caller's, without secrets of the runner and other databases. */
export function startEnvironment(inherited: Inherited): Variables {
  const kept = Object.entries(inherited).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined &&
      !withheld.test(entry[0]) &&
      !misleading.test(entry[0]),
  );
  return { ...Object.fromEntries(kept), PYTHONUNBUFFERED: "1" };
}

/** What env.py and the application see on top of it once the throwaway database is there. */
export interface ProjectEnvironment {
  variables: Variables;
  /** Variables with a URL for which nobody said which driver it should name: the probe looks what is installed. */
  chooseDriver: string[];
}

/**
 * The usual names pointing at the throwaway database, and the `env` setting on top. A DATABASE_URL that the caller
 * already has keeps its driver (`postgresql+asyncpg`) but not its address.
 */
export function projectEnvironment(
  inherited: Inherited,
  target: Target,
  templates: Record<string, string>,
): ProjectEnvironment {
  const [, dialect = "postgresql"] = /^(\w+):/.exec(urlOf(target)) ?? [];
  const [, driver = ""] =
    new RegExp(`^(?:${dialect}|postgres)(\\+\\w+):`).exec(
      inherited["DATABASE_URL"] ?? "",
    ) ?? [];
  const filled = Object.entries(templates).map(
    ([name, template]) => [name, fillTemplate(template, target)] as const,
  );
  return {
    variables: {
      ...("file" in target ? {} : usualNames(target)),
      DATABASE_URL: urlOf(target).replace(dialect, `${dialect}${driver}`),
      ...Object.fromEntries(filled),
    },
    chooseDriver: [
      ...(driver === "" && !("DATABASE_URL" in templates)
        ? ["DATABASE_URL"]
        : []),
      ...Object.keys(templates).filter((name) => templates[name] === "{url}"),
    ],
  };
}

/** A URL that SQLAlchemy and, for PostgreSQL, libpq read. */
export function urlOf(target: Target): string {
  if ("file" in target) return `sqlite:///${target.file}`;
  const credentials = `${encodeURIComponent(target.user)}:${encodeURIComponent(target.password)}`;
  return `postgresql://${credentials}@${target.host}:${target.port}/${target.database}`;
}

/** SQLite has nothing but a file, which stands for its database. */
function fillTemplate(template: string, target: Target): string {
  const nothing = { host: "", port: "", user: "", password: "" };
  return renderTemplate(template, {
    url: urlOf(target),
    ...("file" in target
      ? { ...nothing, database: target.file }
      : { ...target, port: String(target.port) }),
  });
}

function usualNames(target: ConnectionTarget): Variables {
  const { host, user, password, database } = target;
  const port = String(target.port);
  return {
    PGHOST: host,
    PGPORT: port,
    PGUSER: user,
    PGPASSWORD: password,
    PGDATABASE: database,
    POSTGRES_HOST: host,
    POSTGRES_SERVER: host,
    POSTGRES_PORT: port,
    POSTGRES_USER: user,
    POSTGRES_PASSWORD: password,
    POSTGRES_DB: database,
  };
}
