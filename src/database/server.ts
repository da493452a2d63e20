import { randomBytes } from "node:crypto";
import { checkDatabaseName, createDatabase } from "./databases.ts";
import type { Entry } from "./ledger-file.ts";
import type { Ledger } from "./ledger.ts";
import { databasePrefix } from "./resource.ts";
import { checkAccess } from "./server-access.ts";
import { parseServerUrl } from "./server-url.ts";
import type { ConnectionTarget, ThrowawayServer } from "./throwaway.ts";

export interface ServerOptions {
  signal?: AbortSignal;
  /** Milliseconds that a server which is just starting is waited for. */
  patience?: number;
}

/**
 * Works on the user's own server: in new databases named `migration_gate_<random>_<name>`, and nowhere else.
 *
 * @param url where a database is that stays as it is
 * @throws GateError without the password
 */
export async function useServer(
  url: string,
  ledger: Ledger,
  { signal, patience = 5_000 }: ServerOptions = {},
): Promise<ThrowawayServer> {
  const admin = parseServerUrl(url);
  const version = await checkAccess(admin, patience, signal);
  return {
    description: `PostgreSQL ${version} of database-url`,
    version,
    secrets: secretsOf(url, admin),
    ...ownDatabases(admin, ledger),
  };
}

function secretsOf(url: string, { password }: ConnectionTarget): string[] {
  const spellings = [url, password, encodeURIComponent(password)];
  return [...new Set(spellings)].filter((secret) => secret !== "");
}

function ownDatabases(
  admin: ConnectionTarget,
  ledger: Ledger,
): Omit<ThrowawayServer, "description" | "version" | "secrets"> {
  const run = randomBytes(4).toString("hex");
  const entries = new Map<string, Entry>();
  const ownName = (name: string): string =>
    `${databasePrefix}${run}_${checkDatabaseName(name)}`;
  const create = async (name: string, template: string | null) => {
    const database = { kind: "database", server: admin, name } as const;
    entries.set(name, ledger.record(database));
    await createDatabase(admin, name, template);
  };
  const drop = async (name: string): Promise<void> => {
    const entry = entries.get(name);
    if (entry !== undefined) await ledger.remove(entry);
  };
  return {
    target: (name) => ({ ...admin, database: ownName(name) }),
    createDatabase: (name) => create(ownName(name), null),
    cloneDatabase: (from, name) => create(ownName(name), ownName(from)),
    dropDatabase: (name) => drop(ownName(name)),
    async stop() {
      for (const entry of entries.values()) await ledger.remove(entry);
    },
  };
}
