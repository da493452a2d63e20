import { join } from "node:path";
import { checkTimeout } from "../checks/timeout.ts";
import type { ThrowawayServer } from "../database/throwaway.ts";
import { projectEnvironment, startEnvironment } from "../probe/environment.ts";
import { startProbe, type Probe } from "../probe/probe.ts";
import { findPython } from "../probe/python.ts";
import { describeHang } from "../rehearsal/describe-hang.ts";
import { environmentFailure } from "../rehearsal/environment-failure.ts";
import { ProjectRun } from "../rehearsal/project-run.ts";
import { toRepositoryPath } from "../rehearsal/recording.ts";
import type { Rehearsal } from "../rehearsal/rehearsal.ts";
import { rehearse } from "../rehearsal/rehearse.ts";
import type { ProjectReport } from "../report/report.ts";
import type { Settings } from "../settings/settings.ts";
import { judge } from "./judge.ts";
import {
  explainLostServer,
  requireOwnFailure,
  requireServer,
} from "./lost-server.ts";
import type { ProjectPlan } from "./plan-project.ts";
import { projectReport } from "./project-report.ts";
import type { World } from "./world.ts";

/**
 * Runs one project's range on the throwaway server and judges what happened.
 *
 * @param server on its way up while Python starts
 * @param database name of a database on it that nobody else uses
 * @throws GateError (environment) when Python, Alembic or env.py can't do their part
 */
export async function gateProject(
  plan: ProjectPlan,
  server: Promise<ThrowawayServer>,
  database: string,
  settings: Settings,
  world: World,
): Promise<ProjectReport> {
  const { ledger, scratch } = world;
  const entry = ledger.record({ kind: "processes", folder: scratch });
  const probe = await startProbe({
    python:
      settings.python ??
      findPython(plan.project.directory, settings.repository, world.env),
    probeFile: world.probeFile,
    directory: plan.project.directory,
    environment: startEnvironment(world.env),
    scratch,
    signal: world.deadline.signal,
  });
  try {
    return await gateWith(plan, probe, await server, database, settings, world);
  } finally {
    await probe.close();
    await ledger.remove(entry);
  }
}

async function gateWith(
  plan: ProjectPlan,
  probe: Probe,
  server: ThrowawayServer,
  database: string,
  settings: Settings,
  world: World,
): Promise<ProjectReport> {
  const run = new ProjectRun(probe, plan.graph.byId, settings.repository);
  const outcome = await world.deadline.race(
    rehearsePlan(plan, probe, run, server, database, settings, world),
  );
  if (outcome === "expired") {
    const { seconds } = world.deadline;
    const hang = await requireServer(server, database)
      .then(() => describeHang(run, probe, seconds, settings.repository))
      .finally(() => probe.kill());
    const findings = [...plan.findings, checkTimeout(hang)];
    return projectReport(plan, { findings, server, hang });
  }
  const envFile = toRepositoryPath(
    settings.repository,
    join(plan.project.scriptLocation, "env.py"),
  );
  const findings = await judge(plan, outcome, settings, server, envFile);
  return projectReport(plan, { findings, rehearsal: outcome, server });
}

async function rehearsePlan(
  plan: ProjectPlan,
  probe: Probe,
  run: ProjectRun,
  server: ThrowawayServer,
  database: string,
  settings: Settings,
  world: World,
): Promise<Rehearsal> {
  const { project, graph, range } = plan;
  if (range === null)
    throw new Error("a project without a range can't be rehearsed");
  await server.createDatabase(database);
  const target = server.target(database);
  const opened = await run.open(
    project,
    target,
    projectEnvironment(world.env, target, settings.env),
    settings.alembicArgs,
  );
  const rehearsal = await rehearse(
    {
      settings: { ...settings, drift: settings.drift && plan.reachesHeads },
      python: probe.python,
      opened,
      database,
      from: range.from,
      revisions: range.revisions.flatMap((id) => graph.byId.get(id) ?? []),
      to: settings.range.mode === "between" ? settings.range.to : "heads",
      progress: (step) => world.progress.step(`${project.name}: ${step}`),
    },
    run,
    server,
  ).catch(async (error: unknown) => {
    throw await explainLostServer(error, server);
  });
  await requireOwnFailure(rehearsal, server, database);
  const failure = rehearsal.baseFailure ?? rehearsal.production?.failure;
  if (failure && failure.revision === null)
    throw environmentFailure(failure, project);
  return rehearsal;
}
