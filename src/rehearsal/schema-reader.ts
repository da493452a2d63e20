import pg from "pg";
import type { ThrowawayServer } from "../database/throwaway.ts";
import { readFingerprint, readSnapshot } from "../snapshot/read-snapshot.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";

/** Revision ids in each version table, by its full name. */
export type RecordedRevisions = Map<string, string[]>;

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

  /**
   * Revisions in each of Alembic's version tables, by the table's name; null when that can't be known.
   *
   * @param tables the tables to read; none: the only one of its name
   */
  async recordedRevisions(
    database: string,
    tables: string[],
  ): Promise<RecordedRevisions | null> {
    const client = await this.client(database);
    const names = tables.length > 0 ? tables : await this.findTables(client);
    if (names === null) return null;
    const recorded: RecordedRevisions = new Map();
    for (const name of names) {
      const rows = await client
        .query<{ version_num: string }>(`select version_num from ${name}`)
        .then(
          (result) => result.rows,
          // What made the table can have been rolled back.
          ({ code }: { code?: string }) => (code === "42P01" ? [] : null),
        );
      if (rows === null) return null;
      recorded.set(
        name,
        rows.map((row) => row.version_num),
      );
    }
    return recorded;
  }

  /** Null when there are several. */
  private async findTables(client: pg.Client): Promise<string[] | null> {
    const { rows } = await client.query<{ name: string }>(
      `select format('%I.%I', n.nspname, c.relname) as name
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relname = $1 and c.relkind = 'r' and n.nspname !~ '^pg_temp'`,
      [this.versionTable()],
    );
    return rows.length > 1 ? null : rows.map(({ name }) => name);
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
