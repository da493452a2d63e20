import { makeFinding, type Finding } from "../findings/finding.ts";
import type { Revision } from "../revisions/revision.ts";
import { listed } from "./listed.ts";

/**
 * A squashed history: one revision without a parent stands for those that were removed. What databases need that have
 * run the removed ones: `replaced-history`.
 *
 * @param here revisions of this checkout
 * @param before those of the base branch
 */
export function checkReplacedHistory(
  here: readonly Revision[],
  before: readonly Revision[],
): Finding[] {
  const known = new Map(before.map((revision) => [revision.id, revision]));
  const removed = before.filter(({ id }) => here.every((one) => one.id !== id));
  if (removed.length === 0) return [];
  return here
    .filter(({ parents }) => parents.length === 0)
    .flatMap((start) => {
      const past = known.get(start.id);
      if (past) return past.parents.length > 0 ? [sameId(start, removed)] : [];
      return removed.length === before.length ? [newId(start, before)] : [];
    });
}

/** The way that leaves databases at the last revision in peace. */
function sameId(start: Revision, removed: Revision[]): Finding {
  return found(start, "info", {
    message:
      `${start.id} now starts the history, in place of ${listed(removed)}. Databases that stand at ${start.id} or after it go on from there; ` +
      "one that stands at a removed revision must be upgraded with the old files first. " +
      "Whether the new file makes the same schema was not compared.",
    fix: null,
  });
}

function newId(start: Revision, before: readonly Revision[]): Finding {
  const parents = new Set(before.flatMap((one) => one.parents));
  const heads = before.filter(({ id }) => !parents.has(id));
  const [head] = heads;
  return found(start, "warning", {
    message:
      `${start.id} starts a new history, and ${listed(before)} are gone. Databases that have run them name ${listed(heads)} in their version table: ` +
      "there `alembic upgrade` fails with “Can't locate revision”. From an empty database it runs, and only that was tested.",
    fix: {
      text:
        heads.length === 1
          ? `Give the new revision the id of the last one that it replaces: databases that are up to date then go on without a step. Otherwise run \`alembic stamp --purge ${start.id}\` on each database before the deploy.`
          : `Run \`alembic stamp --purge ${start.id}\` on each database before the deploy.`,
      code:
        heads.length === 1 && head
          ? `revision = ${JSON.stringify(head.id)}\ndown_revision = None`
          : null,
    },
  });
}

function found(
  { id, file, idSpan }: Revision,
  severity: Finding["severity"],
  rest: Pick<Finding, "message" | "fix">,
): Finding {
  return makeFinding({
    rule: "replaced-history",
    severity,
    file,
    line: idSpan.line,
    endLine: idSpan.endLine,
    revision: id,
    ...rest,
  });
}
