import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { join } from "node:path";
import type { ProjectReport, Report } from "../../src/report/report.ts";
import type { Settings } from "../../src/settings/settings.ts";
import { gate, settingsFor } from "../support/gate.ts";
import { fixture, pythonOf } from "../support/projects.ts";
import { startTestServer, type TestServer } from "../support/servers.ts";

let shared: TestServer;
beforeAll(async () => {
  shared = await startTestServer();
});
afterAll(() => shared.close());

/** The `alembic` command itself, as a project's own. */
function alembic(python: string): Partial<Settings> {
  const words = [python, "-m", "alembic"];
  return {
    python: null,
    upgradeCommand: [...words, "upgrade", "{revision}"],
    downgradeCommand: [...words, "downgrade", "{revision}"],
  };
}

/** What must not depend on who runs Alembic: everything but times and file names of this run. */
function comparable({ projects, verdict, error }: Report) {
  const told = projects.map((project: ProjectReport) => ({
    ...project,
    database: null,
    revisions: project.revisions.map(({ up, down, again, ...revision }) => ({
      ...revision,
      steps: [up.status, down.status, again.status],
    })),
    statements: project.statements.map((statement) => ({
      ...statement,
      ms: 0,
      // Which of a merge's parents Alembic deletes and which it renames in its table is left to chance.
      sql: statement.sql.replace(/'0002[ab]'/, "'0002?'"),
    })),
  }));
  return { projects: told, verdict, error };
}

const later = {
  range: { mode: "between", from: "0001", to: "heads" },
} as const;
const all = { range: { mode: "all" } } as const;

function on(driver: string): Partial<Settings> {
  const url = `postgresql+${driver}://app:secret@db.production.invalid/app`;
  return { ...later, env: { DATABASE_URL: url } };
}

const cases: [
  project: string,
  given?: Partial<Settings>,
  python?: Parameters<typeof pythonOf>[0],
][] = [
  ["plain"],
  ["every-driver", on("psycopg2"), "sqlalchemy-1.4"],
  ["every-driver", on("pg8000"), "sqlalchemy-2.0"],
  ["every-driver", on("asyncpg"), "sqlalchemy-2.1"],
  ["merge"],
  ["branches", { ...all, expectedHeads: ["expand", "contract"] }],
  ["transaction-per-migration"],
  ["enum-left-behind"],
  ["failing-upgrade"],
  ["failing-downgrade"],
  ["concurrent-in-transaction"],
  ["import-side-effect"],
  ["drift", all],
  ["hostile-names"],
  ["raw-driver-connect"],
  ["multidb"],
  ["tenants", { ...later, alembicConfig: ["alembic.ini"] }],
  [
    "not-from-empty",
    {
      ...later,
      baselineSql: join(fixture("not-from-empty"), "baseline.sql"),
    },
  ],
];

describe("Alembic followed through a command says what Alembic driven directly says", () => {
  it.each(
    cases.map(([project, given = later, python = "examples"]) => ({
      project,
      given,
      python,
    })),
  )(
    "of $project ($python)",
    async ({ project, given, python }) => {
      const settings = settingsFor(fixture(project), shared.server, {
        ...later,
        python: [pythonOf(python)],
        ...given,
      });
      const driven = await gate(settings);
      const followed = await gate({
        ...settings,
        ...alembic(pythonOf(python)),
      });
      expect(comparable(followed)).toEqual(comparable(driven));
      expect(driven.projects[0]?.statements).not.toEqual([]);
      // Two runs, and an `alembic` process for each step of one.
    },
    240_000,
  );
});
