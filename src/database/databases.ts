import { Client, type ClientConfig } from "pg";
import { setTimeout as sleep } from "node:timers/promises";
import { GateError } from "../errors.ts";
import type { ThrowawayServer } from "./throwaway.ts";

/** Oldest major version that is supported. */
export const oldestMajor = 13;

/** Milliseconds after which a server that does not answer is taken for unreachable. */
const connectionTimeout = 10_000;

/** Runs `use` with a connection of its own and closes it. */
export async function withClient<T>(
  config: ClientConfig,
  use: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client({
    connectionTimeoutMillis: connectionTimeout,
    application_name: "migration-gate",
    ...config,
  });
  // A server that is stopped meanwhile must not crash the process: the query in flight reports it.
  client.on("error", () => undefined);
  try {
    await client.connect();
    return await use(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** `server_version` without the packager's remark: `15.18`. */
export async function readServerVersion(client: Client): Promise<string> {
  const { rows } = await client.query<{ server_version: string }>(
    "SHOW server_version",
  );
  return rows[0]?.server_version.split(" ")[0] ?? "";
}

/** Refuses a server that is too old for what the gate asks it. */
export function checkVersion(version: string, server: string): void {
  if (Number.parseInt(version, 10) >= oldestMajor) return;
  throw new GateError(
    "settings",
    `${server} is PostgreSQL ${version}; migration-gate needs ${oldestMajor} or newer.`,
  );
}

export async function createDatabase(
  config: ClientConfig,
  name: string,
  template: string | null,
): Promise<void> {
  await withClient(config, async (client) => {
    if (template !== null) await endSessions(client, template);
    const from = template === null ? "" : ` TEMPLATE ${quoteName(template)}`;
    await client.query(`CREATE DATABASE ${quoteName(name)}${from}`);
  });
}

/** Drops a database with everybody in it; one that is gone is no error. */
export async function dropDatabase(
  config: ClientConfig,
  name: string,
): Promise<void> {
  await withClient(config, (client) =>
    client.query(`DROP DATABASE IF EXISTS ${quoteName(name)} WITH (FORCE)`),
  );
}

/** A database that somebody is connected to can't be a template. */
async function endSessions(client: Client, database: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const { rowCount } = await client.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND pid <> pg_backend_pid()",
      [database],
    );
    if (!rowCount) return;
    await sleep(10);
  }
}

/** Quotes an identifier for SQL, whatever it contains. */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** Refuses names that PostgreSQL would cut off or mistake. */
export function checkDatabaseName(name: string): string {
  if (/^[a-z_][a-z0-9_]{0,37}$/.test(name)) return name;
  throw new Error(`Not a name for a throwaway database: ${name}`);
}

/**
 * The three things a run does with databases, on a server that is all its own.
 *
 * @param admin a database that stays
 * @param template what new databases are copied from; null: `template1`
 */
export function manageDatabases(
  admin: ClientConfig,
  template: string | null,
): Pick<ThrowawayServer, "createDatabase" | "cloneDatabase" | "dropDatabase"> {
  return {
    createDatabase: (name) =>
      createDatabase(admin, checkDatabaseName(name), template),
    cloneDatabase: (from, name) =>
      createDatabase(admin, checkDatabaseName(name), checkDatabaseName(from)),
    dropDatabase: (name) => dropDatabase(admin, checkDatabaseName(name)),
  };
}
