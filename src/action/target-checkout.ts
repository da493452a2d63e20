import { git } from "../git/git.ts";
import type { Environment, GitHubEvent } from "../github/event.ts";

/**
 * What is wrong with the checkout of an allowed `pull_request_target` run, null when it holds the pull request:
 * actions/checkout takes the base branch there (`GITHUB_SHA`), whose revisions are none of the pull request's, and
 * the gate would pass without having seen any.
 */
export async function targetCheckoutProblem(
  repository: string,
  event: GitHubEvent,
  env: Environment,
): Promise<string | null> {
  const { baseSha } = event.kind === "pull-request" ? event : { baseSha: null };
  const { status, stdout } = await git(repository, ["rev-parse", "HEAD"]);
  const head = stdout.toString().trim();
  const isBase = head === env["GITHUB_SHA"] || head === baseSha;
  if (status !== 0 || !isBase) return null;
  return (
    "The checkout is the base branch's, as `pull_request_target` has it: nothing of the pull request would be tested. " +
    "Give actions/checkout the input `ref: refs/pull/<number>/merge`, with the number from `github.event.pull_request.number`."
  );
}
