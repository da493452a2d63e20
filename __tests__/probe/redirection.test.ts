import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import pg from "pg";
import { databasesOn, openRun } from "../support/project-run.ts";
import {
  alembicIni,
  pythonOf,
  envPy,
  smallProject,
  temporaryFolder,
} from "../support/projects.ts";
import { startTestServer, type TestServer } from "../support/servers.ts";

const production =
  "host=db.production.invalid user=app password=secret dbname=app sslmode=require";
const environments = [
  "sqlalchemy-1.4",
  "sqlalchemy-2.0",
  "sqlalchemy-2.1",
] as const;
const drivers = ["psycopg2", "psycopg", "asyncpg", "pg8000"];
const pairs = environments
  .flatMap((environment) =>
    drivers.map((driver) => [environment, driver] as const),
  )
  // SQLAlchemy 1.4 has no dialect for psycopg 3.
  .filter(
    ([environment, driver]) =>
      environment !== "sqlalchemy-1.4" || driver !== "psycopg",
  );

let servers: TestServer;
beforeAll(async () => {
  servers = await startTestServer();
});
afterAll(() => servers.close());

/** Upgrades the project and answers with the tables that are then in the throwaway database. */
async function tablesAfterUpgrade(
  files: Record<string, string>,
  environment: Parameters<typeof pythonOf>[0],
): Promise<string[]> {
  const { folder, remove } = await temporaryFolder(files);
  const name = servers.freshName();
  await servers.server.createDatabase(name);
  const { run, probe } = await openRun(
    folder,
    pythonOf(environment),
    databasesOn(servers.server, name),
  );
  try {
    const { failure } = await run.upgrade("heads", true);
    expect(failure).toBeNull();
    return await tablesOf(name);
  } finally {
    await probe.close();
    await remove();
  }
}

/** Milliseconds, in the revision `one`. */
async function lockTimeoutIn(
  files: Record<string, string>,
): Promise<number | undefined> {
  const { folder, remove } = await temporaryFolder(files);
  const name = servers.freshName();
  await servers.server.createDatabase(name);
  const { run, probe } = await openRun(
    folder,
    pythonOf("sqlalchemy-2.0"),
    databasesOn(servers.server, name),
  );
  try {
    const { statements, failure } = await run.upgrade("heads", true);
    expect(failure).toBeNull();
    const own = statements.find((one) => one.revision === "one");
    return own?.evidence?.lockTimeout;
  } finally {
    await probe.close();
    await remove();
  }
}

async function tablesOf(name: string): Promise<string[]> {
  const client = new pg.Client(servers.server.target(name));
  await client.connect();
  const { rows } = await client.query<{ tablename: string }>(
    "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1",
  );
  await client.end();
  return rows.map((row) => row.tablename);
}

const createT = {
  id: "one",
  parent: null,
  upgrade: `op.create_table("t", sa.Column("id", sa.Integer, primary_key=True))`,
};

describe("every connection goes to the throwaway database", () => {
  it.each(pairs)(
    "with %s and %s, although the URL names a production host",
    async (environment, driver) => {
      expect(
        await tablesAfterUpgrade(smallProject([createT], driver), environment),
      ).toEqual(["alembic_version", "t"]);
    },
  );

  const direct: [string, string][] = [
    [
      "psycopg.connect",
      `import psycopg\nconnection = psycopg.connect("${production}")\nconnection.execute("CREATE TABLE raw (id int)")\nconnection.commit()`,
    ],
    [
      "psycopg2.connect",
      `import psycopg2\nconnection = psycopg2.connect("${production}")\nconnection.cursor().execute("CREATE TABLE raw (id int)")\nconnection.commit()`,
    ],
    [
      "psycopg2 imported by name",
      `from psycopg2 import connect\nconnection = connect(host="db.production.invalid", dbname="app")\nconnection.cursor().execute("CREATE TABLE raw (id int)")\nconnection.commit()`,
    ],
    [
      "pg8000.dbapi.connect",
      `import pg8000.dbapi\nconnection = pg8000.dbapi.connect(user="app", host="db.production.invalid", password="secret")\nconnection.cursor().execute("CREATE TABLE raw (id int)")\nconnection.commit()`,
    ],
    [
      "asyncpg.connect",
      `import asyncio, asyncpg\nasync def main():\n    connection = await asyncpg.connect("postgresql://app:secret@db.production.invalid/app")\n    await connection.execute("CREATE TABLE raw (id int)")\nasyncio.run(main())`,
    ],
    [
      "psycopg2.connect with the options of a pooler",
      `import psycopg2\nconnection = psycopg2.connect("postgresql://app@pooler.invalid/app?sslmode=verify-full&options=endpoint%3Dep-1")\nconnection.cursor().execute("CREATE TABLE raw (id int)")\nconnection.commit()`,
    ],
    [
      "asyncpg.connect with every way to say where",
      `import asyncio, asyncpg\nasync def main():\n    connection = await asyncpg.connect(host="pooler.invalid", passfile="/nowhere", ssl="require", direct_tls=True, target_session_attrs="primary", statement_cache_size=0)\n    await connection.execute("CREATE TABLE raw (id int)")\nasyncio.run(main())`,
    ],
    [
      "psycopg.AsyncConnection",
      `import asyncio, psycopg\nasync def main():\n    connection = await psycopg.AsyncConnection.connect("${production}")\n    await connection.execute("CREATE TABLE raw (id int)")\n    await connection.commit()\nasyncio.run(main())`,
    ],
    [
      "create_engine with a creator",
      `import psycopg2\nengine = sa.create_engine("postgresql+psycopg2://", creator=lambda: psycopg2.connect("${production}"))\nwith engine.begin() as connection:\n    connection.execute(sa.text("CREATE TABLE raw (id int)"))`,
    ],
    [
      "a do_connect listener of the project",
      `@sa.event.listens_for(sa.engine.Engine, "do_connect")\ndef elsewhere(dialect, record, arguments, parameters):\n    parameters["host"] = "db.production.invalid"\nwith sa.create_engine("postgresql+psycopg2://app@db.production.invalid/app").begin() as connection:\n    connection.execute(sa.text("CREATE TABLE raw (id int)"))`,
    ],
  ];
  it.each(direct)("when a revision calls %s itself", async (_, upgrade) => {
    const files = smallProject([{ ...createT, upgrade }]);
    expect(await tablesAfterUpgrade(files, "sqlalchemy-2.0")).toEqual([
      "alembic_version",
      "raw",
    ]);
  });

  const pooler =
    "?sslmode=require&options=project%3Dep-cool-1%20-c%20lock_timeout%3D3s";
  it.each([
    [
      "psycopg",
      `${pooler}&channel_binding=require`,
      `{"prepare_threshold": None}`,
    ],
    ["psycopg2", `${pooler}&sslcompression=0`, `{"keepalives": 1}`],
    [
      "asyncpg",
      "?prepared_statement_cache_size=0&ssl=require",
      `{"statement_cache_size": 0, "server_settings": {"lock_timeout": "3s"}, "timeout": 30}`,
    ],
    [
      "pg8000",
      "",
      `{"ssl_context": True, "timeout": 30, "startup_params": {"lock_timeout": "3s"}}`,
    ],
  ] as const)(
    "leaves out what only a pooler knows, and keeps the rest, with %s",
    async (driver, options, connectArgs) => {
      const env = envPy
        .replaceAll(
          "poolclass=pool.NullPool",
          `poolclass=pool.NullPool, connect_args=${connectArgs}`,
        )
        .replace(
          /^url = .*$/m,
          `url = "postgresql+${driver}://app:secret@pooler.invalid:6543/app${options}"`,
        );
      const files = { ...smallProject([createT]), "env.py": env };
      expect(await lockTimeoutIn(files)).toBe(3000);
    },
  );

  it("follows a pool that the application opened at import time from one database to the next", async () => {
    const files = {
      ...smallProject([{ ...createT, downgrade: `op.drop_table("t")` }]),
      "shared.py": `from sqlalchemy import create_engine\nengine = create_engine("postgresql+psycopg://app@db.production.invalid/app", pool_size=2)\n`,
      "env.py": `import os, sys
sys.path.insert(0, os.path.dirname(__file__))
from alembic import context
from shared import engine
with engine.connect() as connection:
    context.configure(connection=connection)
    with context.begin_transaction():
        context.run_migrations()
`,
    };
    const { folder, remove } = await temporaryFolder(files);
    const [first, second] = [servers.freshName(), servers.freshName()];
    await servers.server.createDatabase(first);
    await servers.server.createDatabase(second);
    const { run, probe } = await openRun(
      folder,
      pythonOf("examples"),
      databasesOn(servers.server, first),
    );
    expect((await run.step("one", "up")).failure).toBeNull();
    await run.use(second);
    expect((await run.step("one", "up")).failure).toBeNull();
    expect(await tablesOf(second)).toEqual(["alembic_version", "t"]);
    expect((await run.step("one", "down")).failure).toBeNull();
    expect([await tablesOf(first), await tablesOf(second)]).toEqual([
      ["alembic_version", "t"],
      ["alembic_version"],
    ]);
    await probe.close();
    await remove();
  });

  it("refuses a dialect that it has no throwaway for", async () => {
    const files = {
      ...smallProject([createT]),
      "alembic.ini": alembicIni("psycopg").replace(
        /postgresql.*/,
        "mysql+pymysql://db.production.invalid/app",
      ),
      // Stands for the driver, which nobody gets to call.
      "env.py": `import sys, types
sys.modules["pymysql"] = types.SimpleNamespace(paramstyle="pyformat", __version__="1.1", Error=OSError)
${envPy}`,
    };
    const { folder, remove } = await temporaryFolder(files);
    const name = servers.freshName();
    await servers.server.createDatabase(name);
    const { run, probe } = await openRun(
      folder,
      pythonOf("examples"),
      databasesOn(servers.server, name),
    );
    const { failure } = await run.upgrade("heads", false);
    await probe.close();
    await remove();
    expect(failure).toMatchObject({
      type: "RefusedConnection",
      revision: null,
    });
  });
});
