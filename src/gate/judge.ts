import { setFlagsFromString } from "node:v8";
import { checkDowngrades } from "../checks/downgrade.ts";
import { checkDrift } from "../checks/drift.ts";
import { checkRoundTrip } from "../checks/round-trip.ts";
import { checkUnseen } from "../checks/unseen.ts";
import { checkRuns } from "../checks/upgrade.ts";
import { compareFindings, type Finding } from "../findings/finding.ts";
import { applySeverities } from "../findings/verdict.ts";
import type { ProjectDatabases } from "../rehearsal/project-databases.ts";
import type { Rehearsal } from "../rehearsal/rehearsal.ts";
import { applyRules } from "../rules/apply-rules.ts";
import type { SqlParser } from "../sql/operation.ts";
import { emptySnapshot } from "../snapshot/snapshot.ts";
import { loadPostgresParser } from "../sql/parse-postgres.ts";
import type { Settings } from "../settings/settings.ts";
import type { ProjectPlan } from "./plan-project.ts";

/** All findings of a project: what its files, the runs and the rules say, worst first. */
export async function judge(
  plan: ProjectPlan,
  rehearsal: Rehearsal,
  settings: Settings,
  databases: ProjectDatabases,
  envFile: string,
): Promise<Finding[]> {
  const { production, stairway, drift } = rehearsal;
  const findings = [
    ...plan.findings,
    ...checkRuns(rehearsal),
    ...checkDowngrades(stairway, settings.downgrades),
    ...checkUnseen(
      production?.unseen ?? [],
      (id) => plan.graph.byId.get(id)?.file ?? null,
    ),
    ...stairway.flatMap(checkRoundTrip),
    ...(drift === null ? [] : checkDrift(drift, envFile)),
    ...(await judgeStatements(plan, rehearsal, databases)),
  ];
  return applySeverities(findings, settings.rules).sort(compareFindings);
}

/** The rules, on each of the project's databases. */
async function judgeStatements(
  plan: ProjectPlan,
  { production, before }: Rehearsal,
  databases: ProjectDatabases,
): Promise<Finding[]> {
  const parse = await loadParser();
  const statements = production?.statements ?? [];
  const names = new Set(statements.map(({ database }) => database));
  const serverVersion = databases.describe()?.version ?? "";
  return [...names].flatMap((database) =>
    applyRules({
      statements: statements.filter((one) => one.database === database),
      parse,
      revisions: [...plan.graph.byId.values()],
      before: before?.get(database) ?? emptySnapshot,
      serverVersion,
      severities: {},
    }),
  );
}

/** A statement is parsed once: optimising the parser's WebAssembly would take longer than it saves, and 500 MB. */
function loadParser(): Promise<SqlParser> {
  setFlagsFromString("--no-wasm-tier-up");
  setFlagsFromString("--no-wasm-dynamic-tiering");
  return loadPostgresParser();
}
