import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { databasesOn, openRun } from "../support/project-run.ts";
import {
  pythonOf,
  smallProject,
  temporaryFolder,
} from "../support/projects.ts";
import { startTestServer, type TestServer } from "../support/servers.ts";

// asyncpg takes one statement at a time.
const before = `op.execute("""DO $$ BEGIN
    CREATE TABLE p (id int PRIMARY KEY);
    CREATE TABLE t (id int PRIMARY KEY, a int, b varchar(50), pid int);
    CREATE INDEX t_a ON t (a);
    CREATE TABLE child (id int PRIMARY KEY, pid int CONSTRAINT child_fk REFERENCES p (id));
    END $$""")`;

describe("transactions and timeouts", () => {
  let servers: TestServer;
  beforeAll(async () => {
    servers = await startTestServer();
  });
  afterAll(() => servers.close());

  const upgradeOf = async (
    upgrade: string,
    driver = "psycopg",
    environment: Parameters<typeof pythonOf>[0] = "examples",
  ) => {
    const { folder, remove } = await temporaryFolder(
      smallProject(
        [
          { id: "start", parent: null, upgrade: before },
          { id: "next", parent: "start", upgrade },
        ],
        driver,
      ),
    );
    const name = servers.freshName();
    await servers.server.createDatabase(name);
    const { run, probe } = await openRun(
      folder,
      pythonOf(environment),
      databasesOn(servers.server, name),
    );
    try {
      await run.upgrade("start", false);
      const { statements } = await run.upgrade("heads", true);
      return statements.filter((one) => one.revision === "next");
    } finally {
      await probe.close();
      await remove();
    }
  };

  it("tells the lock_timeout that was in force", async () => {
    const statements = await upgradeOf(
      `op.execute("SET LOCAL lock_timeout = '2s'")\nop.drop_column("t", "b")`,
    );
    expect(statements.map((one) => one.evidence?.lockTimeout)).toEqual([
      2000, 2000,
    ]);
  });

  it("counts a statement that runs row by row instead of listing it again", async () => {
    const loop = `for number in range(5):\n    op.get_bind().execute(sa.text("UPDATE t SET a = :n WHERE id = :n"), {"n": number})`;
    const statements = await upgradeOf(loop);
    expect(statements.map((one) => one.repeats)).toEqual([4]);
  });

  it("looks at the same statement again where search_path leads to another tenant", async () => {
    const loop = `for schema in ("x", "y", "x"):
    op.execute(f"CREATE SCHEMA IF NOT EXISTS {schema}")
    op.execute(f"SET search_path TO {schema}")
    op.execute("CREATE TABLE IF NOT EXISTS t (id int)")`;
    const statements = await upgradeOf(loop);
    const tables = statements.filter(({ sql }) => /TABLE/.test(sql));
    expect(
      tables.map(({ repeats, evidence }) => [
        repeats,
        evidence?.locks.map(({ relation }) => relation.schema),
      ]),
    ).toEqual([
      [1, ["x"]],
      [0, ["y"]],
    ]);
  });

  it("has no evidence and no transaction for what runs in an autocommit block", async () => {
    const block = `with op.get_context().autocommit_block():\n    op.create_index("i", "t", ["b"], postgresql_concurrently=True)\nop.drop_column("t", "a")`;
    const [index, column] = await upgradeOf(block);
    expect(index).toMatchObject({
      sql: "CREATE INDEX CONCURRENTLY i ON t (b)",
      transaction: null,
      evidence: null,
    });
    expect(column?.evidence?.rewrites).toEqual([]);
    expect(column?.transaction).not.toBeNull();
  });

  it("tells which locks the transaction already held", async () => {
    const statements = await upgradeOf(
      `op.drop_column("t", "b")\nop.execute("UPDATE t SET a = 1")`,
    );
    expect(
      statements[1]?.evidence?.held.map(
        ({ relation, mode }) => `${relation.name}:${mode}`,
      ),
    ).toEqual(["t:AccessExclusive"]);
  });

  it.each(["timezone = 'Europe/Paris'", "datestyle = 'German'"])(
    "knows the transaction by its time, however SET LOCAL %s writes that",
    async (setting) => {
      const [locking, , last] = await upgradeOf(
        `op.execute("LOCK TABLE p")\nop.execute("SET LOCAL ${setting}")\nop.execute("CREATE TABLE other ()")`,
      );
      expect(last?.transaction).toBe(locking?.transaction);
      expect(last?.evidence?.held.map(({ relation }) => relation.name)).toEqual(
        ["p"],
      );
    },
  );

  it("does not count a scan of an earlier transaction again", async () => {
    const block = `op.execute("UPDATE t SET a = 1 WHERE b = 'x'")\nwith op.get_context().autocommit_block():\n    op.execute("SELECT 1")\nop.alter_column("t", "b", new_column_name="c")\nop.execute("UPDATE t SET a = 1 WHERE c = 'x'")`;
    const statements = await upgradeOf(block);
    expect(
      statements.map((one) => one.evidence?.scans.map(({ name }) => name)),
    ).toEqual([["t"], undefined, [], ["t"]]);
  });

  it("leaves SET TRANSACTION the first statement of its transaction", async () => {
    const block = `with op.get_context().autocommit_block():\n    op.execute("SELECT 1")\nop.execute("SET TRANSACTION ISOLATION LEVEL SERIALIZABLE")`;
    const statements = await upgradeOf(block);
    expect(statements.map((one) => one.failure)).toEqual([null, null]);
  });

  it.each([
    ["psycopg", "examples"],
    ["psycopg2", "sqlalchemy-1.4"],
    ["asyncpg", "sqlalchemy-1.4"],
    ["asyncpg", "sqlalchemy-2.1"],
    ["pg8000", "sqlalchemy-2.0"],
  ] as const)(
    "tells percent signs as the server got them from %s of %s",
    async (driver, environment) => {
      const [update, check, constraint] = await upgradeOf(
        `op.execute("UPDATE t SET a = 7 % 4 WHERE b LIKE '%x%'")
op.create_check_constraint("ck", "t", "b <> '%'")
made = sa.text("SELECT 1 / count(*) FROM pg_constraint WHERE strpos(pg_get_constraintdef(oid), :text) > 0")
op.get_bind().execute(made, {"text": "'%'"})`,
        driver,
        environment,
      );
      expect(update?.sql).toBe("UPDATE t SET a = 7 % 4 WHERE b LIKE '%x%'");
      expect(check?.sql).toBe(
        "ALTER TABLE t ADD CONSTRAINT ck CHECK (b <> '%')",
      );
      expect(constraint?.failure).toBeNull();
    },
  );

  it("never sends parameter values", async () => {
    const statements = await upgradeOf(
      `op.get_bind().execute(sa.text("UPDATE t SET b = :secret"), {"secret": "hunter2"})`,
    );
    expect(JSON.stringify(statements)).not.toContain("hunter2");
  });
});
