import { git, type GitOptions, type GitResult } from "./git.ts";

/** What opens the server that the workflow runs for: a checkout need not have kept it (`persist-credentials: false`). */
export interface RemoteAccess {
  /** `GITHUB_SERVER_URL` */
  serverUrl: string;
  token: string;
}

/** Whether the repository has the remote that clones and GitHub's checkout make. */
export async function hasRemote(repository: string): Promise<boolean> {
  const args = ["config", "--get", "remote.origin.url"];
  return (await git(repository, args)).status === 0;
}

/**
 * Fetches one commit from `origin`: its files are enough, so a shallow clone stays as shallow as it is.
 *
 * @param source a full ref name of the remote or a commit hash
 * @param access is only used when the remote refuses, and shown to no other server
 * @returns the commit's hash, or why it can't be had, as a sentence
 */
export async function fetchCommit(
  repository: string,
  source: string,
  access: RemoteAccess | null = null,
): Promise<string | { why: string }> {
  // --depth on a whole clone would cut its history off.
  const depth = (await isShallow(repository)) ? ["--depth=1"] : [];
  const fetch = (options: GitOptions) =>
    git(repository, [...fetching, ...depth, "origin", source], options);
  let result = await fetch({});
  if (access && isRefused(result))
    result = await fetch({ secretConfig: [authorization(access)] });
  const { status, stderr } = result;
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

const fetching = ["fetch", "--quiet", "--no-tags", "--no-recurse-submodules"];

function isRefused({ status, stderr }: GitResult): boolean {
  const signs =
    /could not read (Username|Password)|Authentication failed|returned error: 40[134]|not found/i;
  return status !== 0 && signs.test(stderr);
}

/** As GitHub's checkout does it: git sends the header to addresses below the server's and to no others. */
function authorization({ serverUrl, token }: RemoteAccess): [string, string] {
  const credentials = Buffer.from(`x-access-token:${token}`).toString("base64");
  const server = serverUrl.replace(/\/+$/, "");
  return [`http.${server}/.extraheader`, `AUTHORIZATION: basic ${credentials}`];
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
