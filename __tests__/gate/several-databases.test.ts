import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import {
  cp,
  mkdtemp,
  readFile,
  readdir,
  rm,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Report } from "../../src/report/report.ts";
import type { Settings } from "../../src/settings/settings.ts";
import { gate, settingsFor } from "../support/gate.ts";
import { fixture } from "../support/projects.ts";
import { startTestServer, type TestServer } from "../support/servers.ts";

let shared: TestServer;
beforeAll(async () => {
  shared = await startTestServer();
});
afterAll(() => shared.close());

/** The multidb project with texts replaced in its ini file and in env.py. */
async function gateMultidb(
  changes: [string, string][] = [],
  given: Partial<Settings> = {},
): Promise<{ report: Report; files: string[] }> {
  const folder = await mkdtemp(join(tmpdir(), "migration-gate-test-"));
  try {
    await cp(fixture("multidb"), folder, { recursive: true });
    for (const file of ["alembic.ini", "env.py"]) {
      const text = await readFile(join(folder, file), "utf8");
      const changed = changes.reduce(
        (so, [from, to]) => so.replace(from, to),
        text,
      );
      await writeFile(join(folder, file), changed);
    }
    const report = await gate(
      settingsFor(folder, shared.server, {
        range: { mode: "between", from: "0001", to: "heads" },
        ...given,
      }),
    );
    return { report, files: await readdir(folder) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

describe("a project with several engines", () => {
  it("has a throwaway database for each, and is told which one a finding is about", async () => {
    const { report } = await gateMultidb();
    const [project] = report.projects;
    expect(project?.database?.description).toMatch(
      /, 2 databases \(accounts, billing\)$/,
    );
    const left = project?.findings.find(
      ({ rule }) => rule === "downgrade-leaves-behind",
    );
    expect(left?.message).toContain("paid is left behind (database billing)");
    expect(
      project?.statements
        .filter(({ direction, revision }) => direction === "up" && revision)
        .map(({ database, sql }) => `${database}: ${sql.slice(0, 20)}`),
    ).toEqual([
      "accounts: SET lock_timeout = '",
      "accounts: CREATE INDEX ix_user",
      "billing: SET lock_timeout = '",
      "billing: ALTER TABLE invoices",
      "billing: ALTER TABLE invoices",
    ]);
  });

  it("runs SQL for new databases in each of them", async () => {
    const folder = await mkdtemp(join(tmpdir(), "migration-gate-test-"));
    const bootstrapSql = join(folder, "bootstrap.sql");
    await writeFile(bootstrapSql, "CREATE TABLE forgotten (id integer)");
    const { report } = await gateMultidb([], { bootstrapSql });
    await rm(folder, { recursive: true });
    const drift = report.projects[0]?.findings.find(
      ({ rule }) => rule === "model-drift",
    );
    for (const database of ["accounts", "billing"])
      expect(drift?.message).toMatch(
        new RegExp(`forgotten .*\\(database ${database}\\)`),
      );
  });

  it("may mix PostgreSQL and SQLite", async () => {
    const { report, files } = await gateMultidb([
      [
        "postgresql+psycopg://app:secret@billing.production.invalid/app",
        "sqlite:///billing.db",
      ],
      ["begin_twophase", "begin"],
      ["transaction.prepare()", "pass"],
    ]);
    expect(report.error).toBeNull();
    expect(report.projects[0]?.database?.description).toMatch(
      /PostgreSQL.* and SQLite, 2 databases/,
    );
    // The second engine's ALTER … IF NOT EXISTS is not SQLite's.
    const failure = report.projects[0]?.findings.find(
      ({ rule }) => rule === "upgrade-fails",
    );
    expect(failure?.message).toContain("syntax error");
    expect(files).not.toContain("billing.db");
  });

  it("is told when two engines have the same URL, instead of waiting for each other", async () => {
    const { report } = await gateMultidb([["billing.prod", "accounts.prod"]]);
    expect(report.error?.kind).toBe("environment");
    expect(report.error?.message).toContain("'accounts' and 'billing'");
    expect(report.error?.message).toContain("the `env` setting");
  });
});
