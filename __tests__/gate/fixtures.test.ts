import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { readExpectations } from "../../scripts/demo/expectations.ts";
import type { ProjectReport, Report } from "../../src/report/report.ts";
import type { Settings } from "../../src/settings/settings.ts";
import { gate, settingsFor } from "../support/gate.ts";
import { fixture, pythonOf } from "../support/projects.ts";
import { startTestServer, type TestServer } from "../support/servers.ts";

interface Case {
  project: string;
  /** What is special about this run, for the test's name. */
  how?: string;
  given?: Partial<Settings>;
  verdict: Report["verdict"];
  /** Findings without a line, and all of them when the markers are about another run. */
  findings?: string[];
  ignoresMarkers?: boolean;
}

const later = {
  range: { mode: "between", from: "0001", to: "heads" },
} as const;
const all = { range: { mode: "all" } } as const;

/** A command of the project's own for both directions, without the word for either. */
function commands(words: string[], up: string): Partial<Settings> {
  const command = [pythonOf("examples"), ...words];
  return {
    python: null,
    upgradeCommand: [...command, up, "{revision}"],
    downgradeCommand: [...command, up.replace("up", "down"), "{revision}"],
  };
}

const cases: Case[] = [
  { project: "plain", verdict: "pass" },
  { project: "pyproject", verdict: "pass" },
  { project: "transaction-per-migration", verdict: "pass" },
  { project: "merge", verdict: "pass" },
  { project: "branches", verdict: "fail" },
  {
    project: "branches",
    how: "with both heads declared",
    given: { expectedHeads: ["expand", "contract"] },
    verdict: "pass",
    ignoresMarkers: true,
  },
  { project: "two-heads", verdict: "fail" },
  { project: "enum-left-behind", verdict: "fail" },
  { project: "empty-downgrade", verdict: "fail" },
  { project: "raising-downgrade", verdict: "fail" },
  {
    project: "raising-downgrade",
    how: "where the policy allows it",
    given: { downgrades: "irreversible-allowed" },
    verdict: "pass",
  },
  { project: "missing-downgrade", verdict: "fail" },
  {
    project: "missing-downgrade",
    how: "where nobody looks at downgrades",
    given: { downgrades: "off" },
    verdict: "pass",
    ignoresMarkers: true,
  },
  { project: "failing-upgrade", verdict: "fail" },
  { project: "failing-downgrade", verdict: "fail" },
  { project: "concurrent-in-transaction", verdict: "fail" },
  { project: "syntax-error", verdict: "fail" },
  { project: "import-side-effect", verdict: "pass" },
  { project: "allowed", verdict: "fail" },
  { project: "drift", given: all, verdict: "pass", findings: ["model-drift"] },
  {
    project: "drift",
    how: "where drift fails",
    given: { ...all, failOn: "warning" },
    verdict: "fail",
    findings: ["model-drift"],
  },
  {
    project: "no-metadata",
    verdict: "pass",
    findings: ["no-target-metadata at env.py"],
  },
  { project: "not-from-empty", given: all, verdict: "fail" },
  {
    project: "not-from-empty",
    how: "before the range",
    verdict: "fail",
    ignoresMarkers: true,
    findings: ["base-fails at versions/0001_add_nickname_to_accounts.py:11"],
  },
  {
    project: "not-from-empty",
    how: "with the dump",
    given: { baselineSql: join(fixture("not-from-empty"), "baseline.sql") },
    verdict: "pass",
    ignoresMarkers: true,
  },
  {
    project: "bootstrap",
    how: "without its SQL",
    given: all,
    verdict: "fail",
    findings: ["upgrade-fails at versions/0001_create_accounts.py:12"],
  },
  {
    project: "bootstrap",
    how: "with its SQL",
    given: {
      ...all,
      bootstrapSql: join(fixture("bootstrap"), "bootstrap.sql"),
    },
    verdict: "pass",
  },
  { project: "flask-migrate", verdict: "pass" },
  {
    project: "flask-migrate",
    how: "through `flask db`",
    given: commands(["-m", "flask", "--app", "app", "db"], "upgrade"),
    verdict: "pass",
  },
  {
    project: "own-command",
    how: "through `python -m app.migrate`",
    given: {
      scriptLocation: "migrations",
      ...commands(["-m", "app.migrate"], "up"),
    },
    verdict: "fail",
  },
  { project: "multidb", verdict: "fail", findings: ["model-drift"] },
  { project: "flask-multidb", verdict: "fail" },
  { project: "raw-driver-creator", verdict: "pass" },
  { project: "raw-driver-connect", verdict: "fail", findings: ["model-drift"] },
  { project: "hostile-names", verdict: "fail" },
  { project: "prints-noise", verdict: "pass" },
  {
    project: "helpers",
    given: { ...later, python: [pythonOf("helpers")] },
    verdict: "fail",
  },
  {
    project: "tenants",
    how: "by search_path",
    given: { alembicConfig: ["alembic.ini"] },
    verdict: "fail",
  },
  {
    project: "tenants",
    how: "by search_path from the first revision on",
    given: { ...all, alembicConfig: ["alembic.ini"] },
    verdict: "pass",
    ignoresMarkers: true,
  },
  {
    project: "tenants",
    how: "by schema_translate_map",
    given: { alembicConfig: ["alembic.ini#names-in-sql"], drift: false },
    verdict: "fail",
    ignoresMarkers: true,
    findings: [
      "create-index-without-concurrently at names_in_sql/versions/0002_create_invoices.py:25",
    ],
  },
];

/**
 * Projects whose run ends otherwise than with a report of findings: unhappy-endings.test.ts. And those that run with
 * every driver (matrix.test.ts), or by several env.py (asking.test.ts).
 */
const elsewhere = [
  "asking",
  "every-driver",
  "env-raises",
  "env-raises-import",
  "never-ends",
  "never-ends-python",
];

let shared: TestServer;
beforeAll(async () => {
  shared = await startTestServer();
});
afterAll(() => shared.close());

function markersOf(project: string): string[] {
  const folder = ["versions", "migrations/versions"].find((name) =>
    readdirSync(fixture(project)).includes(name.split("/")[0] ?? ""),
  );
  return readExpectations(join(fixture(project), folder ?? "")).map(
    ({ rule, file, line }) => `${rule} at ${folder}/${file}:${line}`,
  );
}

function findingsOf({ findings }: ProjectReport): string[] {
  return findings.map(({ rule, file, line }) =>
    [rule, ...(file ? [`at ${[file, line ?? []].flat().join(":")}`] : [])].join(
      " ",
    ),
  );
}

describe("the gate on a fixture project", () => {
  it.each(
    cases.map((one) => ({
      ...one,
      name: [one.project, one.how].filter(Boolean).join(" "),
    })),
  )("finds what is marked, and nothing else: $name", async (one) => {
    const { project, given, findings = [] } = one;
    const report = await gate(
      settingsFor(fixture(project), shared.server, {
        ...later,
        ...given,
      }),
    );
    expect(report.error).toBeNull();
    expect(report.projects).toHaveLength(1);
    const [told] = report.projects as [ProjectReport];
    expect(findingsOf(told).sort()).toEqual(
      [...(one.ignoresMarkers ? [] : markersOf(project)), ...findings].sort(),
    );
    expect(report.verdict).toBe(one.verdict);
    // A notice would say that Alembic counts other heads than we do.
    expect([...report.notices, ...told.notices]).toEqual([]);
  });

  it("has a case for every project", () => {
    const present = readdirSync(fixture(""), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name);
    const covered = new Set([...cases.map((one) => one.project), ...elsewhere]);
    expect([...covered].sort()).toEqual(present.sort());
  });
});
