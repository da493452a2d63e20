import { gradeDifference } from "../checks/round-trip-grade.ts";
import { isOneWay, type Revision } from "../revisions/revision.ts";
import type { Difference } from "../snapshot/snapshot.ts";
import { findNotKept } from "./not-kept.ts";
import type { ProjectDatabases } from "./project-databases.ts";
import type { ProjectRun } from "./project-run.ts";
import type { Run, RunFailure } from "./recording.ts";
import type { StairwayResult } from "./rehearsal.ts";
import type { Direction } from "./statement.ts";

type Step = StairwayResult["up"];

const skipped: Step = { status: "skipped", milliseconds: null, failure: null };

/**
 * Takes the revisions of the range up, down and up again, one after the other, and compares the schema on the way.
 *
 * Fingerprints are compared after every step. Only when two differ are details needed, and then of a state that is
 * gone: a second database, the shadow, is stepped up behind to read it there. It also replaces the first one when a
 * failed downgrade has left that in an unknown state. Each revision reaches the shadow at most once, so the whole
 * stays linear in the number of revisions.
 */
export class Stairway {
  private generation = 0;
  private shadowPosition = 0;
  private hasShadow = false;
  private readonly run: ProjectRun;
  private readonly databases: ProjectDatabases;
  private readonly revisions: Revision[];
  private readonly shadow: string;

  constructor(
    run: ProjectRun,
    databases: ProjectDatabases,
    revisions: Revision[],
  ) {
    this.run = run;
    this.databases = databases;
    this.revisions = revisions;
    this.shadow = `${databases.base}_shadow`;
  }

  private get state(): string {
    return `${this.databases.base}_stairway${this.generation || ""}`;
  }

  /**
   * @param downgrades false leaves out every downgrade and second upgrade
   * @param onStep told before each step, for the progress line
   */
  async climb(
    downgrades: boolean,
    onStep: (revision: Revision, direction: Direction) => void,
  ): Promise<StairwayResult[]> {
    const results: StairwayResult[] = [];
    let before = await this.start(this.databases.base);
    for (const [index, revision] of this.revisions.entries()) {
      const { result, after } = await this.revision(
        index,
        revision,
        before,
        downgrades,
        (direction) => onStep(revision, direction),
      );
      results.push(result);
      if (result.up.status === "failed") break;
      const isClean =
        result.again.status !== "failed" &&
        result.down.status !== "failed" &&
        !result.afterAgain?.length;
      before = isClean ? after : await this.restart(index + 1);
    }
    return results;
  }

  /** `after` is the fingerprint after the first upgrade(). */
  private async revision(
    index: number,
    revision: Revision,
    before: string,
    downgrades: boolean,
    onStep: (direction: Direction) => void,
  ): Promise<{ result: StairwayResult; after: string }> {
    const result: StairwayResult = {
      revision,
      up: skipped,
      down: skipped,
      again: skipped,
      leavesSchemaAlone: false,
      afterDown: null,
      afterAgain: null,
      statements: [],
    };
    onStep("up");
    result.up = stepOf(await this.step(revision, "up"));
    if (result.up.status === "failed") return { result, after: before };
    const after = await this.fingerprint();
    result.leavesSchemaAlone = after === before;
    const isHarmless = () => this.isHarmless(before, index);
    if (!downgrades || !(await canGoDown(result, isHarmless)))
      return { result, after };
    onStep("down");
    const down = await this.step(revision, "down");
    result.statements.push(...down.statements);
    result.down = stepOf(down);
    if (result.down.status === "failed") return { result, after };
    result.afterDown = await this.differences(before, index);
    onStep("again");
    const again = await this.step(revision, "again");
    result.statements.push(...again.statements);
    result.again = stepOf(again);
    if (result.again.status === "passed")
      result.afterAgain = await this.differences(after, index + 1);
    return { result, after };
  }

  /** A step counts when the database says afterwards that it was taken. */
  private async step(revision: Revision, direction: Direction): Promise<Run> {
    const run = await this.run.step(revision.id, direction);
    if (run.failure) return run;
    const { versionTable } = this.databases;
    const recorded = await this.databases.recordedRevisions(this.state);
    return {
      ...run,
      failure: findNotKept(revision, direction, recorded, versionTable),
    };
  }

  /** Differences from the state after `position` revisions, whose fingerprint is `expected`, to the present one. */
  private async differences(
    expected: string,
    position: number,
  ): Promise<Difference[]> {
    if ((await this.fingerprint()) === expected) return [];
    const present = await this.databases.snapshots(this.state);
    await this.moveShadow(position);
    const past = await this.databases.snapshots(this.shadow);
    await this.run.use(this.state);
    return this.databases.compare(past, present);
  }

  /** Whether all that has changed since `position` revisions would do no harm if it stayed. */
  private async isHarmless(
    expected: string,
    position: number,
  ): Promise<boolean> {
    const changes = await this.differences(expected, position);
    return changes.every((one) => gradeDifference(one) === "info");
  }

  /** Goes on from a clean copy of the state after `position` revisions; answers with its fingerprint. */
  private async restart(position: number): Promise<string> {
    await this.moveShadow(position);
    await this.databases.drop(this.state);
    this.generation += 1;
    return this.start(this.shadow);
  }

  private async start(template: string): Promise<string> {
    await this.databases.clone(template, this.state);
    await this.run.use(this.state);
    return this.fingerprint();
  }

  private async moveShadow(position: number): Promise<void> {
    if (!this.hasShadow)
      await this.databases.clone(this.databases.base, this.shadow);
    this.hasShadow = true;
    await this.run.use(this.shadow);
    for (; this.shadowPosition < position; this.shadowPosition += 1) {
      const revision = this.revisions[this.shadowPosition];
      if (revision) await this.run.step(revision.id, "up");
    }
  }

  private fingerprint(): Promise<string> {
    return this.databases.fingerprint(this.state);
  }
}

/**
 * A downgrade that says that there is none is not run. One that does nothing is run only when there is nothing to undo
 * (a merge, a data migration) or nothing that must be (VALIDATE CONSTRAINT, a new enum value).
 */
async function canGoDown(
  { revision, leavesSchemaAlone }: StairwayResult,
  isHarmless: () => Promise<boolean>,
): Promise<boolean> {
  if (isOneWay(revision)) return false;
  const hasCode = revision.downgrade?.body === "code";
  return hasCode || leavesSchemaAlone || (await isHarmless());
}

function stepOf(run: Run): Step {
  const failure: RunFailure | null = run.failure;
  const milliseconds = [...run.revisions.values()].reduce(
    (sum, one) => sum + one,
    0,
  );
  return { status: failure ? "failed" : "passed", milliseconds, failure };
}
