import { canBeTestMerge, type GitEvent } from "./base-candidates.ts";
import { fetchCommit, hasRemote, type RemoteAccess } from "./fetch-commit.ts";
import type { FoundBase } from "./first-candidate.ts";
import { git } from "./git.ts";

/**
 * The commit of the base branch from which the work here goes on: what is different since is this work's doing.
 *
 * The event may say it, and a whole clone knows it. GitHub's merge commit, which is checked out for pull requests,
 * names it as its first parent, also where the history is cut off (`fetch-depth: 1`).
 *
 * @param base the base branch's tip
 * @param event what started the workflow run, null elsewhere
 * @param access to the remote
 * @returns its whole hash, null when it can't be told
 */
export async function findForkPoint(
  repository: string,
  { commit, isStart }: Pick<FoundBase, "commit" | "isStart">,
  event: GitEvent | null,
  access: RemoteAccess | null,
): Promise<string | null> {
  if (isStart) return commit;
  const known = await git(repository, ["merge-base", "HEAD", commit]);
  if (known.status === 0) return known.stdout.toString().trim();
  const parents = await parentsOfHead(repository);
  const [first] = parents;
  if (first === undefined || !canBeTestMerge(event, parents)) return null;
  if (await isHere(repository, first)) return first;
  if (!(await hasRemote(repository))) return null;
  const fetched = await fetchCommit(repository, first, access);
  return typeof fetched === "string" ? fetched : null;
}

/** As the commit itself names them: a shallow clone leaves them out elsewhere. */
async function parentsOfHead(repository: string): Promise<string[]> {
  const { stdout } = await git(repository, ["cat-file", "commit", "HEAD"]);
  const [header = ""] = stdout.toString().split("\n\n");
  return [...header.matchAll(/^parent ([0-9a-f]{40,64})$/gm)].map(
    ([, hash = ""]) => hash,
  );
}

async function isHere(repository: string, commit: string): Promise<boolean> {
  const args = ["cat-file", "-e", `${commit}^{commit}`];
  return (await git(repository, args)).status === 0;
}
