import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Statement } from "../../src/rehearsal/statement.ts";
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

/**
 * One statement, then what the server must be seen to do to tables that were there before: locks, rewrites, scans.
 * The planner reads an empty referenced table through its index: no scan of p for the foreign key here.
 */
const facts = [
  ["ALTER TABLE t ADD COLUMN z int", ["t:AccessExclusive"], [], []],
  [
    "ALTER TABLE t ADD COLUMN z int NOT NULL DEFAULT 5",
    ["t:AccessExclusive"],
    [],
    [],
  ],
  [
    "ALTER TABLE t ADD COLUMN z timestamptz DEFAULT clock_timestamp()",
    ["t:AccessExclusive", "t:Share"],
    ["t", "t_a", "t_pkey"],
    ["t"],
  ],
  [
    "ALTER TABLE t ALTER COLUMN b TYPE varchar(100)",
    ["t:AccessExclusive"],
    [],
    [],
  ],
  [
    "ALTER TABLE t ALTER COLUMN b TYPE varchar(20)",
    ["t:AccessExclusive", "t:Share"],
    ["t", "t_a", "t_pkey"],
    ["t"],
  ],
  [
    "ALTER TABLE t ALTER COLUMN a SET NOT NULL",
    ["t:AccessExclusive"],
    [],
    ["t"],
  ],
  ["CREATE INDEX i ON t (b)", ["t:Share"], [], ["t"]],
  ["DROP INDEX t_a", ["t:AccessExclusive"], [], []],
  [
    "ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES p (id)",
    ["p:RowShare", "p:ShareRowExclusive", "t:ShareRowExclusive"],
    [],
    ["t"],
  ],
  [
    "ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES p (id) NOT VALID",
    ["p:ShareRowExclusive", "t:ShareRowExclusive"],
    [],
    [],
  ],
  [
    "ALTER TABLE t ADD CONSTRAINT ck CHECK (a > 0) NOT VALID",
    ["t:AccessExclusive"],
    [],
    [],
  ],
  ["DROP TABLE child", ["child:AccessExclusive", "p:AccessExclusive"], [], []],
  [
    "ALTER TABLE child DROP CONSTRAINT child_fk",
    ["child:AccessExclusive", "p:AccessExclusive"],
    [],
    [],
  ],
  ["ALTER TABLE t RENAME TO renamed", ["t:AccessExclusive"], [], []],
  ["UPDATE t SET a = 1 WHERE b = 'x'", ["t:RowExclusive"], [], ["t"]],
  ["COMMENT ON TABLE t IS 'x'", ["t:ShareUpdateExclusive"], [], []],
  [
    "CREATE TABLE fresh (id int PRIMARY KEY, pid int REFERENCES p (id))",
    ["p:ShareRowExclusive"],
    [],
    [],
  ],
] as const;

const summary = (statement: Statement | undefined) => {
  const existing = (relations: { name: string; isPreexisting: boolean }[]) =>
    [
      ...new Set(
        relations.filter((one) => one.isPreexisting).map((one) => one.name),
      ),
    ].sort();
  const evidence = statement?.evidence;
  return {
    locks: evidence?.locks
      .filter(
        ({ relation }) => relation.isPreexisting && relation.kind === "table",
      )
      .map(({ relation, mode }) => `${relation.name}:${mode}`)
      .sort(),
    rewrites: existing(evidence?.rewrites ?? []),
    scans: existing(evidence?.scans ?? []),
  };
};

describe.each([13, 15, 18])("evidence on PostgreSQL %i", (major) => {
  let servers: TestServer;
  beforeAll(async () => {
    servers = await startTestServer(major);
  });
  afterAll(() => servers.close());

  it("equals what the server is known to do, statement by statement", async () => {
    const revisions = facts.map(([sql], index) => ({
      id: `fact${index}`,
      parent: "start",
      upgrade: `op.execute(${JSON.stringify(sql)})`,
    }));
    const { folder, remove } = await temporaryFolder(
      smallProject([
        { id: "start", parent: null, upgrade: before },
        ...revisions,
      ]),
    );
    await servers.server.createDatabase("base");
    const { run, probe } = await openRun(
      folder,
      pythonOf("examples"),
      databasesOn(servers.server, "base"),
    );
    try {
      expect((await run.upgrade("start", false)).failure).toBeNull();
      const seen = [];
      for (const [index, [sql]] of facts.entries()) {
        const name = servers.freshName();
        await servers.server.cloneDatabase("base", name);
        await run.use(name);
        const { statements, failure } = await run.upgrade(`fact${index}`, true);
        expect(failure).toBeNull();
        seen.push({
          sql,
          ...summary(statements.find((one) => one.revision === `fact${index}`)),
        });
      }
      expect(seen).toEqual(
        facts.map(([sql, locks, rewrites, scans]) => ({
          sql,
          locks,
          rewrites,
          scans,
        })),
      );
    } finally {
      await probe.close();
      await remove();
    }
  });
});

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
