import pg from "pg";
import type { Finding, Severity } from "../../src/findings/finding.ts";
import { parseRevision } from "../../src/revisions/parse-revision.ts";
import type { Revision } from "../../src/revisions/revision.ts";
import { applyRules } from "../../src/rules/apply-rules.ts";
import { readPlaces } from "../../src/rules/source-places.ts";
import { readSnapshot } from "../../src/snapshot/read-snapshot.ts";
import type { Snapshot } from "../../src/snapshot/snapshot.ts";
import type { SqlParser } from "../../src/sql/operation.ts";
import { databasesOn, openRun } from "../support/project-run.ts";
import {
  pythonOf,
  smallProject,
  temporaryFolder,
  type SmallRevision,
} from "../support/projects.ts";
import type { TestServer } from "../support/servers.ts";

export interface Played {
  findings: Finding[];
  /** Why a revision failed; null when all ran. */
  failure: string | null;
}

/** A schema, then the bodies of the revisions on top of it. */
export interface Play {
  before: string;
  upgrades: string[];
  /** Rules of the style group speak too, unless this says otherwise. */
  severities?: Record<string, Severity | "off">;
}

/** Alembic looks through all revisions of a project for each step: many small projects are faster than one. */
const playsInProject = 60;

/** Runs every play and judges what the server did; two at a time. */
export async function playAll(
  plays: readonly Play[],
  testServer: TestServer,
  parse: SqlParser,
): Promise<Played[]> {
  const parts: Played[][] = [];
  let next = 0;
  const lane = async () => {
    while (next < plays.length) {
      const first = next;
      next += playsInProject;
      const part = plays.slice(first, next);
      parts[first / playsInProject] = await playSome(part, testServer, parse);
    }
  };
  await Promise.all([lane(), lane()]);
  return parts.flat();
}

/** Runs plays in one probe process on one database that is emptied between them. */
async function playSome(
  plays: readonly Play[],
  testServer: TestServer,
  parse: SqlParser,
): Promise<Played[]> {
  const { server } = testServer;
  const database = testServer.freshName();
  await server.createDatabase(database);
  const target = server.target(database);
  const files = smallProject(plays.flatMap(revisionsOf));
  const revisions = parsedRevisions(files);
  const project = await temporaryFolder(files);
  const python = pythonOf("sqlalchemy-2.0");
  const { probe, run } = await openRun(
    project.folder,
    python,
    databasesOn(server, database),
  );
  const client = new pg.Client(target);
  await client.connect();
  const played: Played[] = [];
  try {
    await run.use(database);
    for (const [index, play] of plays.entries()) {
      const before = await makeSchema(play.before, client);
      const last = `e${index}_${play.upgrades.length}`;
      const { statements, failure } = await run.upgrade(last, true);
      const findings = applyRules({
        statements,
        parse,
        dialect: "postgresql",
        revisions,
        places: readPlaces(new Map(revisions.map((one) => [one.id, one]))),
        before,
        after: failure === null ? await readSnapshot(client) : null,
        serverVersion: server.version,
        severities: play.severities ?? { style: "info" },
      });
      played.push({ findings, failure: failure?.message ?? null });
    }
  } finally {
    await client.end();
    await probe.close();
    await project.remove();
  }
  return played;
}

function parsedRevisions(files: Record<string, string>): Revision[] {
  return Object.entries(files).flatMap(([file, text]) => {
    const parsed = parseRevision(text, file);
    return parsed && "id" in parsed ? [parsed] : [];
  });
}

async function makeSchema(sql: string, client: pg.Client): Promise<Snapshot> {
  await client.query(
    "DROP SCHEMA IF EXISTS public, archive, attic CASCADE; CREATE SCHEMA public",
  );
  await client.query(sql);
  return readSnapshot(client);
}

export function revisionsOf(play: Play, index: number): SmallRevision[] {
  return play.upgrades.map((upgrade, step) => ({
    id: `e${index}_${step + 1}`,
    parent: step === 0 ? null : `e${index}_${step}`,
    upgrade,
  }));
}
