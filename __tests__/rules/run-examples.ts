import type { Finding } from "../../src/findings/finding.ts";
import { SchemaReader } from "../../src/rehearsal/schema-reader.ts";
import { applyRules } from "../../src/rules/apply-rules.ts";
import type { SqlParser } from "../../src/sql/operation.ts";
import { openRun } from "../support/project-run.ts";
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

/** A schema, then revisions on top of it that are the range. */
export interface Play {
  before: string;
  upgrades: string[];
}

/** Runs every play on a database of its own, all in one probe process, and judges what the server did. */
export async function playAll(
  plays: readonly Play[],
  testServer: TestServer,
  parse: SqlParser,
): Promise<Played[]> {
  const { folder, remove } = await temporaryFolder(
    smallProject(plays.flatMap(revisionsOf)),
  );
  const { server } = testServer;
  const python = pythonOf("sqlalchemy-2.0");
  const empty = testServer.freshName();
  await server.createDatabase(empty);
  const { probe, run } = await openRun(folder, python, server.target(empty));
  const schemas = new SchemaReader(server);
  const played: Played[] = [];
  try {
    for (const [index, play] of plays.entries()) {
      const database = testServer.freshName();
      await server.createDatabase(database);
      await run.use(server.target(database));
      const base = await run.upgrade(`e${index}_0`, false);
      if (base.failure) throw new Error(base.failure.message);
      const before = await schemas.snapshot(database);
      await schemas.release(database);
      await run.use(server.target(database));
      const range = await run.upgrade(
        `e${index}_${play.upgrades.length}`,
        true,
      );
      const findings = applyRules({
        statements: range.statements,
        parse,
        revisions: [],
        before,
        serverVersion: server.version,
        severities: {},
      });
      played.push({ findings, failure: range.failure?.message ?? null });
    }
  } finally {
    await schemas.close();
    await probe.close();
    await remove();
  }
  return played;
}

function revisionsOf(play: Play, index: number): SmallRevision[] {
  const base = {
    id: `e${index}_0`,
    parent: null,
    upgrade: `op.execute(${JSON.stringify(play.before)})`,
  };
  const range = play.upgrades.map((upgrade, step) => ({
    id: `e${index}_${step + 1}`,
    parent: `e${index}_${step}`,
    upgrade,
  }));
  return [base, ...range];
}
