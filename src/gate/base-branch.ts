import type { Base } from "../git/find-base.ts";
import { findForkPoint } from "../git/fork-point.ts";
import { readRevisionsAt } from "../git/read-revisions-at.ts";
import type { Project } from "../project/project.ts";
import type { Revision } from "../revisions/revision.ts";

/** The revisions of the branch that the work goes to; those whose files are unchanged are the same objects as here. */
export interface BaseBranch {
  ref: string;
  /** As they are at its tip. */
  tip: readonly Revision[];
  /** As they were where this work began; null when that can't be told. */
  fork: readonly Revision[] | null;
}

/** Reads a project's revisions on the base branch, without running them; null when there is no base. */
export async function readBaseBranch(
  base: Base,
  project: Project,
  repository: string,
  current: Revision[],
): Promise<BaseBranch | null> {
  if (base.kind === "unavailable") return null;
  const at = async (commit: string) =>
    (await readRevisionsAt({ repository, commit, project, current })).revisions;
  const forkPoint = await findForkPoint(repository, base.commit);
  const tip = await at(base.commit);
  if (forkPoint === null) return { ref: base.ref, tip, fork: null };
  const fork = forkPoint === base.commit ? tip : await at(forkPoint);
  return { ref: base.ref, tip, fork };
}
