import { Client } from "pg";
import type { Relation, Statement } from "../../src/rehearsal/statement.ts";
import { databasesOn, openRun } from "../support/project-run.ts";
import {
  pythonOf,
  smallProject,
  temporaryFolder,
} from "../support/projects.ts";
import type { TestServer } from "../support/servers.ts";
import { schema, type LockFact } from "./lock-facts.ts";

/** Makes the database that both ways of asking start from. */
export async function makeBase({ server }: TestServer): Promise<void> {
  await server.createDatabase("facts");
  const client = new Client(server.target("facts"));
  await client.connect();
  await client.query(schema);
  await client.end();
}

/** What the probe reports: each statement is a revision of its own, which ends in an exception so that all is as before. */
export async function askProbe(
  { server }: TestServer,
  statements: readonly string[],
): Promise<LockFact[]> {
  const { folder, remove } = await temporaryFolder(
    smallProject(
      statements.map((sql, index) => ({
        id: `fact${index}`,
        parent: null,
        upgrade: `op.execute(${JSON.stringify(sql)})\nraise Exception("all of it back")`,
      })),
    ),
  );
  const databases = databasesOn(server, "facts");
  const python = pythonOf("examples");
  const { run, probe } = await openRun(folder, python, databases);
  try {
    const facts: LockFact[] = [];
    for (const [index, sql] of statements.entries()) {
      const told = await run.upgrade(`fact${index}`, true);
      const revision = `fact${index}`;
      const own = told.statements.find((one) => one.revision === revision);
      facts.push(asFact(sql, own));
    }
    return facts;
  } finally {
    await probe.close();
    await remove();
  }
}

function asFact(sql: string, statement: Statement | undefined): LockFact {
  if (statement?.failure)
    return { sql, fails: statement.failure.sqlstate ?? "without an SQLSTATE" };
  if (!statement?.evidence) throw new Error(`No evidence of ${sql}`);
  const { locks, rewrites, scans } = statement.evidence;
  const names = (relations: Relation[]) => relations.map(({ name }) => name);
  return makeFact(
    sql,
    locks.map(({ relation, mode }) => `${relation.name}:${mode}`),
    names(rewrites),
    names(scans),
  );
}

/** In the form of the recorded ones. */
function makeFact(
  sql: string,
  locks: string[],
  rewrites: string[],
  scans: string[],
): LockFact {
  const inOrder = (words: string[]) => [...new Set(words)].sort().join(" ");
  return {
    sql,
    locks: inOrder(locks),
    ...(rewrites.length > 0 ? { rewrites: inOrder(rewrites) } : {}),
    ...(scans.length > 0 ? { scans: inOrder(scans) } : {}),
  };
}

interface Row {
  oid: string;
  name: string;
  kind: string;
  file: string;
  scans: string;
}

const relations = `
  SELECT c.oid, relname AS name, relkind AS kind, relfilenode AS file, pg_stat_get_xact_numscans(c.oid) AS scans
  FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
  WHERE nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')`;
const locks = `
  SELECT relation AS oid, replace(mode, 'Lock', '') AS mode FROM pg_locks
  WHERE pid = pg_backend_pid() AND locktype = 'relation' AND mode <> 'AccessShareLock'`;

/** What the server says when it is asked directly, without Python, Alembic and probe. */
export async function askServer(
  { server }: TestServer,
  statements: readonly string[],
): Promise<LockFact[]> {
  const client = new Client(server.target("facts"));
  await client.connect();
  const facts: LockFact[] = [];
  for (const sql of statements) {
    facts.push(await ask(client, sql));
    await client.query("ROLLBACK");
  }
  await client.end();
  return facts;
}

async function ask(client: Client, sql: string): Promise<LockFact> {
  await client.query("BEGIN");
  const before = await client.query<Row>(relations);
  try {
    await client.query(sql);
  } catch (error) {
    return { sql, fails: (error as { code: string }).code };
  }
  const held = await client.query<{ oid: string; mode: string }>(locks);
  const after = await client.query<Row>(relations);
  const earlier = new Map(before.rows.map((row) => [row.oid, row]));
  const names = new Map(
    [...after.rows, ...before.rows].map(({ oid, name }) => [oid, name]),
  );
  const named = (rows: Row[]) => rows.map(({ oid }) => names.get(oid) ?? "");
  return makeFact(
    sql,
    held.rows.flatMap(({ oid, mode }) => {
      const name = names.get(oid);
      return name === undefined ? [] : [`${name}:${mode}`];
    }),
    named(
      after.rows.filter(({ oid, file }) => {
        const old = earlier.get(oid)?.file;
        return old !== undefined && old !== file;
      }),
    ),
    named(
      after.rows.filter(
        ({ oid, kind, scans }) =>
          "rmf".includes(kind) &&
          Number(scans) > Number(earlier.get(oid)?.scans ?? 0),
      ),
    ),
  );
}
