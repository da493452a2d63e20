import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { runSqlFile } from "../database/run-sql-file.ts";
import type {
  ConnectionTarget,
  ThrowawayServer,
} from "../database/throwaway.ts";
import { readFingerprint, readSnapshot } from "../snapshot/read-snapshot.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import type { DatabaseKind, RecordedRevisions } from "./database-kind.ts";

/** Milliseconds that the server gets to end its connections. */
const farewell = 1_000;

/** Databases on the throwaway server, read over one connection each that stays open. */
export class PostgresDatabases implements DatabaseKind {
  readonly description: string;
  readonly version: string;
  private readonly clients = new Map<string, pg.Client>();
  readonly server: ThrowawayServer;

  constructor(server: ThrowawayServer) {
    this.server = server;
    this.description = server.description;
    this.version = server.version;
  }

  target(name: string): ConnectionTarget {
    return this.server.target(name);
  }

  create(name: string): Promise<void> {
    return this.server.createDatabase(name);
  }

  async clone(from: string, name: string): Promise<void> {
    await this.release(from);
    await this.server.cloneDatabase(from, name);
  }

  async drop(name: string): Promise<void> {
    await this.release(name);
    await this.server.dropDatabase(name);
  }

  runSqlFile(name: string, file: string, setting: string): Promise<void> {
    return runSqlFile(this.server.target(name), file, setting);
  }

  async fingerprint(name: string, versionTable: string): Promise<string> {
    return readFingerprint(await this.client(name), { versionTable });
  }

  async snapshot(name: string, versionTable: string): Promise<Snapshot> {
    return readSnapshot(await this.client(name), { versionTable });
  }

  async recordedRevisions(
    name: string,
    versionTable: string,
    tables: readonly string[],
  ): Promise<RecordedRevisions | null> {
    const client = await this.client(name);
    const found =
      tables.length > 0 ? tables : await findTables(client, versionTable);
    if (found.length > 1 && tables.length === 0) return null;
    const recorded: RecordedRevisions = new Map();
    for (const table of found) {
      const ids = await readTable(client, table);
      if (ids === null) return null;
      recorded.set(table, ids);
    }
    return recorded;
  }

  async close(): Promise<void> {
    const released = [...this.clients.keys()].map((name) => this.release(name));
    // A server that no longer answers does not say goodbye either.
    await Promise.race([
      Promise.all(released),
      sleep(farewell, null, { ref: false }),
    ]);
  }

  private async release(name: string): Promise<void> {
    const client = this.clients.get(name);
    this.clients.delete(name);
    await client?.end();
  }

  private async client(name: string): Promise<pg.Client> {
    const known = this.clients.get(name);
    if (known) return known;
    const client = new pg.Client(this.server.target(name));
    client.on("error", () => this.clients.delete(name));
    await client.connect();
    this.clients.set(name, client);
    return client;
  }
}

/** Full names of the tables called so. */
async function findTables(client: pg.Client, name: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relname = $1 and c.relkind = 'r' and n.nspname !~ '^pg_temp'`,
    [name],
  );
  return rows.map((row) => row.name);
}

async function readTable(
  client: pg.Client,
  table: string,
): Promise<string[] | null> {
  return client
    .query<{ version_num: string }>(`select version_num from ${table}`)
    .then(
      ({ rows }) => rows.map((row) => row.version_num),
      // What made the table can have been rolled back.
      (error: unknown) =>
        (error as { code?: string }).code === "42P01" ? [] : null,
    );
}
