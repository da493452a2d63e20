import { runSqlFile } from "../database/run-sql-file.ts";
import type { ThrowawayServer } from "../database/throwaway.ts";
import type { Settings } from "../settings/settings.ts";
import type { ProjectRun } from "./project-run.ts";
import type { RunFailure } from "./recording.ts";

export type BaseSettings = Pick<
  Settings,
  "bootstrapSql" | "baselineSql" | "baselineRevision"
>;

/**
 * Brings an empty database to the state before the range: `bootstrap-sql`, then either a dump that is loaded and
 * stamped, or the revisions from the first one on. Null when it got there.
 */
export async function prepareBase(
  settings: BaseSettings,
  run: ProjectRun,
  server: ThrowawayServer,
  database: string,
  heads: string[],
): Promise<RunFailure | null> {
  const target = server.target(database);
  if (settings.bootstrapSql !== null)
    await runSqlFile(target, settings.bootstrapSql, "bootstrap-sql");
  if (settings.baselineSql !== null) {
    await runSqlFile(target, settings.baselineSql, "baseline-sql");
    const stamps =
      settings.baselineRevision === null ? heads : [settings.baselineRevision];
    const stamped = await run.stamp(stamps);
    if (stamped.failure) return stamped.failure;
  }
  for (const head of heads) {
    const { failure } = await run.upgrade(head, false);
    if (failure) return failure;
  }
  return null;
}
