import { readFindingMarker } from "../report/review-comment.ts";
import type { GitHubClient } from "./client.ts";
import { ownLogin } from "./own-login.ts";
import type { PullRequestPlace } from "./place.ts";
import type { OwnComment } from "./review-plan.ts";

/**
 * The comments on lines that this gate wrote before, outdated and resolved ones too: anyone can paste a marker, so the
 * author counts. Null when there are none.
 */
export async function readOwnComments(
  client: GitHubClient,
  { owner, repo, number }: PullRequestPlace,
  gate: string | null,
): Promise<{ login: string; comments: OwnComment[] } | null> {
  const all = await client.paginate(client.rest.pulls.listReviewComments, {
    owner,
    repo,
    pull_number: number,
    per_page: 100,
  });
  const answered = new Set(all.map(({ in_reply_to_id }) => in_reply_to_id));
  const marked = all.flatMap((comment) => {
    const marker = readFindingMarker(comment.body, gate);
    if (marker === null || comment.in_reply_to_id !== undefined) return [];
    // GitHub's description forgets users who were deleted.
    const user = comment.user as { login: string } | null;
    const { id, node_id } = comment;
    const isAnswered = answered.has(id);
    const own = { marker, id, nodeId: node_id, isAnswered };
    return [{ ...own, author: user?.login }];
  });
  if (marked.length === 0) return null;
  const login = await ownLogin(client);
  const comments = marked.filter(({ author }) => author === login);
  return comments.length === 0 ? null : { login, comments };
}
