import type { ConnectionTarget } from "../database/throwaway.ts";

/** Settings of the runner that the pull request's code has no business with. */
const withheld =
  /^(INPUT_|ACTIONS_|STATE_|MIGRATION_GATE_|GITHUB_TOKEN$|GH_TOKEN$)|^GITHUB_(ENV|PATH|OUTPUT|STATE|STEP_SUMMARY)$/;

/** Where the throwaway database is, in the names that projects commonly read. */
function usualNames(target: ConnectionTarget): Record<string, string> {
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

/** A URL that SQLAlchemy and libpq both read. */
export function urlOf(target: ConnectionTarget): string {
  const credentials = `${encodeURIComponent(target.user)}:${encodeURIComponent(target.password)}`;
  return `postgresql://${credentials}@${target.host}:${target.port}/${target.database}`;
}

/** Replaces `{url}`, `{host}`… in a template of the `env` setting. */
export function fillTemplate(
  template: string,
  target: ConnectionTarget,
): string {
  const values: Record<string, string> = {
    ...target,
    port: String(target.port),
    url: urlOf(target),
  };
  return template.replace(
    /\{(url|host|port|user|password|database)\}/g,
    (_, name: string) => values[name] ?? "",
  );
}

export interface ProbeEnvironment {
  variables: Record<string, string>;
  /** True when nobody said which driver DATABASE_URL should name: the probe then looks what is installed. */
  chooseDriver: boolean;
}

/**
 * The environment of the probe: the caller's without secrets of the runner, the usual names pointing at the throwaway
 * database, and the `env` setting on top. A DATABASE_URL that the caller already has keeps its driver
 * (`postgresql+asyncpg`) but not its address.
 */
export function probeEnvironment(
  inherited: Record<string, string | undefined>,
  target: ConnectionTarget,
  templates: Record<string, string>,
): ProbeEnvironment {
  const variables: Record<string, string> = {};
  for (const [name, value] of Object.entries(inherited)) {
    if (value !== undefined && !withheld.test(name)) variables[name] = value;
  }
  const driver =
    /^postgres(?:ql)?(\+\w+):/.exec(inherited["DATABASE_URL"] ?? "")?.[1] ?? "";
  Object.assign(variables, usualNames(target), {
    DATABASE_URL: urlOf(target).replace("postgresql", `postgresql${driver}`),
    PYTHONUNBUFFERED: "1",
  });
  for (const name of [
    "PGSERVICE",
    "PGSERVICEFILE",
    "PGHOSTADDR",
    "PGOPTIONS",
    "PGSSLMODE",
  ])
    delete variables[name];
  for (const [name, template] of Object.entries(templates))
    variables[name] = fillTemplate(template, target);
  return {
    variables,
    chooseDriver: driver === "" && !("DATABASE_URL" in templates),
  };
}
