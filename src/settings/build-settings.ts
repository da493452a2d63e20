import type { Surface } from "./definition.ts";
import {
  definitionOf,
  settingNames,
  type Defaults,
  type Values,
} from "./definitions.ts";
import type { Given } from "./given.ts";
import { parseValues } from "./parse-value.ts";
import type { Settings } from "./settings.ts";

/** Fills in the defaults and gives everything its name in the code. */
export function buildSettings(
  values: Values,
  folders: { repository: string; workingDirectory: string },
  {
    surface,
    defaultReport,
  }: { surface: Surface; defaultReport: string | null },
): Settings {
  const defaults = defaultsOf(surface);
  return {
    repository: folders.repository,
    workingDirectory: folders.workingDirectory,
    alembicConfig: values["alembic-config"] ?? [],
    scriptLocation: values["script-location"] ?? null,
    python: values.python ?? null,
    upgradeCommand: values["upgrade-command"] ?? null,
    downgradeCommand: values["downgrade-command"] ?? null,
    database: impliedDatabase(values) ?? defaults.database,
    image: values.image ?? null,
    postgresVersion: values["postgres-version"] ?? null,
    databaseUrl: values["database-url"] ?? null,
    bootstrapSql: values["bootstrap-sql"] ?? null,
    baselineSql: values["baseline-sql"] ?? null,
    baselineRevision: values["baseline-revision"] ?? null,
    alembicArgs: values["alembic-args"] ?? [],
    env: values.env ?? {},
    range: values.range ?? defaults.range,
    baseRef: values["base-ref"] ?? null,
    failOn: values["fail-on"] ?? defaults["fail-on"],
    comment: values.comment ?? defaults.comment,
    reviewComments: values["review-comments"] ?? defaults["review-comments"],
    githubToken: values["github-token"] ?? null,
    timeout: values.timeout ?? defaults.timeout,
    downgrades: values.downgrades ?? defaults.downgrades,
    expectedHeads: values["expected-heads"] ?? [],
    otherPullRequests:
      values["other-pull-requests"] ?? defaults["other-pull-requests"],
    drift: values.drift ?? defaults.drift,
    rules: values.rules ?? {},
    stats: values.stats ?? null,
    smallTableRows: values["small-table-rows"] ?? defaults["small-table-rows"],
    largeTableRows: values["large-table-rows"] ?? defaults["large-table-rows"],
    since: values.since ?? null,
    allow: values.allow ?? [],
    allowLabels: values["allow-labels"] ?? {},
    reportFile: values.report ?? defaultReport,
    sarifFile: values.sarif ?? null,
    junitFile: values.junit ?? null,
    gitlabFile: values.gitlab ?? null,
    mode: values.mode ?? defaults.mode,
    allowPullRequestTarget:
      values["allow-pull-request-target"] ??
      defaults["allow-pull-request-target"],
  };
}

function impliedDatabase(values: Values): Settings["database"] | null {
  if (values.database !== undefined) return values.database;
  if ("database-url" in values) return "server";
  return "image" in values ? "container" : null;
}

/** Defaults are written like given values and read the same way. */
function defaultsOf(surface: Surface): Defaults {
  const given = settingNames.flatMap((name): Given[] => {
    const text = definitionOf(name).default[surface];
    const where = `default of \`${name}\``;
    if (text === null) return [];
    return [
      { name, origin: "flag", where, entries: [{ where, key: null, text }] },
    ];
  });
  const values = parseValues(given, [], (where, sentence) => {
    throw new Error(`${where}: ${sentence}`);
  });
  return values as Defaults;
}
