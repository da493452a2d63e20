import { makeFinding, type Finding, type Fix } from "../findings/finding.ts";
import type { RunFailure } from "../rehearsal/recording.ts";
import type { Rehearsal, StairwayResult } from "../rehearsal/rehearsal.ts";
import type { Direction } from "../rehearsal/statement.ts";
import { hintFor } from "./failure-hints.ts";

/**
 * What failed to run: `base-fails`, `upgrade-fails`, `downgrade-fails`, `second-upgrade-fails`. The same failure of the
 * production run and of the stairway is told once.
 */
export function checkRuns(rehearsal: Rehearsal): Finding[] {
  const findings: Finding[] = [];
  const { baseFailure, production, stairway } = rehearsal;
  if (baseFailure) findings.push(baseFails(baseFailure));
  if (production?.failure)
    findings.push(upgradeFails(production.failure, isAtStart(rehearsal)));
  for (const result of stairway) {
    if (result.up.failure && !isSame(result.up.failure, production?.failure)) {
      const { failure } = result.up;
      findings.push(
        isNotKept(failure)
          ? upgradeFails(failure, false)
          : upgradeFailsAlone(result, failure),
      );
    }
    if (result.down.failure)
      findings.push(downgradeFails(result, result.down.failure));
    if (result.again.failure)
      findings.push(secondUpgradeFails(result, result.again.failure));
  }
  return findings;
}

function baseFails(failure: RunFailure): Finding {
  return found("base-fails", "up", failure, {
    message:
      `The revisions before the range do not run on an empty database: ${cause(failure)}. ` +
      "Nothing of the range was tested.",
    fix: isMissingTable(failure) ? startFromDump : hintFor(failure),
  });
}

/** Whether the production run failed in its first revision, on a database without tables. */
function isAtStart({ production, before }: Rehearsal): boolean {
  const schemas = before === null ? [] : [...before.values()];
  const hasTables = schemas.some(({ objects }) =>
    objects.some(({ kind }) => kind === "table"),
  );
  return production?.revisions.size === 0 && before !== null && !hasTables;
}

function upgradeFails(failure: RunFailure, isFirst: boolean): Finding {
  return found("upgrade-fails", "up", failure, {
    message: `upgrade() of ${failure.revision} fails: ${cause(failure)}.`,
    fix: isFirst && isMissingTable(failure) ? startFromDump : hintFor(failure),
  });
}

function isMissingTable({ statement }: RunFailure): boolean {
  return statement?.failure?.sqlstate === "42P01";
}

const startFromDump: Fix = {
  text:
    "The first revision expects tables that something else made (create_all(), an older tool). Give the gate a schema dump " +
    "of the state they start from: `pg_dump --schema-only --no-owner --no-privileges`, named in the `baseline-sql` setting.",
  code: null,
};

function upgradeFailsAlone(
  { revision }: StairwayResult,
  failure: RunFailure,
): Finding {
  return found("upgrade-fails", "up", failure, {
    message:
      `upgrade() of ${revision.id} fails when it runs on its own (\`alembic upgrade ${revision.id}\`), ` +
      `although the whole range ran in one go: ${cause(failure)}.`,
    fix: hintFor(failure),
  });
}

function downgradeFails(
  { revision }: StairwayResult,
  failure: RunFailure,
): Finding {
  return found("downgrade-fails", "down", failure, {
    message: `downgrade() of ${revision.id} fails right after its upgrade(): ${cause(failure)}.`,
    fix: hintFor(failure),
  });
}

function secondUpgradeFails(
  { revision }: StairwayResult,
  failure: RunFailure,
): Finding {
  return found("second-upgrade-fails", "again", failure, {
    message:
      `After downgrade(), upgrade() of ${revision.id} fails: ${cause(failure)}. ` +
      "A deploy that was rolled back once could not be repeated.",
    fix: hintFor(failure),
  });
}

function found(
  rule: string,
  direction: Direction,
  failure: RunFailure,
  rest: Pick<Finding, "message" | "fix">,
): Finding {
  return makeFinding({
    rule,
    severity: "error",
    file: failure.file,
    line: failure.line,
    endLine: failure.endLine,
    revision: failure.revision,
    direction,
    statement: failure.statement?.sql ?? null,
    ...rest,
  });
}

/** It ended without an error, and the database does not know of it. */
function isNotKept({ type }: RunFailure): boolean {
  return type === "";
}

/** The first line of the server's or Python's message, without a full stop. */
function cause(failure: RunFailure): string {
  const first = failure.message.split("\n")[0]?.replace(/\.$/, "") ?? "";
  return failure.statement || isNotKept(failure)
    ? first
    : `${failure.type}: ${first}`;
}

function isSame(
  one: RunFailure,
  other: RunFailure | null | undefined,
): boolean {
  return one.revision === other?.revision && one.message === other.message;
}
