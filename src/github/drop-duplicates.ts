import type { GitHubClient } from "./client.ts";
import { failureOf, isTransient } from "./failure.ts";
import { readOwnComments } from "./own-comments.ts";
import type { PullRequestPlace } from "./place.ts";
import type { OwnComment } from "./review-plan.ts";

/**
 * Two runs of the same commit may both have found nothing said and both have said it. Each looks again after posting
 * and deletes all of its findings' comments but the oldest, and what somebody answered: both choose the same.
 *
 * @returns how many were deleted
 */
export async function dropDuplicates(
  client: GitHubClient,
  place: PullRequestPlace,
  gate: string | null,
): Promise<number> {
  const own = await readOwnComments(client, place, gate);
  const newer = newerOnes(own?.comments ?? []);
  for (const { id } of newer) await remove(client, place, id);
  return newer.length;
}

function newerOnes(comments: readonly OwnComment[]): OwnComment[] {
  const seen = new Set<string>();
  return [...comments]
    .sort((a, b) => a.id - b.id)
    .filter(({ marker }) => seen.size === seen.add(marker).size)
    .filter(({ isAnswered }) => !isAnswered);
}

async function remove(
  client: GitHubClient,
  { owner, repo }: PullRequestPlace,
  id: number,
): Promise<void> {
  const params = { owner, repo, comment_id: id };
  try {
    await client.rest.pulls.deleteReviewComment(params);
  } catch (cause) {
    // Most likely the other run was faster.
    if (isTransient(failureOf(cause))) throw cause;
  }
}
