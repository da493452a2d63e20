import type { GitEvent } from "../git/base-candidates.ts";
import type { RemoteAccess } from "../git/fetch-commit.ts";
import type { Base } from "../git/find-base.ts";
import { findForkPoint } from "../git/fork-point.ts";
import { readRevisionsAt } from "../git/read-revisions-at.ts";
import type { Project } from "../project/project.ts";
import type { ReadRevisions } from "../revisions/read-revisions.ts";
import type { Revision, UnreadableRevision } from "../revisions/revision.ts";

/** The revisions of the branch that the work goes to; those whose files are unchanged are the same objects as here. */
export interface BaseBranch {
  ref: string;
  /** As they are at its tip, with those that are merged before this work. */
  tip: readonly Revision[];
  /** Files at its tip of which it can't be said what they are. */
  unreadable: readonly UnreadableRevision[];
  /** Those that this work is compared with: the same, unless the work stands on something that is not merged yet. */
  before: readonly Revision[];
  /** As they were where this work began; null when that can't be told. */
  fork: readonly Revision[] | null;
}

/** Where to read it. */
export interface BaseBranchPlace {
  base: Base;
  project: Project;
  repository: string;
  event: GitEvent | null;
  access: RemoteAccess | null;
}

/** Reads a project's revisions on the base branch, without running them; null when there is no base. */
export async function readBaseBranch(
  { base, project, repository, event, access }: BaseBranchPlace,
  current: Revision[],
): Promise<BaseBranch | null> {
  if (base.kind === "unavailable") return null;
  const read = new Map<string, Promise<ReadRevisions>>();
  const at = (commit: string): Promise<ReadRevisions> => {
    const place = { repository, commit, project, current };
    const known = read.get(commit) ?? readRevisionsAt(place);
    read.set(commit, known);
    return known;
  };
  const { ref, commit } = base.branch ?? base;
  const fork = await findForkPoint(repository, base, event, access);
  const [tip, before] = [await at(commit), (await at(base.commit)).revisions];
  return {
    ref,
    tip: base.branch ? withLater(before, tip.revisions) : tip.revisions,
    unreadable: tip.unreadable,
    before,
    fork: fork === null ? null : (await at(fork)).revisions,
  };
}

/** What a merge group stands on is not on the branch yet, and will be when the group is merged. */
function withLater(before: Revision[], tip: Revision[]): Revision[] {
  const ids = new Set(before.map(({ id }) => id));
  return [...before, ...tip.filter(({ id }) => !ids.has(id))];
}
