import type { Statement } from "../../src/rehearsal/statement.ts";
import { databasesOn, openRun } from "../support/project-run.ts";
import {
  pythonOf,
  smallProject,
  temporaryFolder,
} from "../support/projects.ts";
import type { TestServer } from "../support/servers.ts";
import { before, facts, type Fact } from "./facts.ts";

type Observed = Required<Omit<Fact, "since">> | { sql: string; fails: string };

const syntaxError = "42601";

/** The facts as a server of that version must show them. */
export function expectedFacts(major: number): Observed[] {
  return facts.map(({ since = 0, sql, ...effects }) =>
    since > major
      ? { sql, fails: syntaxError }
      : { sql, rewrites: [], scans: [], ...effects },
  );
}

/** Runs each statement on a copy of the schema of its own, through the probe. */
export async function observeFacts(shared: TestServer): Promise<Observed[]> {
  const { server } = shared;
  const { folder, remove } = await temporaryFolder(project());
  await server.createDatabase("base");
  const { run, probe } = await openRun(
    folder,
    pythonOf("examples"),
    databasesOn(server, "base"),
  );
  try {
    await run.upgrade("start", false);
    const seen: Observed[] = [];
    for (const [index, { sql }] of facts.entries()) {
      const name = shared.freshName();
      await server.cloneDatabase("base", name);
      await run.use(name);
      const { statements } = await run.upgrade(`fact${index}`, true);
      const own = statements.find((one) => one.revision === `fact${index}`);
      seen.push({ sql, ...effectsOf(own) });
    }
    return seen;
  } finally {
    await probe.close();
    await remove();
  }
}

function project(): Record<string, string> {
  return smallProject([
    { id: "start", parent: null, upgrade: before },
    ...facts.map(({ sql }, index) => ({
      id: `fact${index}`,
      parent: "start",
      upgrade: `op.execute(${JSON.stringify(sql)})`,
    })),
  ]);
}

function effectsOf(statement: Statement | undefined) {
  if (statement?.failure)
    return { fails: statement.failure.sqlstate ?? "without an SQLSTATE" };
  const { locks = [], rewrites = [], scans = [] } = statement?.evidence ?? {};
  return {
    locks: locks
      .filter(
        ({ relation }) => relation.isPreexisting && relation.kind === "table",
      )
      .map(({ relation, mode }) => `${relation.name}:${mode}`)
      .sort(),
    rewrites: existing(rewrites),
    scans: existing(scans),
  };
}

function existing(
  relations: readonly { name: string; isPreexisting: boolean }[],
): string[] {
  const names = relations
    .filter(({ isPreexisting }) => isPreexisting)
    .map(({ name }) => name);
  return [...new Set(names)].sort();
}
