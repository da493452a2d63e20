import type { NewReviewComment } from "./diff-lines.ts";
import { hunksOf, textUpTo } from "./patch.ts";
import {
  nextId,
  timeOf,
  type PullRequest,
  type Review,
  type ReviewComment,
  type State,
} from "./state.ts";

export function addReview(
  state: State,
  { number, head, html_url }: PullRequest,
  author: string,
  kind: Review["state"],
  body: string,
): Review {
  const id = nextId(state);
  const review: Review = {
    ...{ id, author, body, state: kind, pullRequest: number },
    commit: head.sha,
    html_url: `${html_url}#pullrequestreview-${id}`,
    createdAt: timeOf(id),
    minimized: null,
  };
  state.reviews.push(review);
  return review;
}

export function addReviewComment(
  state: State,
  { number, head, files, html_url }: PullRequest,
  review: Review,
  wanted: NewReviewComment,
): ReviewComment {
  const id = nextId(state);
  const { path, body, side = "RIGHT", line = 0, start_line = null } = wanted;
  const file = files.find(({ filename }) => filename === path);
  const hunk = hunksOf(file?.patch).find((candidate) =>
    candidate[side].has(line),
  );
  const time = timeOf(id);
  const comment: ReviewComment = {
    ...{ id, path, body, side, line, originalLine: line, thread: id },
    ...{ startLine: start_line, originalStartLine: start_line },
    ...{ pullRequest: number, review: review.id, author: review.author },
    commit: head.sha,
    diffHunk: hunk ? textUpTo(hunk, side, line) : "",
    html_url: `${html_url}#discussion_r${id}`,
    ...{ createdAt: time, updatedAt: time, minimized: null },
  };
  state.reviewComments.push(comment);
  state.threads.push({ id, pullRequest: number, resolvedBy: null });
  return comment;
}

/** An answer in a comment's thread. */
export function reply(
  state: State,
  pullRequest: PullRequest,
  first: ReviewComment,
  author: string,
  body: string,
): ReviewComment {
  const review = addReview(state, pullRequest, author, "COMMENTED", "");
  const id = nextId(state);
  const time = timeOf(id);
  const comment: ReviewComment = {
    ...first,
    ...{ id, author, body, review: review.id, minimized: null },
    ...{ createdAt: time, updatedAt: time },
    html_url: `${pullRequest.html_url}#discussion_r${id}`,
  };
  state.reviewComments.push(comment);
  return comment;
}
