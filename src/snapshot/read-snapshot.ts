import type { Client } from "pg";
import { fingerprintSql, objectsSql } from "./catalog/queries.ts";
import type { CatalogContext } from "./catalog/source.ts";
import type { SchemaObject, Snapshot } from "./snapshot.ts";
import { compareObjects } from "./snapshot.ts";

export interface SnapshotOptions {
  /** Name of Alembic's version table, which is left out; `alembic_version` by default. */
  versionTable?: string;
}

/**
 * Reads one md5 over the whole schema, computed in the server in one round trip (two more on the
 * first call with a client). Equal fingerprints mean equal schemas, whatever order they came about in.
 *
 * @param client connected, and not in a transaction
 */
export async function readFingerprint(
  client: Client,
  options: SnapshotOptions = {},
): Promise<string> {
  const fingerprint = await prepareOnce(client, "fingerprint", options);
  const [rows] = await readTogether(client, [fingerprint]);
  return fingerprintOf(rows);
}

/**
 * Reads every object of the schema with its properties, and the fingerprint.
 *
 * @param client connected, and not in a transaction
 */
export async function readSnapshot(
  client: Client,
  options: SnapshotOptions = {},
): Promise<Snapshot> {
  const [fingerprint, objects] = await readTogether(client, [
    await prepareOnce(client, "fingerprint", options),
    await prepareOnce(client, "objects", options),
  ]);
  return {
    fingerprint: fingerprintOf(fingerprint),
    objects: (objects as unknown as SchemaObject[]).sort(compareObjects),
  };
}

type Rows = Record<string, unknown>[];
type QueryName = "fingerprint" | "objects";

// Planning these queries costs more than running them: each client prepares them once.
const prepared = new WeakMap<Client, Map<string, Promise<string>>>();

/** Makes sure that the query is prepared on this client; answers with the statement that runs it. */
function prepareOnce(
  client: Client,
  query: QueryName,
  { versionTable = "alembic_version" }: SnapshotOptions,
): Promise<string> {
  const ofClient = prepared.get(client) ?? new Map<string, Promise<string>>();
  prepared.set(client, ofClient);
  const key = `${query} ${versionTable}`;
  const known = ofClient.get(key);
  if (known) return known;
  const name = `migration_gate_${query}_${ofClient.size}`;
  const fresh = prepare(client, query, versionTable, name);
  ofClient.set(key, fresh);
  fresh.catch(() => ofClient.delete(key));
  return fresh;
}

async function prepare(
  client: Client,
  query: QueryName,
  versionTable: string,
  name: string,
): Promise<string> {
  const context = await readContext(client);
  const sqlOf = query === "fingerprint" ? fingerprintSql : objectsSql;
  const sql = sqlOf(context, client.escapeLiteral(versionTable));
  await readTogether(client, [`prepare ${name} as ${sql}`]);
  return `execute ${name}`;
}

async function readContext(client: Client): Promise<CatalogContext> {
  const { rows } = await client.query<{ version: number; superuser: boolean }>(
    `select current_setting('server_version_num')::int / 10000 as version,
      current_setting('is_superuser') = 'on' as superuser`,
  );
  const [row] = rows;
  if (!row) throw new Error("the server did not tell its version");
  return { version: row.version, isSuperuser: row.superuser };
}

// Definitions are written by the server as the session's settings say: without a search_path
// every name is qualified, and the formats are the ones pg_dump fixes too.
const settings = Object.entries({
  search_path: "",
  jit: "off",
  enable_nestloop: "off",
  row_security: "off",
  datestyle: "ISO",
  intervalstyle: "postgres",
  timezone: "UTC",
  extra_float_digits: "3",
  quote_all_identifiers: "off",
}).map(([name, value]) => `set_config('${name}', '${value}', true)`);

const begin = `begin transaction read only; select ${settings.join(", ")}`;

/** Runs the statements in one read-only transaction and one round trip; answers with the rows of each. */
async function readTogether(
  client: Client,
  statements: string[],
): Promise<Rows[]> {
  const text = [begin, ...statements, "commit"].join(";\n");
  const results: unknown = await client.query(text).catch(rollBack(client));
  return (results as { rows: Rows }[])
    .slice(2, 2 + statements.length)
    .map((result) => result.rows);
}

function rollBack(client: Client): (error: unknown) => Promise<never> {
  return async (error) => {
    await client.query("rollback").catch(() => undefined);
    throw error;
  };
}

function fingerprintOf(rows: Rows | undefined): string {
  const fingerprint = rows?.[0]?.["fingerprint"];
  if (typeof fingerprint !== "string")
    throw new Error("the server did not answer with a fingerprint");
  return fingerprint;
}
