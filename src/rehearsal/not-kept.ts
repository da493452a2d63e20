import type { Revision } from "../revisions/revision.ts";
import type { RunFailure } from "./recording.ts";
import type { Direction } from "./statement.ts";

/**
 * A run that ended without an error and left no trace in the version table: its transaction was ended by the revision
 * itself, or never committed. Alembic notices neither.
 *
 * @param recorded what the version table holds now, null when that can't be known
 */
export function findNotKept(
  revision: Revision,
  direction: Direction,
  recorded: string[] | null,
  versionTable: string,
): RunFailure | null {
  const shouldBeThere = direction !== "down";
  if (recorded === null || recorded.includes(revision.id) === shouldBeThere)
    return null;
  const ran = shouldBeThere ? revision.upgrade : revision.downgrade;
  const ending = ran?.calls.find(({ name }) =>
    /\.(commit|rollback)$/.test(name),
  );
  const span = ending?.span ?? ran?.span ?? null;
  return {
    revision: revision.id,
    file: revision.file,
    line: span?.line ?? null,
    endLine: (ending ? span?.endLine : span?.line) ?? null,
    type: "",
    message:
      `Alembic reports success, but ${versionTable} ${shouldBeThere ? "does not name it" : "still names it"}: ` +
      (ending
        ? `${ending.name}() ended Alembic's transaction, and everything after it was rolled back`
        : "its transaction was not committed"),
    statement: null,
    traceback: [],
  };
}

/** The same for the heads before the range. */
export function findLostBase(
  heads: string[],
  recorded: string[] | null,
  versionTable: string,
): RunFailure | null {
  const lost = heads.find((id) => recorded?.includes(id) === false);
  if (lost === undefined) return null;
  return {
    revision: lost,
    file: null,
    line: null,
    endLine: null,
    type: "",
    message: `Alembic reports success, but ${versionTable} does not name ${lost}: a transaction was ended by a revision itself, or not committed`,
    statement: null,
    traceback: [],
  };
}

/**
 * A revision that the version table names, or may name, although the upgrade did not report it: env.py lets another
 * process migrate, or stamps. What was executed is not known.
 *
 * @param recorded what the version table holds now, null when that can't be known
 */
export function findUnwatched(
  revisions: readonly Revision[],
  watched: ReadonlyMap<string, number>,
  recorded: string[] | null,
  versionTable: string,
): RunFailure | null {
  const unwatched = revisions.find(
    ({ id }) => !watched.has(id) && recorded?.includes(id) !== false,
  );
  if (unwatched === undefined) return null;
  return {
    revision: null,
    file: null,
    line: null,
    endLine: null,
    type: "UnwatchedRevision",
    message:
      `${versionTable} names revision ${unwatched.id}, but the process that ran env.py did not run it. env.py starts another one ` +
      "that migrates (os.fork, multiprocessing, a subprocess), or it stamps: what was executed could not be seen",
    statement: null,
    traceback: [],
  };
}
