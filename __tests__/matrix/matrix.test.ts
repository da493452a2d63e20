import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { join } from "node:path";
import { readExpectations } from "../../scripts/demo/expectations.ts";
import type { ProjectReport } from "../../src/report/report.ts";
import { gate, settingsFor } from "../support/gate.ts";
import { fixture, pythonOf } from "../support/projects.ts";
import { startTestServer, type TestServer } from "../support/servers.ts";
import {
  cellsOf,
  drivers,
  grid,
  isInstalled,
  servers,
  type Cell,
} from "./cells.ts";
import { expectedFacts, observeFacts } from "./observe-facts.ts";
import { expectedStatements, observed } from "./statements.ts";

const project = fixture("every-driver");
const markers = readExpectations(join(project, "versions")).map(
  ({ rule, file, line }) => `${rule} at versions/${file}:${line}`,
);

/** The project from 0001 on, its driver chosen as a user would, by a URL that leads to production. */
async function gateWith(
  { server }: TestServer,
  { environment, driver }: Cell,
): Promise<ProjectReport> {
  const report = await gate(
    settingsFor(project, server, {
      range: { mode: "between", from: "0001", to: "heads" },
      python: [pythonOf(environment)],
      env: {
        DATABASE_URL: `postgresql+${driver}://app:secret@db.production.invalid/app`,
      },
    }),
  );
  expect(report).toMatchObject({ error: null, verdict: "fail", notices: [] });
  return report.projects[0]!;
}

function missing(server: (typeof servers)[number]): boolean {
  if (isInstalled(server)) return false;
  const { platform, arch } = process;
  process.stderr.write(
    `PostgreSQL ${server} is not tested: npm has no package of it for ${platform}-${arch}.\n`,
  );
  return true;
}

describe.each(servers.filter((server) => !missing(server)))(
  "on PostgreSQL %i",
  (major) => {
    let shared: TestServer;
    beforeAll(async () => {
      shared = await startTestServer(major);
    });
    afterAll(() => shared.close());

    it("the evidence of each statement is what that server is known to do", async () => {
      expect(await observeFacts(shared)).toEqual(expectedFacts(major));
    });

    it.each(cellsOf(major))(
      "$driver of $environment: the same findings at the same places for the same evidence",
      async (cell) => {
        const told = await gateWith(shared, cell);
        const places = told.findings.map(
          ({ rule, file, line }) => `${rule} at ${file}:${line}`,
        );
        expect(places.sort()).toEqual([...markers].sort());
        expect(observed(told.statements)).toEqual(expectedStatements);
        expect(told.revisions.map(({ again }) => again.status)).toEqual(
          told.revisions.map(() => "passed"),
        );
        expect(told.notices).toEqual([]);
        expect(told.database?.version).toMatch(new RegExp(`^${major}\\.`));
        expect(told.versions).toMatchObject(versionsOf(cell));
      },
    );
  },
);

/** What the report must name, so that no cell runs as another one. */
function versionsOf({ environment, driver }: Cell) {
  const [kind, version = ""] = environment.split("-");
  const begins = expect.stringMatching(
    new RegExp(`^${version.replace(".", "\\.")}\\.`),
  );
  return {
    driver: driver.replace("_async", ""),
    ...(kind === "python" ? { python: begins } : { sqlalchemy: begins }),
    ...(version === "1.4" ? { alembic: expect.stringMatching(/^1\.8\./) } : {}),
  };
}

describe("the grid", () => {
  it("has every SQLAlchemy on every server", () => {
    for (const server of servers)
      expect(new Set(grid[server])).toEqual(new Set(["1.4", "2.0", "2.1"]));
  });

  it.each(drivers.map((driver, column) => ({ driver, column })))(
    "has every SQLAlchemy that knows $driver",
    ({ driver, column }) => {
      const known = driver.startsWith("psycopg") && driver !== "psycopg2";
      expect(new Set(servers.map((server) => grid[server][column]))).toEqual(
        new Set(known ? ["2.0", "2.1"] : ["1.4", "2.0", "2.1"]),
      );
    },
  );
});
