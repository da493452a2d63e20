import { checkDowngrades } from "../checks/downgrade.ts";
import { checkDrift } from "../checks/drift.ts";
import { checkRoundTrip } from "../checks/round-trip.ts";
import type { Found } from "../checks/settle.ts";
import { checkUnexplained } from "../checks/unexplained-change.ts";
import { checkUnseen } from "../checks/unseen.ts";
import { checkRuns } from "../checks/upgrade.ts";
import type { Finding } from "../findings/finding.ts";
import type { ProjectDatabases } from "../rehearsal/project-databases.ts";
import type { Statement } from "../rehearsal/statement.ts";
import type { Rehearsal } from "../rehearsal/rehearsal.ts";
import { loadPostgresParser } from "./load-postgres-parser.ts";
import { applyRules } from "../rules/apply-rules.ts";
import { readPlaces } from "../rules/source-places.ts";
import { foldSchemas } from "../rules/fold-schemas.ts";
import type { Dialect } from "../sql/dialect.ts";
import type { SqlParser } from "../sql/operation.ts";
import { emptySnapshot } from "../snapshot/snapshot.ts";
import { loadOtherParser } from "../sql/parse-other.ts";
import type { Settings } from "../settings/settings.ts";
import type { Coverage } from "../report/report.ts";
import type { ProjectPlan } from "./plan-project.ts";

/** What was found, and how much of the SQL was understood. */
export interface Judged extends Found {
  coverage: Coverage;
}

/** What a project's files, the runs and the rules say. */
export async function judge(
  plan: ProjectPlan,
  rehearsal: Rehearsal,
  settings: Settings,
  databases: ProjectDatabases,
  envFile: string,
): Promise<Judged> {
  const { production, stairway, drift } = rehearsal;
  const parserOf = await loadParsers(production?.statements ?? [], databases);
  const byChecks = [
    ...plan.findings,
    ...checkRuns(rehearsal),
    ...checkDowngrades(stairway, settings.downgrades),
    ...checkUnseen(
      production?.unseen ?? [],
      (id) => plan.graph.byId.get(id)?.file ?? null,
    ),
    ...checkUnexplained(rehearsal, parserOf),
    ...stairway.flatMap(checkRoundTrip),
    ...(drift === null ? [] : checkDrift(drift, envFile)),
  ];
  const byRules = foldSchemas(
    judgeStatements(plan, rehearsal, databases, parserOf, settings.rules),
  );
  const isComplete = production !== null && production.failure === null;
  const coverage = coverageOf(production?.statements ?? [], parserOf);
  return { byChecks, byRules, isComplete, coverage };
}

function coverageOf(
  statements: readonly Statement[],
  parserOf: (database: string) => SqlParser,
): Coverage {
  const analysed = statements.filter(
    ({ sql, database }) => parserOf(database)(sql).error === null,
  );
  return { statements: statements.length, analysed: analysed.length };
}

/** The rules, on each of the project's databases. */
function judgeStatements(
  plan: ProjectPlan,
  { production, before, after }: Rehearsal,
  databases: ProjectDatabases,
  parserOf: (database: string) => SqlParser,
  severities: Settings["rules"],
): Finding[] {
  const statements = production?.statements ?? [];
  const places = readPlaces(plan.graph.byId);
  const names = new Set(statements.map(({ database }) => database));
  const serverVersion = databases.describe()?.version ?? "";
  const findings = [...names].flatMap((database) =>
    applyRules({
      statements: statements.filter((one) => one.database === database),
      parse: parserOf(database),
      places,
      dialect: databases.dialectOf(database),
      revisions: [...plan.graph.byId.values()],
      before: before?.get(database) ?? emptySnapshot,
      after: after?.get(database) ?? null,
      serverVersion,
      severities,
    }),
  );
  return findings.filter(
    ({ revision }) => revision === null || !plan.notLinted.has(revision),
  );
}

/** The parser for each of the databases that the statements ran on. */
async function loadParsers(
  statements: readonly Statement[],
  databases: ProjectDatabases,
): Promise<(database: string) => SqlParser> {
  const parsers = new Map<Dialect, SqlParser>();
  for (const { database } of statements) {
    const dialect = databases.dialectOf(database);
    if (!parsers.has(dialect)) parsers.set(dialect, await loadParser(dialect));
  }
  return (database) =>
    parsers.get(databases.dialectOf(database)) ?? fail(database);
}

function fail(database: string): never {
  throw new Error(`no parser was loaded for ${database}`);
}

function loadParser(dialect: Dialect): Promise<SqlParser> {
  return dialect === "sqlite" ? loadOtherParser(dialect) : loadPostgresParser();
}
