import { join } from "node:path";
import { checkTimeout } from "../checks/timeout.ts";
import { settle } from "../checks/settle.ts";
import type { Target, ThrowawayServer } from "../database/throwaway.ts";
import { projectEnvironment } from "../probe/environment.ts";
import { adviseInstall, type InstallAdvice } from "../probe/install-advice.ts";
import type { Probe } from "../probe/probe.ts";
import { describeHang } from "../rehearsal/describe-hang.ts";
import { environmentFailure } from "../rehearsal/environment-failure.ts";
import { PostgresDatabases } from "../rehearsal/postgres-databases.ts";
import { ProjectDatabases } from "../rehearsal/project-databases.ts";
import { ProjectRun } from "../rehearsal/project-run.ts";
import { toRepositoryPath } from "../rehearsal/recording.ts";
import type { Rehearsal } from "../rehearsal/rehearsal.ts";
import { rehearse } from "../rehearsal/rehearse.ts";
import { SqliteDatabases } from "../rehearsal/sqlite-databases.ts";
import {
  dialectRefused,
  UnsupportedDialect,
} from "../rehearsal/unsupported-dialect.ts";
import type { ProjectReport } from "../report/report.ts";
import type { Settings } from "../settings/settings.ts";
import { judge } from "./judge.ts";
import {
  explainLostServer,
  requireOwnFailure,
  requireServer,
} from "./lost-server.ts";
import type { LookAround } from "./other-pull-requests.ts";
import type { ProjectPlan } from "./plan-project.ts";
import { projectReport } from "./project-report.ts";
import { allowingOf } from "./allowing-of.ts";
import { startProjectProbe, usedPython } from "./start-project-probe.ts";
import type { World } from "./world.ts";

/**
 * Runs one project's range on throwaway databases and judges what happened.
 *
 * @param server the throwaway PostgreSQL, mostly on its way up while Python starts
 * @param name begins the names of its databases, which nobody else uses
 * @throws GateError (environment) when Python, Alembic or env.py can't do their part
 * @throws UnsupportedDialect when it connects to a database that the gate has no throwaway for
 */
export async function gateProject(
  plan: ProjectPlan,
  server: () => Promise<ThrowawayServer>,
  name: string,
  settings: Settings,
  world: World & LookAround,
): Promise<ProjectReport> {
  if (plan.unsupported !== null)
    throw new UnsupportedDialect(plan.project.name, plan.unsupported);
  const { ledger, scratch } = world;
  const entry = ledger.record({ kind: "processes", folder: scratch });
  const used = usedPython(plan.project, settings, world);
  const probe = await startProjectProbe(plan, used, settings, world);
  const { bootstrapSql } = settings;
  const databases = new ProjectDatabases({
    name,
    open: onceEach(async (dialect) =>
      dialect === "sqlite"
        ? new SqliteDatabases(scratch)
        : new PostgresDatabases(await server()),
    ),
    bootstrap:
      bootstrapSql === null
        ? null
        : { file: bootstrapSql, dialect: plan.dialect },
  });
  try {
    const install = adviseInstall(used);
    return await gateWith(plan, probe, databases, install, settings, world);
  } finally {
    await databases.close();
    await probe.close();
    await ledger.remove(entry);
  }
}

async function gateWith(
  planned: ProjectPlan,
  probe: Probe,
  databases: ProjectDatabases,
  install: InstallAdvice,
  settings: Settings,
  world: World & LookAround,
): Promise<ProjectReport> {
  const { repository } = settings;
  const { byId } = planned.graph;
  const run = new ProjectRun(probe, databases, byId, repository);
  const outcome = await world.deadline.race(
    rehearsePlan(planned, run, databases, install, settings, world),
  );
  const plan = await world.completed(planned);
  if (outcome === "expired") {
    const { seconds } = world.deadline;
    const hang = await databases
      .whenUp()
      .then(() => requireServer(databases.server))
      .then(() => describeHang(run, probe, seconds, repository))
      .finally(() => probe.kill());
    const byChecks = [...plan.findings, checkTimeout(hang)];
    const settled = settle(
      { byChecks },
      allowingOf(plan, settings, world.labels),
    );
    return projectReport(plan, { ...settled, databases, hang });
  }
  const envFile = toRepositoryPath(
    repository,
    join(plan.project.scriptLocation, "env.py"),
  );
  const found = await judge(plan, outcome, settings, databases, envFile);
  const settled = settle(found, allowingOf(plan, settings, world.labels));
  const { coverage } = found;
  return projectReport(plan, {
    ...settled,
    coverage,
    rehearsal: outcome,
    databases,
  });
}

/** Several databases of one dialect live in the same place. */
function onceEach<K, T>(open: (key: K) => Promise<T>): (key: K) => Promise<T> {
  const opened = new Map<K, Promise<T>>();
  return (key) => {
    const known = opened.get(key) ?? open(key);
    opened.set(key, known);
    return known;
  };
}

async function rehearsePlan(
  plan: ProjectPlan,
  run: ProjectRun,
  databases: ProjectDatabases,
  install: InstallAdvice,
  settings: Settings,
  world: World,
): Promise<Rehearsal> {
  const { project, graph, range } = plan;
  if (range === null)
    throw new Error("a project without a range can't be rehearsed");
  const target = await databases.createDefault(plan.dialect);
  const environmentOf = (found: Target) =>
    projectEnvironment(world.env, found, settings.env);
  run.variablesFor = (found) => environmentOf(found).variables;
  const opened = await run.open(
    project,
    environmentOf(target),
    settings.alembicArgs,
    install,
  );
  const rehearsal = await rehearse(
    {
      settings: { ...settings, drift: settings.drift && plan.reachesHeads },
      opened,
      from: range.from,
      revisions: range.revisions.flatMap((id) => graph.byId.get(id) ?? []),
      to: settings.range.mode === "between" ? settings.range.to : "heads",
      progress: (step) => world.progress.step(`${project.name}: ${step}`),
    },
    run,
    databases,
  ).catch(async (error: unknown) => {
    throw await explainLostServer(error, databases.server);
  });
  await requireOwnFailure(rehearsal, databases.server);
  const failure = rehearsal.baseFailure ?? rehearsal.production?.failure;
  const refused = failure && dialectRefused(failure);
  if (refused && failure.revision === null)
    throw new UnsupportedDialect(project.name, refused);
  if (failure && failure.revision === null)
    throw environmentFailure(failure, project, install);
  return rehearsal;
}
