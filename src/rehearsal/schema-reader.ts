import pg from "pg";
import type { ThrowawayServer } from "../database/throwaway.ts";
import { readFingerprint, readSnapshot } from "../snapshot/read-snapshot.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";

/** Reads schemas of throwaway databases, over one connection each that stays open. */
export class SchemaReader {
  private readonly clients = new Map<string, pg.Client>();
  private readonly server: ThrowawayServer;
  private readonly versionTable: () => string;

  /** @param versionTable tells the name of Alembic's version table, which is no part of the schema */
  constructor(server: ThrowawayServer, versionTable: () => string) {
    this.server = server;
    this.versionTable = versionTable;
  }

  async fingerprint(database: string): Promise<string> {
    return readFingerprint(await this.client(database), {
      versionTable: this.versionTable(),
    });
  }

  async snapshot(database: string): Promise<Snapshot> {
    return readSnapshot(await this.client(database), {
      versionTable: this.versionTable(),
    });
  }

  /** Revisions in Alembic's version table; null when there are several such tables, or none that can be read. */
  async recordedRevisions(database: string): Promise<string[] | null> {
    const client = await this.client(database);
    const { rows: tables } = await client.query<{ name: string }>(
      `select format('%I.%I', n.nspname, c.relname) as name
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relname = $1 and c.relkind = 'r' and n.nspname !~ '^pg_temp'`,
      [this.versionTable()],
    );
    const [table] = tables;
    if (!table) return [];
    if (tables.length > 1) return null;
    return client
      .query<{ version_num: string }>(`select version_num from ${table.name}`)
      .then(
        ({ rows }) => rows.map((row) => row.version_num),
        () => null,
      );
  }

  /** Ends the connection, so that the database can be copied or dropped. */
  async release(database: string): Promise<void> {
    const client = this.clients.get(database);
    this.clients.delete(database);
    await client?.end();
  }

  async close(): Promise<void> {
    await Promise.all(
      [...this.clients.keys()].map((database) => this.release(database)),
    );
  }

  private async client(database: string): Promise<pg.Client> {
    const known = this.clients.get(database);
    if (known) return known;
    const client = new pg.Client(this.server.target(database));
    client.on("error", () => this.clients.delete(database));
    await client.connect();
    this.clients.set(database, client);
    return client;
  }
}
