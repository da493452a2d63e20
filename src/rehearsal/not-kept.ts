import type { Revision } from "../revisions/revision.ts";
import type { RunFailure } from "./recording.ts";
import type { RecordedRevisions } from "./database-kind.ts";
import type { Direction } from "./statement.ts";

/**
 * A run that ended without an error and left no trace in the version table: its transaction was ended by the revision
 * itself, or never committed. Alembic notices neither.
 *
 * @param recorded what the version tables hold now, null when that can't be known
 * @param versionTable what to call it where there is only one
 */
export function findNotKept(
  revision: Revision,
  direction: Direction,
  recorded: RecordedRevisions | null,
  versionTable: string,
): RunFailure | null {
  const shouldBeThere = direction !== "down";
  const table = findTable(
    recorded,
    versionTable,
    (ids) => ids.includes(revision.id) !== shouldBeThere,
  );
  if (table === null) return null;
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
      `Alembic reports success, but ${table} ${shouldBeThere ? "does not name it" : "still names it"}: ` +
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
  recorded: RecordedRevisions | null,
  versionTable: string,
): RunFailure | null {
  const lost = heads.find((id) => tableWithout(id, recorded, versionTable));
  if (lost === undefined) return null;
  return {
    revision: lost,
    file: null,
    line: null,
    endLine: null,
    type: "",
    message: `Alembic reports success, but ${tableWithout(lost, recorded, versionTable)} does not name ${lost}: a transaction was ended by a revision itself, or not committed`,
    statement: null,
    traceback: [],
  };
}

function tableWithout(
  id: string,
  recorded: RecordedRevisions | null,
  versionTable: string,
): string | null {
  return findTable(recorded, versionTable, (ids) => !ids.includes(id));
}

/** The first version table that is not as it should be; where there is none, it is the missing one. */
function findTable(
  recorded: RecordedRevisions | null,
  versionTable: string,
  isWrong: (ids: string[]) => boolean,
): string | null {
  if (recorded === null) return null;
  if (recorded.size === 0) return isWrong([]) ? versionTable : null;
  const wrong = [...recorded].find(([, ids]) => isWrong(ids));
  if (wrong === undefined) return null;
  return recorded.size === 1 ? versionTable : wrong[0];
}

/**
 * A revision that a version table names, or may name, although the upgrade did not report it: env.py lets another
 * process migrate, or stamps. What was executed is not known.
 *
 * @param recorded what the version tables hold now, null when that can't be known
 */
export function findUnwatched(
  revisions: readonly Revision[],
  watched: ReadonlyMap<string, number>,
  recorded: RecordedRevisions | null,
  versionTable: string,
): RunFailure | null {
  const named = recorded && new Set([...recorded.values()].flat());
  const unwatched = revisions.find(
    ({ id }) => !watched.has(id) && named?.has(id) !== false,
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
