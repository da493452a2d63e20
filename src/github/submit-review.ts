import type { GitHubClient } from "./client.ts";
import { failureOf } from "./failure.ts";
import type { PullRequestPlace } from "./place.ts";
import { commentOf, withoutRange, type DraftComment } from "./review-draft.ts";

export interface Review {
  /** The commit whose lines the comments stand on. */
  commit: string;
  body: string;
  drafts: DraftComment[];
}

/**
 * Posts all comments as one review, which notifies once. One comment that GitHub can't place has it refuse all of
 * them (422); then they are tried once more on single lines.
 *
 * @returns the review's URL
 */
export async function submitReview(
  client: GitHubClient,
  place: PullRequestPlace,
  review: Review,
): Promise<string> {
  try {
    return await create(client, place, review);
  } catch (cause) {
    if (failureOf(cause).status !== 422) throw cause;
    const drafts = review.drafts.map(withoutRange);
    return await create(client, place, { ...review, drafts });
  }
}

async function create(
  client: GitHubClient,
  { owner, repo, number }: PullRequestPlace,
  { commit, body, drafts }: Review,
): Promise<string> {
  const { data } = await client.rest.pulls.createReview({
    owner,
    repo,
    pull_number: number,
    commit_id: commit,
    // Never a verdict of the reviewer: it would stay on the pull request and block it.
    event: "COMMENT",
    body,
    comments: drafts.map(commentOf),
  });
  return data.html_url;
}
