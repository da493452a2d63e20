import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ProjectDatabases } from "../../src/rehearsal/project-databases.ts";
import { SqliteDatabases } from "../../src/rehearsal/sqlite-databases.ts";
import {
  pythonOf,
  revisionFile,
  smallProject,
  temporaryFolder,
} from "../support/projects.ts";
import { openRun } from "../support/project-run.ts";

let scratch: string;
beforeEach(async () => {
  scratch = await mkdtemp(join(tmpdir(), "migration-gate-test-"));
});
afterEach(() => rm(scratch, { recursive: true, force: true }));

const createT = `op.create_table("t", sa.Column("id", sa.Integer, primary_key=True))`;

const synchronous = `from alembic import context
from sqlalchemy import create_engine
with create_engine(URL).connect() as connection:
    context.configure(connection=connection)
    with context.begin_transaction():
        context.run_migrations()
`;

const asynchronous = `import asyncio
from alembic import context
from sqlalchemy.ext.asyncio import create_async_engine

def run(connection):
    context.configure(connection=connection)
    with context.begin_transaction():
        context.run_migrations()

async def main():
    engine = create_async_engine(URL)
    async with engine.connect() as connection:
        await connection.run_sync(run)
    await engine.dispose()

asyncio.run(main())
`;

interface Outcome {
  failure: string | null;
  tables: string[];
  /** Files in the project's folder that the run made. */
  made: string[];
  unseen: string[];
}

async function upgrade(
  url: string,
  body: string,
  environment: Parameters<typeof pythonOf>[0] = "sqlalchemy-2.0",
): Promise<Outcome> {
  const env = url.includes("aiosqlite") ? asynchronous : synchronous;
  const { folder, remove } = await temporaryFolder({
    ...smallProject([]),
    "env.py": `URL = "${url}"\n${env}`,
    "versions/one.py": revisionFile({ id: "one", parent: null, upgrade: body }),
  });
  const kind = new SqliteDatabases(scratch);
  const databases = new ProjectDatabases({
    name: "base",
    open: () => Promise.resolve(kind),
    bootstrap: null,
  });
  const before = await readdir(folder);
  const { run, probe } = await openRun(
    folder,
    pythonOf(environment),
    databases,
  );
  try {
    const { failure, unseen } = await run.upgrade("heads", true);
    const snapshots = await databases.snapshots("base");
    const objects = snapshots.get("sqlite")?.objects ?? [];
    return {
      failure: failure?.message ?? null,
      tables: objects
        .filter((one) => one.kind === "table")
        .map(({ name }) => name),
      made: (await readdir(folder)).filter(
        (file) => !before.includes(file) && file !== "__pycache__",
      ),
      unseen: unseen.map(({ what }) => what),
    };
  } finally {
    await probe.close();
    await remove();
  }
}

describe("a connection to SQLite goes to the throwaway file", () => {
  it.each(
    (["sqlalchemy-1.4", "sqlalchemy-2.0", "sqlalchemy-2.1"] as const).flatMap(
      (environment) =>
        [
          "sqlite:///players.db",
          "sqlite+pysqlite:////nowhere/at/all/players.db",
          "sqlite+pysqlite:///file:players.db?mode=ro&uri=true",
          "sqlite+aiosqlite:///players.db",
          "sqlite://",
        ].map((url) => [url, environment] as const),
    ),
  )("that asks for %s in %s", async (url, environment) => {
    expect(await upgrade(url, createT, environment)).toEqual({
      failure: null,
      tables: ["t"],
      made: [],
      unseen: [],
    });
  });

  it.each([
    [
      "sqlite3.connect",
      `import sqlite3\nsqlite3.connect("production.db").execute("CREATE TABLE raw (id int)")`,
      "a sqlite3 connection of its own",
    ],
    [
      "sqlite3.dbapi2.connect with a URI",
      `import sqlite3.dbapi2\nsqlite3.dbapi2.connect("file:production.db", uri=True).execute("CREATE TABLE raw (id int)")`,
      "a sqlite3 connection of its own",
    ],
    [
      "aiosqlite.connect",
      `import asyncio, aiosqlite\nasync def main():\n    async with aiosqlite.connect("production.db") as connection:\n        await connection.execute("CREATE TABLE raw (id int)")\nasyncio.run(main())`,
      "an aiosqlite connection of its own",
    ],
  ])("when a revision calls %s itself, and says so", async (_, body, what) => {
    expect(await upgrade("sqlite:///players.db", body)).toEqual({
      failure: null,
      tables: ["raw"],
      made: [],
      unseen: [what],
    });
  });

  it.each([
    ["ATTACH", `op.execute("ATTACH DATABASE 'other.db' AS other")`],
    [
      "VACUUM INTO",
      `with op.get_context().autocommit_block():\n    op.execute("VACUUM INTO 'copy.db'")`,
    ],
  ])("%s reaches no other file", async (_, body) => {
    const { failure, made } = await upgrade("sqlite:///players.db", body);
    expect(failure).toMatch(/not authorized|authorization denied/);
    expect(made).toEqual([]);
  });

  it("leaves a file alone that a package keeps for itself", async () => {
    const packages = join(scratch, "site-packages");
    await mkdir(packages);
    const own = join(packages, "own.db");
    await writeFile(
      join(packages, "tool.py"),
      `import sqlite3\nsqlite3.connect("${own}").execute("CREATE TABLE cache (id int)")\n`,
    );
    const body = `import sys\nsys.path.append("${packages}")\nimport tool\n${createT}`;
    expect(await upgrade("sqlite:///players.db", body)).toMatchObject({
      failure: null,
      tables: ["t"],
      unseen: [],
    });
    expect(await readdir(packages)).toContain("own.db");
  });
});
