import { fetchCommit, hasRemote } from "./fetch-commit.ts";
import { git } from "./git.ts";

/**
 * The commit of the base branch from which the work here goes on: what is different since is this work's doing.
 *
 * A whole clone knows it. GitHub's merge commit, which is checked out for pull requests, names it as its first parent,
 * also where the history is cut off (`fetch-depth: 1`).
 *
 * @param base whole hash of the base branch's tip
 * @returns its whole hash, null when it can't be told
 */
export async function findForkPoint(
  repository: string,
  base: string,
): Promise<string | null> {
  const known = await git(repository, ["merge-base", "HEAD", base]);
  if (known.status === 0) return known.stdout.toString().trim();
  const [first, second] = await parentsOfHead(repository);
  if (first === undefined || second === undefined) return null;
  if (await isHere(repository, first)) return first;
  if (!(await hasRemote(repository))) return null;
  const fetched = await fetchCommit(repository, first);
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
