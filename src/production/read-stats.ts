import { setTimeout as sleep } from "node:timers/promises";
import type { Client } from "pg";
import { readServerVersion } from "../database/databases.ts";
import { GateError } from "../errors.ts";
import type { Stats, TableStats } from "../stats/stats.ts";
import {
  sumPartitions,
  type CountedRelation,
} from "../stats/sum-partitions.ts";
import { withProduction } from "./connect.ts";
import { readRelations } from "./read-relations.ts";

export interface ReadOptions {
  /** Milliseconds in which writes are counted where the server does not know since when it has counted. */
  pause?: number;
  /** Told what takes time. */
  say?: (sentence: string) => void;
}

/** Less than this since the counters were reset is no average. */
const leastSeconds = 600;

/**
 * Reads how large the tables of a real database are, and how much is written to them. From the catalogs and the
 * statistics views alone, in transactions that can't write and give up when they have to wait.
 *
 * @throws GateError `settings` for a URL that is none, else `environment`
 */
export async function readStats(
  url: string,
  options: ReadOptions = {},
): Promise<Stats> {
  try {
    return await withProduction(url, (client) => readWith(client, options));
  } catch (error) {
    throw error instanceof GateError ? error : explain(error);
  }
}

async function readWith(
  client: Client,
  { pause = 5_000, say = () => undefined }: ReadOptions,
): Promise<Stats> {
  const { first, seconds, server } = await readOnly(client, async () => ({
    first: await readRelations(client),
    seconds: await secondsCounted(client),
    server: await readServerVersion(client),
  }));
  const takenAt = new Date().toISOString();
  const stats = (relations: CountedRelation[], rate: Rate): Stats => ({
    schemaVersion: 1,
    takenAt,
    server,
    tables: inOrder(sumPartitions(relations), rate),
  });
  if (seconds !== null && seconds >= leastSeconds)
    return stats(first, ({ writes }) => perSecond(writes, seconds));
  say(`Counting writes for ${pause / 1000} seconds…`);
  const start = performance.now();
  await sleep(pause);
  const second = await readOnly(client, () => readRelations(client));
  const passed = (performance.now() - start) / 1000;
  const earlier = new Map(
    sumPartitions(first).map(({ name, writes }) => [name, writes]),
  );
  return stats(second, ({ name, writes }) => {
    const before = earlier.get(name) ?? null;
    return perSecond(
      writes === null || before === null ? null : writes - before,
      passed,
    );
  });
}

/**
 * In a transaction of its own that can't write. Nothing is set for the session: behind a pooler it would stay on a
 * connection that belongs to others.
 */
export async function readOnly<T>(
  client: Client,
  read: () => Promise<T>,
): Promise<T> {
  await client.query(
    "BEGIN READ ONLY; SET LOCAL statement_timeout = '15s'; SET LOCAL lock_timeout = '1s'; SET LOCAL search_path = pg_catalog",
  );
  const result = await read();
  await client.query("ROLLBACK");
  return result;
}

/** Since the counters were reset; null when the server does not know. */
async function secondsCounted(client: Client): Promise<number | null> {
  const { rows } = await client.query<{ seconds: number | null }>(
    "SELECT CAST(EXTRACT(epoch FROM now() - stats_reset) AS float8) AS seconds FROM pg_stat_database WHERE datname = current_database()",
  );
  return rows[0]?.seconds ?? null;
}

type Rate = (relation: CountedRelation) => number | null;

function inOrder(relations: CountedRelation[], rate: Rate): TableStats[] {
  return relations
    .map((relation) => ({
      name: relation.name,
      rows: relation.rows,
      bytes: relation.bytes,
      writesPerSecond: rate(relation),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Counters can be reset meanwhile. */
function perSecond(writes: number | null, seconds: number): number | null {
  if (writes === null) return null;
  return Math.max(0, Math.round((writes / seconds) * 100) / 100);
}

/** What a server says to those whom it lets in, or does not. */
function explain(error: unknown): GateError {
  const { code = "", message } = error as { code?: string; message: string };
  const reason =
    reasons[code] ?? "The database of --database-url can't be read.";
  return new GateError("environment", reason, {
    details: [message || code || "no answer"],
    cause: error,
  });
}

const reasons: Record<string, string> = {
  "42501":
    "The user of --database-url may not connect or read the catalogs. `GRANT CONNECT ON DATABASE … TO …` is all it needs, pg_monitor is not.",
  "28P01": "The server of --database-url does not accept the user's password.",
  "28000": "The server of --database-url does not let this user in from here.",
  "3D000": "The server has no database of the name that --database-url gives.",
  "55P03":
    "A table was locked by somebody else while its size was asked for. Nothing waited for it; try again.",
  "57014":
    "The server took too long to answer and was not kept busy; try again.",
};
