import {
  commit,
  filesOf,
  findPullRequest,
  nextId,
  timeOf,
  treeAt,
  type Changes,
  type IssueComment,
  type PullRequest,
  type ReviewComment,
  type State,
} from "./state.ts";

export interface NewPullRequest {
  number?: number;
  title?: string;
  author?: string;
  base?: string;
  branch?: string;
  /** `owner/name` of the fork, null for a deleted one. */
  headRepository?: string | null;
  headSha?: string;
  labels?: string[];
  isDraft?: boolean;
  /** Against the base branch. */
  changes?: Changes;
  /** Paths whose `patch` GitHub leaves out, as it does for large files. */
  withoutPatch?: string[];
}

export function openPullRequest(
  state: State,
  given: NewPullRequest = {},
): PullRequest {
  const numbers = state.pullRequests.map(({ number }) => number);
  const number = given.number ?? Math.max(0, ...numbers) + 1;
  const ref = given.base ?? state.defaultBranch;
  const tree = treeAt(state, ref);
  if (tree === undefined) throw new Error(`There is no branch ${ref}`);
  const { headRepository: repo = state.repository, isDraft = false } = given;
  const branch = given.branch ?? `topic-${number}`;
  const sha = commit(state, tree, given.changes ?? {}, given.headSha);
  if (repo === state.repository) state.branches.set(branch, sha);
  const base = { ref, sha: state.branches.get(ref) ?? "" };
  const pullRequest: PullRequest = {
    number,
    title: given.title ?? `Pull request ${number}`,
    author: given.author ?? "somebody",
    ...{ state: "open", isMerged: false, isDraft, isLocked: false },
    labels: given.labels ?? [],
    base,
    head: { ref: branch, sha, repo },
    files: withoutPatches(filesOf(state, base.sha, sha), given.withoutPatch),
    html_url: `${state.origin}/${state.repository}/pull/${number}`,
    createdAt: timeOf(nextId(state)),
  };
  state.pullRequests.push(pullRequest);
  return pullRequest;
}

function withoutPatches(
  files: PullRequest["files"],
  paths: string[] = [],
): PullRequest["files"] {
  return files.map(({ patch, ...file }) =>
    patch === undefined || paths.includes(file.filename)
      ? file
      : { ...file, patch },
  );
}

/** Another commit on the pull request's branch; comments on lines that it changed become outdated. */
export function push(
  state: State,
  number: number,
  changes: Changes,
  sha?: string,
): PullRequest {
  const pullRequest = findPullRequest(state, number);
  if (pullRequest === undefined) throw new Error(`No pull request ${number}`);
  const { head, base } = pullRequest;
  const before = state.commits.get(head.sha) ?? new Map<string, string>();
  head.sha = commit(state, before, changes, sha);
  if (head.repo === state.repository) state.branches.set(head.ref, head.sha);
  pullRequest.files = filesOf(state, base.sha, head.sha);
  for (const comment of state.reviewComments)
    if (comment.pullRequest === number) follow(state, comment, head.sha);
  return pullRequest;
}

/** Moves a comment along with the text of its line. GitHub goes by the hunks; for a line that is there once it is the same. */
function follow(state: State, comment: ReviewComment, head: string): void {
  if (comment.line === null || comment.side === "LEFT") return;
  const linesAt = (sha: string): string[] =>
    state.commits.get(sha)?.get(comment.path)?.split("\n") ?? [];
  const text = linesAt(comment.commit)[comment.line - 1];
  const places = linesAt(head).flatMap((line, i) =>
    line === text ? [i + 1] : [],
  );
  const line = places.includes(comment.line)
    ? comment.line
    : (places[0] ?? null);
  if (comment.startLine !== null)
    comment.startLine =
      line === null ? null : comment.startLine + line - comment.line;
  comment.line = line;
  if (line !== null) comment.commit = head;
}

export function addComment(
  state: State,
  pullRequest: number,
  author: string,
  body: string,
): IssueComment {
  const id = nextId(state);
  const { origin, repository } = state;
  const time = timeOf(id);
  const comment: IssueComment = {
    ...{ id, pullRequest, author, body, minimized: null },
    html_url: `${origin}/${repository}/pull/${pullRequest}#issuecomment-${id}`,
    createdAt: time,
    updatedAt: time,
  };
  state.comments.push(comment);
  return comment;
}

/** Merges it: the base branch gets its files, and the pull request is closed. */
export function merge(state: State, number: number): void {
  const pullRequest = findPullRequest(state, number);
  if (pullRequest === undefined) throw new Error(`No pull request ${number}`);
  const { base, head, files } = pullRequest;
  const tree = state.commits.get(head.sha);
  const changes = files.map(({ filename }): [string, string | null] => [
    filename,
    tree?.get(filename) ?? null,
  ]);
  const target = treeAt(state, base.ref) ?? new Map<string, string>();
  const sha = commit(state, target, Object.fromEntries(changes));
  state.branches.set(base.ref, sha);
  pullRequest.state = "closed";
  pullRequest.isMerged = true;
}
