import type { Revision } from "../revisions/revision.ts";
import type { Settings } from "../settings/settings.ts";
import { prepareBase, type BaseSettings } from "./base.ts";
import { findLostBase, findUnwatched } from "./not-kept.ts";
import type { ProjectDatabases } from "./project-databases.ts";
import type { Opened, ProjectRun } from "./project-run.ts";
import type { Rehearsal } from "./rehearsal.ts";
import { Stairway } from "./stairway.ts";

export interface RehearsalPlan {
  settings: BaseSettings & Pick<Settings, "downgrades" | "drift">;
  opened: Opened;
  /** Heads before the range; none: the empty database. */
  from: string[];
  /** Revisions of the range in the order they are applied. */
  revisions: Revision[];
  /** `heads`, or the end of a range that stops before them. */
  to: string;
  progress(step: string): void;
}

/**
 * The runs: base, the whole range as production runs it, each revision up, down and up again, models against schema.
 * What fails is part of the result; it throws only when the gate itself can't go on.
 */
export async function rehearse(
  plan: RehearsalPlan,
  run: ProjectRun,
  databases: ProjectDatabases,
): Promise<Rehearsal> {
  const runs = await rehearseRuns(plan, run, databases);
  // Known after the first run only, when it is the project's own command that runs Alembic.
  const { python, driver, opened = plan.opened } = run;
  const { alembic, sqlalchemy } = opened;
  const versions = { python, alembic, sqlalchemy, driver };
  return { ...runs, versions, opened };
}

type Runs = Omit<Rehearsal, "versions" | "opened">;

async function rehearseRuns(
  plan: RehearsalPlan,
  run: ProjectRun,
  databases: ProjectDatabases,
): Promise<Runs> {
  const { settings, revisions, from } = plan;
  const rehearsal: Runs = {
    baseFailure: null,
    before: null,
    after: null,
    production: null,
    stairway: [],
    drift: null,
  };

  plan.progress(
    from.length === 0
      ? "preparing an empty database"
      : `upgrading to ${from.join(", ")}`,
  );
  rehearsal.baseFailure = await prepareBase(settings, run, databases, from);
  rehearsal.baseFailure ??= findLostBase(
    from,
    await databases.recordedRevisions(databases.base),
    databases.versionTable,
  );
  if (rehearsal.baseFailure) return rehearsal;
  rehearsal.before = await databases.snapshots(databases.base);

  const production = `${databases.base}_production`;
  plan.progress(`upgrading to ${plan.to} as production does`);
  await databases.clone(databases.base, production);
  await run.use(production);
  rehearsal.production = await run.upgrade(plan.to, true);
  rehearsal.production.failure ??= findUnwatched(
    revisions,
    rehearsal.production.revisions,
    await databases.recordedRevisions(production),
    databases.versionTable,
  );
  if (rehearsal.production.failure?.revision === null) return rehearsal;
  if (!rehearsal.production.failure)
    rehearsal.after = await databases.snapshots(production);
  if (!rehearsal.production.failure && settings.drift) {
    plan.progress("comparing the models with the schema");
    rehearsal.drift = await run.compare();
  }

  const stairway = new Stairway(run, databases, revisions);
  rehearsal.stairway = await stairway.climb(
    settings.downgrades !== "off",
    (revision, direction) => plan.progress(`${revision.id} ${direction}`),
  );
  return rehearsal;
}
