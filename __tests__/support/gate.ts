import { openLedger } from "../../src/database/ledger.ts";
import type { ThrowawayServer } from "../../src/database/throwaway.ts";
import { runGate } from "../../src/gate.ts";
import type { Surroundings } from "../../src/gate/world.ts";
import { urlOf } from "../../src/probe/environment.ts";
import { silentProgress } from "../../src/report/progress.ts";
import type { Report } from "../../src/report/report.ts";
import type { Settings } from "../../src/settings/settings.ts";
import { probeFile, pythonOf } from "./projects.ts";

/** Settings for one project folder on a server that is up already. */
export function settingsFor(
  folder: string,
  server: ThrowawayServer,
  given: Partial<Settings> = {},
): Settings {
  return {
    repository: folder,
    workingDirectory: folder,
    alembicConfig: [],
    scriptLocation: null,
    python: [pythonOf("examples")],
    database: "server",
    image: null,
    postgresVersion: null,
    databaseUrl: urlOf(server.target("postgres")),
    bootstrapSql: null,
    baselineSql: null,
    baselineRevision: null,
    env: {},
    range: { mode: "all" },
    baseRef: null,
    failOn: "error",
    comment: "never",
    githubToken: null,
    timeout: 100,
    downgrades: "required",
    expectedHeads: [],
    alembicArgs: [],
    upgradeCommand: null,
    downgradeCommand: null,
    drift: true,
    rules: {},
    stats: null,
    smallTableRows: 10_000,
    largeTableRows: 10_000_000,
    since: null,
    allow: [],
    allowLabels: {},
    reportFile: null,
    sarifFile: null,
    junitFile: null,
    gitlabFile: null,
    mode: "run",
    allowPullRequestTarget: false,
    reviewComments: false,
    otherPullRequests: false,
    ...given,
  };
}

/** The whole gate in this process, without entry point; fails when something is left behind. */
export async function gate(
  settings: Settings,
  env: Record<string, string> = {},
  labels: string[] = [],
  more: Partial<Surroundings> = {},
): Promise<Report> {
  const ledger = openLedger();
  const report = await runGate(settings, {
    env: { PATH: process.env["PATH"], ...env },
    event: null,
    labels,
    progress: silentProgress,
    ledger,
    probeFile,
    mask: () => {},
    ...more,
  });
  const leftovers = await ledger.close();
  if (leftovers.length > 0) throw new Error(leftovers.join("\n"));
  return report;
}
