import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { checkUnseen } from "../../src/checks/unseen.ts";
import { databasesOn, openRun } from "../support/project-run.ts";
import {
  pythonOf,
  smallProject,
  temporaryFolder,
} from "../support/projects.ts";
import { startTestServer, type TestServer } from "../support/servers.ts";

let servers: TestServer;
beforeAll(async () => {
  servers = await startTestServer();
});
afterAll(() => servers.close());

async function findingsOf(upgrade: string, driver: string) {
  const { folder, remove } = await temporaryFolder(
    smallProject([{ id: "one", parent: null, upgrade }], driver),
  );
  const name = servers.freshName();
  await servers.server.createDatabase(name);
  const { run, probe } = await openRun(
    folder,
    pythonOf("sqlalchemy-2.0"),
    databasesOn(servers.server, name),
  );
  const { unseen, failure } = await run.upgrade("heads", true);
  await probe.close();
  await remove();
  expect(failure).toBeNull();
  return checkUnseen(unseen, () => "elsewhere.py").map(
    ({ rule, file, line, message }) => ({ rule, file, line, message }),
  );
}

// upgrade() begins on line 9, its body on line 10.
const seen = (what: string, line: number) => [
  {
    rule: "unseen-statements",
    file: "versions/one.py",
    line,
    message: expect.stringContaining(what) as unknown,
  },
];

const cursor =
  'cursor = op.get_bind().connection.cursor()\ncursor.execute("CREATE TABLE t (id int)")';

describe("statements past SQLAlchemy", () => {
  it.each([
    [
      "psycopg",
      'import psycopg\nwith psycopg.connect("host=x") as connection:\n    connection.execute("SELECT 1")',
      11,
    ],
    [
      "psycopg2",
      'import psycopg2\nconnection = psycopg2.connect("host=x")\nconnection.cursor().execute("SELECT 1")',
      11,
    ],
    [
      "pg8000",
      'import pg8000.dbapi\npg8000.dbapi.connect(user="x").cursor().execute("SELECT 1")',
      11,
    ],
    [
      "asyncpg",
      'import asyncio, asyncpg\nasync def main():\n    connection = await asyncpg.connect("postgresql://x/y")\n    await connection.execute("SELECT 1")\nasyncio.run(main())',
      12,
    ],
  ])(
    "are told when a revision opens a connection of its own with %s",
    async (driver, upgrade, line) => {
      expect(await findingsOf(upgrade, "psycopg")).toEqual(
        seen(`${driver} connection of its own`, line),
      );
    },
  );

  it.each(["psycopg", "psycopg2", "pg8000"])(
    "are told when a revision takes the cursor of %s",
    async (driver) => {
      expect(await findingsOf(cursor, driver)).toEqual(
        seen("a cursor of the driver", 10),
      );
    },
  );

  it("are told once, however often a loop comes by", async () => {
    const loop =
      'for _ in range(3):\n    op.get_bind().connection.cursor().execute("SELECT 1")';
    expect(await findingsOf(loop, "psycopg")).toHaveLength(1);
  });

  it.each([
    ["op.execute", 'op.execute("SELECT 1")'],
    [
      "a connection's exec_driver_sql",
      'op.get_bind().exec_driver_sql("SELECT 1")',
    ],
    [
      "a session",
      'from sqlalchemy.orm import Session\nSession(bind=op.get_bind()).execute(sa.text("SELECT 1"))',
    ],
    [
      "an engine with a creator",
      'import psycopg2\nengine = sa.create_engine("postgresql+psycopg2://", creator=lambda: psycopg2.connect("host=x"))\nwith engine.begin() as connection:\n    connection.execute(sa.text("SELECT 1"))',
    ],
  ])("are not claimed of %s", async (_, upgrade) => {
    expect(await findingsOf(upgrade, "psycopg")).toEqual([]);
  });
});
