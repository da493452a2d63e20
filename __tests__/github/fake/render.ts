import {
  isBot,
  timeOf,
  type IssueComment,
  type PullRequest,
  type Review,
  type ReviewComment,
  type State,
} from "./state.ts";

/** Things as the REST API shows them. What is required and not here is filled in from GitHub's description. */
export type Json = Record<string, unknown>;

export function userJson(state: State, login: string): Json {
  return {
    login,
    type: isBot(login) ? "Bot" : "User",
    html_url: `${state.origin}/${encodeURIComponent(login)}`,
  };
}

export function commentJson(state: State, comment: IssueComment): Json {
  const { id, body, html_url, author, pullRequest } = comment;
  return {
    ...{ id, body, html_url },
    node_id: `IC_${id}`,
    user: userJson(state, author),
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    issue_url: `${state.origin}/repos/${state.repository}/issues/${pullRequest}`,
  };
}

export function repositoryJson(state: State, name: string): Json {
  const [owner = "", repo = ""] = name.split("/");
  return {
    name: repo,
    full_name: name,
    owner: userJson(state, owner),
    default_branch: state.defaultBranch,
    archived: state.isArchived,
    fork: name !== state.repository,
    html_url: `${state.origin}/${name}`,
    clone_url: `${state.origin}/${name}.git`,
    url: `${state.origin}/repos/${name}`,
  };
}

export function pullRequestJson(state: State, pullRequest: PullRequest): Json {
  const { number, title, labels, base, head, html_url } = pullRequest;
  const end = (ref: string, sha: string, name: string | null): Json => {
    const owner = (name ?? "unknown/repository").split("/")[0] ?? "";
    const repo = name === null ? null : repositoryJson(state, name);
    const user = userJson(state, owner);
    return { label: `${owner}:${ref}`, ref, sha, repo, user };
  };
  return {
    ...{ number, title, html_url, id: number, node_id: `PR_${number}` },
    url: `${state.origin}/repos/${state.repository}/pulls/${number}`,
    state: pullRequest.state,
    locked: pullRequest.isLocked,
    draft: pullRequest.isDraft,
    user: userJson(state, pullRequest.author),
    labels: labels.map((name) => ({ name })),
    base: end(base.ref, base.sha, state.repository),
    head: end(head.ref, head.sha, head.repo),
    created_at: pullRequest.createdAt,
    updated_at: pullRequest.createdAt,
    closed_at: pullRequest.state === "closed" ? timeOf(state.lastId) : null,
    merged_at: pullRequest.isMerged ? timeOf(state.lastId) : null,
    body: null,
  };
}

export function reviewJson(state: State, review: Review): Json {
  const { id, body, html_url, commit, author, pullRequest } = review;
  return {
    ...{ id, body, html_url, state: review.state, commit_id: commit },
    node_id: `PRR_${id}`,
    user: userJson(state, author),
    pull_request_url: `${state.origin}/repos/${state.repository}/pulls/${pullRequest}`,
    ...(review.state !== "PENDING" && { submitted_at: review.createdAt }),
  };
}

export function reviewCommentJson(state: State, comment: ReviewComment): Json {
  const { id, body, path, side, line, html_url } = comment;
  return {
    ...{ id, body, path, side, line, html_url },
    start_line: comment.startLine,
    start_side: comment.originalStartLine === null ? null : side,
    original_line: comment.originalLine,
    original_start_line: comment.originalStartLine,
    node_id: `PRRC_${id}`,
    pull_request_review_id: comment.review,
    diff_hunk: comment.diffHunk,
    commit_id: comment.commit,
    original_commit_id: comment.commit,
    user: userJson(state, comment.author),
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    ...(comment.thread !== id && { in_reply_to_id: comment.thread }),
  };
}
