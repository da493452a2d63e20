import { ProjectDatabases } from "../../src/rehearsal/project-databases.ts";
import { SqliteDatabases } from "../../src/rehearsal/sqlite-databases.ts";
import { applyRules } from "../../src/rules/apply-rules.ts";
import { openSqlite } from "../../src/snapshot/sqlite/open.ts";
import type { Snapshot } from "../../src/snapshot/snapshot.ts";
import { loadOtherParser } from "../../src/sql/parse-other.ts";
import { openRun } from "../support/project-run.ts";
import {
  pythonOf,
  smallProject,
  temporaryFolder,
} from "../support/projects.ts";
import { revisionsOf, type Play, type Played } from "./run-examples.ts";

const database = "examples";
const alembicIni = `[alembic]
script_location = %(here)s
version_locations = %(here)s/versions
sqlalchemy.url = sqlite:///production/app.db
`;

export interface PlayedOnSqlite extends Played {
  /** The schema that it led to. */
  after: Snapshot;
}

/** Runs every play in one probe process on a SQLite file that is emptied between them, and judges what ran. */
export async function playOnSqlite(
  plays: readonly Play[],
): Promise<PlayedOnSqlite[]> {
  const project = await temporaryFolder({
    ...smallProject(plays.flatMap(revisionsOf)),
    "alembic.ini": alembicIni,
  });
  const files = new SqliteDatabases(project.folder);
  const databases = new ProjectDatabases({
    name: database,
    open: () => Promise.resolve(files),
    bootstrap: null,
  });
  const python = pythonOf("sqlalchemy-2.0");
  const opened = openRun(project.folder, python, databases, {}, "sqlite");
  const { probe, run } = await opened;
  const parse = await loadOtherParser("sqlite");
  const played: PlayedOnSqlite[] = [];
  try {
    for (const [index, play] of plays.entries()) {
      await files.drop(database);
      await files.create(database);
      await runSql(files.target(database).file, play.before);
      const before = await files.snapshot(database, "alembic_version");
      const last = `e${index}_${play.upgrades.length}`;
      const { statements, failure } = await run.upgrade(last, true);
      const after = await files.snapshot(database, "alembic_version");
      const findings = applyRules({
        statements,
        parse,
        dialect: "sqlite",
        revisions: [],
        before,
        after: failure === null ? after : null,
        serverVersion: "",
        severities: {},
      });
      played.push({ findings, failure: failure?.message ?? null, after });
    }
  } finally {
    await probe.close();
    await project.remove();
  }
  return played;
}

async function runSql(file: string, sql: string): Promise<void> {
  const connection = await openSqlite(file, { readOnly: false });
  connection.exec(sql);
  connection.close();
}
