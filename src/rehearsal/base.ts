import { GateError } from "../errors.ts";
import type { Settings } from "../settings/settings.ts";
import type { ProjectDatabases } from "./project-databases.ts";
import type { ProjectRun } from "./project-run.ts";
import type { RunFailure } from "./recording.ts";

export type BaseSettings = Pick<Settings, "baselineSql" | "baselineRevision">;

/**
 * Brings an empty database to the state before the range: either by a dump that is loaded and stamped, or by the
 * revisions from the first one on. Without any, env.py runs alone: what it makes by itself (schemas of tenants) is not
 * the first revision's doing. Null when it got there.
 *
 * @throws GateError (settings) when the dump, or its revision, is no good
 */
export async function prepareBase(
  settings: BaseSettings,
  run: ProjectRun,
  databases: ProjectDatabases,
  heads: string[],
): Promise<RunFailure | null> {
  if (settings.baselineSql !== null) {
    await databases.runSqlFile(settings.baselineSql, "baseline-sql");
    const stamps =
      settings.baselineRevision === null ? heads : [settings.baselineRevision];
    const { failure } = await run.stamp(stamps);
    if (failure && settings.baselineRevision !== null)
      throw notARevision(settings.baselineRevision, failure);
    if (failure) return failure;
  }
  for (const head of heads) {
    const { failure } = await run.upgrade(head, false);
    if (failure) return failure;
  }
  return heads.length === 0 ? (await run.visit()).failure : null;
}

function notARevision(name: string, failure: RunFailure): GateError {
  return new GateError(
    "settings",
    `\`baseline-revision\` ${name} could not be stamped: ${failure.message}. Name the revision that \`baseline-sql\` stands for.`,
  );
}
