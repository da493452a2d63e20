import type { StepResult } from "../report/report.ts";
import type { Revision } from "../revisions/revision.ts";
import type { Difference } from "../snapshot/snapshot.ts";
import type { Schemas } from "./project-databases.ts";
import type { Drift, Opened } from "./project-run.ts";
import type { Run, RunFailure } from "./recording.ts";
import type { Statement } from "./statement.ts";

/** Everything that the runs on throwaway databases showed. Later parts are null when an earlier one failed. */
export interface Rehearsal {
  versions: {
    python: string;
    alembic: string;
    sqlalchemy: string;
    driver: string | null;
  };
  opened: Opened;
  /** Why the database could not be brought to the state before the range. */
  baseFailure: RunFailure | null;
  /** The schemas before the range. */
  before: Schemas | null;
  /** The schemas after it; null when the range could not be run to its end. */
  after: Schemas | null;
  /** All revisions of the range in one go, as production runs them, with evidence. */
  production: Run | null;
  stairway: StairwayResult[];
  /** Models against the migrated schema. */
  drift: Drift | null;
}

/** One revision taken up, down and up again on its own. */
export interface StairwayResult {
  revision: Revision;
  up: StepResult & { failure: RunFailure | null };
  down: StepResult & { failure: RunFailure | null };
  again: StepResult & { failure: RunFailure | null };
  /** True when upgrade() left the schema as it was (a merge, a data migration). */
  leavesSchemaAlone: boolean;
  /** Schema before upgrade() against the schema after downgrade(); null when there was no downgrade. */
  afterDown: Difference[] | null;
  /** Schema after the first upgrade() against the schema after the second; null when there was none. */
  afterAgain: Difference[] | null;
  /** Statements of downgrade() and of the second upgrade(). */
  statements: Statement[];
}
