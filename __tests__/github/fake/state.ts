import { createHash } from "node:crypto";
import { changedFiles, type ChangedFile, type Tree } from "./patch.ts";

/** A comment of the conversation. */
export interface IssueComment {
  id: number;
  pullRequest: number;
  /** As REST names it: `github-actions[bot]`, with GraphQL `github-actions`. */
  author: string;
  body: string;
  html_url: string;
  createdAt: string;
  updatedAt: string;
  /** Why it was hidden, as `minimizeComment` was told; null when it is shown. */
  minimized: string | null;
}

/** A comment on a line. */
export interface ReviewComment {
  id: number;
  pullRequest: number;
  review: number;
  author: string;
  body: string;
  path: string;
  side: "LEFT" | "RIGHT";
  /** Null as soon as a push has changed the line: the comment is outdated. */
  line: number | null;
  startLine: number | null;
  originalLine: number;
  originalStartLine: number | null;
  commit: string;
  diffHunk: string;
  html_url: string;
  createdAt: string;
  updatedAt: string;
  minimized: string | null;
  /** First comment of the thread; its own id when it began one. */
  thread: number;
}

export interface Thread {
  /** Id of its first comment. */
  id: number;
  pullRequest: number;
  resolvedBy: string | null;
}

export interface Review {
  id: number;
  pullRequest: number;
  author: string;
  body: string;
  state: "PENDING" | "COMMENTED" | "APPROVED" | "CHANGES_REQUESTED";
  commit: string;
  html_url: string;
  createdAt: string;
  minimized: string | null;
}

export interface PullRequest {
  number: number;
  title: string;
  author: string;
  state: "open" | "closed";
  isMerged: boolean;
  isDraft: boolean;
  isLocked: boolean;
  labels: string[];
  base: { ref: string; sha: string };
  /** `repo` is `owner/name`, null when the fork was deleted. */
  head: { ref: string; sha: string; repo: string | null };
  /** What the pull request changes since it left the base branch. */
  files: ChangedFile[];
  html_url: string;
  createdAt: string;
}

/** Everything the fake remembers. */
export interface State {
  /** `http://127.0.0.1:port`. */
  origin: string;
  /** `owner/name`. */
  repository: string;
  defaultBranch: string;
  isArchived: boolean;
  /** Whom the token writes as. */
  login: string;
  /** Whether `GET /user` answers; it does not for the tokens of workflows and apps. */
  isUser: boolean;
  knowsViewer: boolean;
  /** False for the tokens of forks and Dependabot. */
  canWrite: boolean;
  /** Whether the list of pull requests can be asked for a branch; GitHub drops a filter that it can't read. */
  heedsHead: boolean;
  /** Commits by branch. */
  branches: Map<string, string>;
  /** Files by commit. */
  commits: Map<string, Tree>;
  pullRequests: PullRequest[];
  comments: IssueComment[];
  reviews: Review[];
  reviewComments: ReviewComment[];
  threads: Thread[];
  lastId: number;
}

export function nextId(state: State): number {
  return (state.lastId += 1);
}

/** Time goes on by a second with each thing that is made. */
export function timeOf(id: number): string {
  return new Date(Date.UTC(2026, 10, 21) + id * 1000)
    .toISOString()
    .replace(".000", "");
}

export function isBot(login: string): boolean {
  return login.endsWith("[bot]");
}

/** Files at a branch, a ref of a pull request, or a commit; undefined when there is no such thing. */
export function treeAt(state: State, ref: string): Tree | undefined {
  const commit = commitAt(state, ref);
  return commit === undefined ? undefined : state.commits.get(commit);
}

export function commitAt(state: State, ref: string): string | undefined {
  const name = ref.replace(/^refs\//, "");
  const pull = /^pull\/(\d+)\/head$/.exec(name);
  if (pull !== null) return findPullRequest(state, Number(pull[1]))?.head.sha;
  const branch = state.branches.get(name.replace(/^heads\//, ""));
  return branch ?? (state.commits.has(ref) ? ref : undefined);
}

/** Files to write; null removes one. */
export type Changes = Record<string, string | null>;

/** Adds a commit and answers with its name. */
export function commit(
  state: State,
  parent: Tree,
  changes: Changes,
  sha = createHash("sha1")
    .update(`commit ${nextId(state)}`)
    .digest("hex"),
): string {
  const tree = new Map(parent);
  for (const [path, text] of Object.entries(changes)) {
    if (text === null) tree.delete(path);
    else tree.set(path, text);
  }
  state.commits.set(sha, tree);
  return sha;
}

export function findPullRequest(
  state: State,
  number: number,
): PullRequest | undefined {
  return state.pullRequests.find((candidate) => candidate.number === number);
}

export function filesOf(
  state: State,
  base: string,
  head: string,
): ChangedFile[] {
  const [before, after] = [state.commits.get(base), state.commits.get(head)];
  return changedFiles(before ?? new Map(), after ?? new Map());
}
