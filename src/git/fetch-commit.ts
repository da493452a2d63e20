import { git } from "./git.ts";

/** Whether the repository has the remote that clones and GitHub's checkout make. */
export async function hasRemote(repository: string): Promise<boolean> {
  const args = ["config", "--get", "remote.origin.url"];
  return (await git(repository, args)).status === 0;
}

/**
 * Fetches one commit from `origin`: its files are enough, so a shallow clone stays as shallow as it is.
 *
 * @param source a full ref name of the remote or a commit hash
 * @returns the commit's hash, or why it can't be had, as a sentence
 */
export async function fetchCommit(
  repository: string,
  source: string,
): Promise<string | { why: string }> {
  // --depth on a whole clone would cut its history off.
  const depth = (await isShallow(repository)) ? ["--depth=1"] : [];
  const { status, stderr } = await git(repository, [
    "fetch",
    "--quiet",
    "--no-tags",
    "--no-recurse-submodules",
    ...depth,
    "origin",
    source,
  ]);
  if (status !== 0) return { why: fetchFailure(source, status, stderr) };
  const fetched = await git(repository, [
    "rev-parse",
    "--verify",
    "--quiet",
    "FETCH_HEAD^{commit}",
  ]);
  return fetched.status === 0
    ? fetched.stdout.toString().trim()
    : { why: `${source} of the remote is no commit.` };
}

async function isShallow(repository: string): Promise<boolean> {
  const args = ["rev-parse", "--is-shallow-repository"];
  return (await git(repository, args)).stdout.toString().trim() === "true";
}

function fetchFailure(source: string, status: number, stderr: string): string {
  if (status === -1) return `fetching ${source} took too long.`;
  const said = stderr
    .split("\n")
    .map((line) => line.replace(/^(fatal|error): /, "").trim())
    .find((line) => line !== "");
  // An address may carry a name and a token.
  const safe = (said ?? "no reason given").replace(/\/\/[^/\s@]+@/g, "//");
  return `fetching ${source} failed (${safe.slice(0, 200).replace(/\.$/, "")}).`;
}
