import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { join } from "node:path";
import { readExpectations } from "../../scripts/demo/expectations.ts";
import type { ProjectReport } from "../../src/report/report.ts";
import type { Settings } from "../../src/settings/settings.ts";
import { gate, settingsFor } from "../support/gate.ts";
import {
  fixture,
  pythonOf,
  smallProject,
  temporaryFolder,
} from "../support/projects.ts";
import { startTestServer, type TestServer } from "../support/servers.ts";

let shared: TestServer;
beforeAll(async () => {
  shared = await startTestServer();
});
afterAll(() => shared.close());

const project = fixture("asking");
const later = { mode: "between", from: "0001", to: "heads" } as const;

/** Each section of alembic.ini has an env.py that asks for the database in another way. */
const ways: [string, Parameters<typeof pythonOf>[0], Partial<Settings>][] = [
  ["ini", "sqlalchemy-2.1", {}],
  ["in_env", "sqlalchemy-2.0", {}],
  ["variable", "sqlalchemy-2.0", { env: { BLOG_DSN: "{url}" } }],
  [
    "settings",
    "examples",
    {
      env: {
        BLOG_DB_HOST: "{host}",
        BLOG_DB_PORT: "{port}",
        BLOG_DB_USER: "{user}",
        BLOG_DB_PASSWORD: "{password}",
        BLOG_DB_NAME: "{database}",
        BLOG_SECRET_KEY: "anything",
      },
    },
  ],
  [
    "x_argument",
    "examples",
    {
      alembicArgs: [
        "url=postgresql+psycopg://app:secret@db.production.invalid/app",
        "confirm",
      ],
    },
  ],
  ["application", "sqlalchemy-2.1", {}],
  ["async_config", "examples", {}],
  ["two_drivers", "sqlalchemy-2.0", {}],
];

describe("a project that asks for its database", () => {
  it.each(ways)(
    "in the way of %s runs unchanged",
    async (way, python, given) => {
      const report = await gate(
        settingsFor(project, shared.server, {
          range: later,
          alembicConfig: [`alembic.ini#${way}`],
          python: [pythonOf(python)],
          ...given,
        }),
      );
      expect(report.error).toBeNull();
      const [told] = report.projects as [ProjectReport];
      expect(
        told.findings.map(({ rule, file, line }) => `${rule} ${file}:${line}`),
      ).toEqual(
        readExpectations(join(project, "versions")).map(
          ({ rule, file, line }) => `${rule} versions/${file}:${line}`,
        ),
      );
      expect(told.revisions.map(({ again }) => again.status)).toEqual([
        "passed",
        "passed",
      ]);
    },
  );

  it("by settings that nobody set is told which ones, and what to write", async () => {
    const report = await gate(
      settingsFor(project, shared.server, {
        alembicConfig: ["alembic.ini#settings"],
      }),
    );
    expect(report.error?.message).toContain("DB_PASSWORD={password}");
    expect(report.error?.message).toContain("env_prefix in front");
  });

  it("and runs its work with op.run_async is judged at the revision's line", async () => {
    const upgrade = `async def work(connection):
    await connection.execute(sa.text("ALTER TABLE t DROP COLUMN a"))
op.run_async(work)`;
    const { folder, remove } = await temporaryFolder(
      smallProject(
        [
          {
            id: "0001",
            parent: null,
            upgrade: 'op.execute("CREATE TABLE t (a integer, b integer)")',
          },
          {
            id: "0002",
            parent: "0001",
            upgrade,
            downgrade: 'op.add_column("t", sa.Column("a", sa.Integer()))',
          },
        ],
        "asyncpg",
      ),
    );
    try {
      const report = await gate(
        settingsFor(folder, shared.server, {
          range: later,
          python: [pythonOf("sqlalchemy-2.0")],
          drift: false,
        }),
      );
      const [told] = report.projects as [ProjectReport];
      const dropped = told.findings.find(({ rule }) => rule === "drop-column");
      expect(dropped).toMatchObject({ file: "versions/0002.py", line: 11 });
    } finally {
      await remove();
    }
  });
});
