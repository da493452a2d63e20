import type { GitHubClient } from "./client.ts";
import { failureOf, isRefused } from "./failure.ts";
import type { PullRequestPlace } from "./place.ts";

/**
 * Whether the pull request has another head than the commit that a run was for: somebody pushed, or an old run was
 * started again. False when the token may not know: comments can be written without the right to read pull requests.
 */
export async function hasMovedOn(
  client: GitHubClient,
  { owner, repo, number }: PullRequestPlace,
  headSha: string,
): Promise<boolean> {
  try {
    const params = { owner, repo, pull_number: number };
    const { data } = await client.rest.pulls.get(params);
    return data.head.sha !== headSha;
  } catch (cause) {
    if (isRefused(failureOf(cause))) return false;
    throw cause;
  }
}
