import { dirname } from "node:path";
import { checkTooLate } from "./checks/timeout.ts";
import { settle } from "./checks/settle.ts";
import { startThrowawayServer } from "./database/start.ts";
import type { ThrowawayServer } from "./database/throwaway.ts";
import { GateError } from "./errors.ts";
import { describeError } from "./failed-report.ts";
import { countFindings, decideVerdict } from "./findings/verdict.ts";
import { TableSizes } from "./gate/table-sizes.ts";
import { gateProject } from "./gate/gate-project.ts";
import { planProject, type ProjectPlan } from "./gate/plan-project.ts";
import { projectReport } from "./gate/project-report.ts";
import { reportFromFiles } from "./gate/report-from-files.ts";
import { requireSince } from "./gate/require-since.ts";
import { allowingOf } from "./gate/allowing-of.ts";
import { checkCommandProject } from "./gate/start-project-probe.ts";
import { lookAround } from "./gate/other-pull-requests.ts";
import type { Surroundings, World } from "./gate/world.ts";
import { findBase, type Base } from "./git/find-base.ts";
import { findProjects } from "./project/find-projects.ts";
import { Deadline } from "./rehearsal/deadline.ts";
import { UnsupportedDialect } from "./rehearsal/unsupported-dialect.ts";
import { redactReport } from "./report/redact.ts";
import type { ProjectReport, Report } from "./report/report.ts";
import { reportSecrets } from "./settings/report-secrets.ts";
import type { Settings } from "./settings/settings.ts";
import { version } from "./version.ts";

/** The whole way, from a checkout to a verdict. What the gate could not do is part of the report, never thrown. */
export async function runGate(
  settings: Settings,
  surroundings: Surroundings,
): Promise<Report> {
  const start = performance.now();
  const { ledger, progress } = surroundings;
  const secrets = reportSecrets(settings);
  const world: World = {
    ...surroundings,
    mask(found) {
      secrets.push(...found);
      surroundings.mask(found);
    },
    deadline: new Deadline(settings.timeout),
    scratch: dirname(ledger.file),
  };
  const projects: ProjectReport[] = [];
  const notices: string[] = [];
  let error: Report["error"] = null;
  try {
    progress.step("looking for Alembic projects and what changed");
    const sizes = await TableSizes.read(settings);
    const plans = await planProjects(settings, world, notices);
    const around = lookAround(plans, settings, world);
    const server = serverOnDemand(settings, world);
    if (plans.some(expectsServer)) void server();
    for (const [index, plan] of plans.entries()) {
      try {
        projects.push(
          isToRun(plan) && !world.deadline.signal.aborted
            ? weighed(
                plan,
                await gateProject(plan, server, `project${index}`, settings, {
                  ...world,
                  ...around,
                }),
                sizes,
              )
            : notRun(await around.completed(plan), settings, world),
        );
      } catch (caught) {
        // The other projects can be run.
        if (!(caught instanceof UnsupportedDialect)) throw caught;
        error ??= describeError(caught);
        projects.push(
          reportFromFiles(
            await around.completed(plan),
            caught.notice,
            settings,
            world.labels,
          ),
        );
      }
    }
    notices.push(...sizes.notices(), ...(await around.notices()));
  } catch (caught) {
    error = describeError(caught);
  } finally {
    world.deadline.clear();
    progress.done();
  }
  const counts = countFindings(projects.flatMap(({ findings }) => findings));
  const report: Report = {
    schemaVersion: 1,
    tool: version,
    verdict: error ? "error" : decideVerdict(counts, settings.failOn),
    counts,
    milliseconds: performance.now() - start,
    projects,
    notices,
    error,
  };
  return redactReport(report, secrets);
}

async function planProjects(
  settings: Settings,
  world: World,
  notices: string[],
): Promise<ProjectPlan[]> {
  const found = await findProjects(settings);
  checkCommandProject(found.projects, settings);
  notices.push(...found.passedOver);
  const { event } = world;
  const base = await baseOf(settings, world);
  notices.push(...baseNotices(base, settings, event));
  const plans = await Promise.all(
    found.projects.map((project) =>
      planProject(project, base, settings, world),
    ),
  );
  requireSince(plans, settings);
  return plans;
}

/** In a workflow the heads count together with the base branch, whatever is to be run. */
async function baseOf(
  { range, repository, baseRef }: Settings,
  { event, remoteAccess: access = null }: World,
): Promise<Base> {
  return range.mode === "changed" || event !== null
    ? findBase({ repository, baseRef, event, access })
    : { kind: "unavailable", why: "the range was given" };
}

function baseNotices(
  base: Base,
  { range }: Settings,
  event: World["event"],
): string[] {
  if (base.kind === "found") return base.doubt === null ? [] : [base.doubt];
  if (range.mode === "changed" || event === null) return [];
  return [
    `Heads were counted in this checkout alone, because there is nothing to compare with: ${base.why}`,
  ];
}

/** Sizes are those of tables on PostgreSQL. */
function weighed(
  { dialect }: ProjectPlan,
  report: ProjectReport,
  sizes: TableSizes,
): ProjectReport {
  return dialect === "postgresql"
    ? { ...report, findings: sizes.weigh(report.findings) }
    : report;
}

function notRun(
  plan: ProjectPlan,
  settings: Settings,
  { deadline, labels }: World,
): ProjectReport {
  const isTooLate = isToRun(plan) && deadline.signal.aborted;
  const tooLate = isTooLate ? [checkTooLate(deadline.seconds)] : [];
  const byChecks = [...plan.findings, ...tooLate];
  return projectReport(
    plan,
    settle({ byChecks }, allowingOf(plan, settings, labels)),
  );
}

function isToRun({ range }: ProjectPlan): boolean {
  return range !== null && range.revisions.length > 0;
}

function expectsServer(plan: ProjectPlan): boolean {
  return (
    isToRun(plan) && plan.unsupported === null && plan.dialect === "postgresql"
  );
}

/** The one server of the run, started when it is first asked for. */
function serverOnDemand(
  settings: Settings,
  world: World,
): () => Promise<ThrowawayServer> {
  let server: Promise<ThrowawayServer> | null = null;
  return () => (server ??= startServer(settings, world));
}

/** On its way up while Python starts; nobody has to wait for it to fail. */
function startServer(
  settings: Settings,
  world: World,
): Promise<ThrowawayServer> {
  world.progress.step("starting PostgreSQL and Python");
  const { deadline, ledger } = world;
  const server = startThrowawayServer(settings, ledger, {
    ...world.serverOptions,
    signal: deadline.signal,
  })
    .then((started) => {
      world.mask(started.secrets);
      return started;
    })
    .catch((error: unknown) => {
      throw deadline.signal.aborted ? timeIsUp(deadline.seconds, error) : error;
    });
  server.catch(() => undefined);
  return server;
}

/** The time was up before any project could run. */
function timeIsUp(seconds: number, error: unknown): GateError {
  return new GateError(
    "environment",
    `The run was stopped after ${seconds} s (setting \`timeout\`) while the throwaway database was starting. Raise \`timeout\`, or find out why the machine is this slow.`,
    {
      details:
        error instanceof GateError ? [error.message, ...error.details] : [],
      cause: error,
    },
  );
}
