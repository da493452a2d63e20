import { isCommitHash, isRefName } from "./ref-name.ts";

/** The workflow run's event, as GitHub gives it. */
export interface GitEvent {
  /** `GITHUB_EVENT_NAME` */
  name: string;
  /** `GITHUB_BASE_REF`, null when empty. */
  baseRef: string | null;
  /** The JSON of the event file. Any field may be missing. */
  payload: unknown;
}

/** A commit that may be the one to compare with. */
export interface BaseCandidate {
  /** How people call it. */
  ref: string;
  /** Names under which it may be here, best first. */
  local: string[];
  /** What to ask the remote for, null: don't. */
  remote: string | null;
  /** Whether what is here may be behind the remote, so that the remote is asked first. */
  mayBeStale: boolean;
  /** Whether the event says that the work here was put right onto this commit. */
  isStart: boolean;
}

/**
 * Where the event says that the work goes, best first; git's usual names when it says nothing, and none when a push
 * made the default branch. What the event says is never replaced by another branch: revisions that are on that one
 * would go untested.
 */
export function baseCandidates(event: GitEvent | null): BaseCandidate[] {
  const named = event ? eventCandidates(event) : [];
  if (named.length === 0) return isFirstPush(event) ? [] : usualBranches;
  return named.filter(
    ({ remote }, index) =>
      index === named.findIndex((other) => other.remote === remote),
  );
}

/** The commit that the user names. */
export function namedCandidates(name: string): BaseCandidate[] {
  const branch = name.replace(/^(refs\/remotes\/)?origin\/|^refs\/heads\//, "");
  const local = [name, `refs/remotes/origin/${branch}`];
  const sources = isCommitHash(name)
    ? [name]
    : [
        `refs/heads/${branch}`,
        `refs/tags/${branch.replace(/^refs\/tags\//, "")}`,
      ];
  return sources.map((remote) => ({
    ref: name,
    local,
    remote,
    mayBeStale: false,
    isStart: false,
  }));
}

/** Where work goes as a rule, when nobody says it. */
export const usualBranches: BaseCandidate[] = [
  here("origin/HEAD", "refs/remotes/origin/HEAD"),
  here("origin/main", "refs/remotes/origin/main"),
  here("origin/master", "refs/remotes/origin/master"),
  here("main", "refs/heads/main"),
  here("master", "refs/heads/master"),
  { ...here("origin/HEAD"), remote: "HEAD" },
];

function here(ref: string, ...local: string[]): BaseCandidate {
  return { ref, local, remote: null, mayBeStale: false, isStart: false };
}

function eventCandidates({
  name,
  baseRef,
  payload,
}: GitEvent): BaseCandidate[] {
  const branch = (...path: string[]): BaseCandidate[] =>
    branchCandidate(textAt(payload, path));
  const commit = (...path: string[]): BaseCandidate[] =>
    commitCandidate(textAt(payload, path));
  const start = (...path: string[]): BaseCandidate[] =>
    commit(...path).map((one) => ({ ...one, isStart: true }));
  const request = [
    ...branch("pull_request", "base", "ref"),
    ...branchCandidate(baseRef),
    ...commit("pull_request", "base", "sha"),
  ];
  if (request.length > 0) return request;
  if (name === "merge_group") {
    return [
      ...start("merge_group", "base_sha"),
      ...branch("merge_group", "base_ref"),
    ];
  }
  if (name === "push" && isPushToDefaultBranch(payload)) {
    return start("before");
  }
  return branch("repository", "default_branch");
}

/**
 * Where the work of a merge group ends up. The group stands on `base_sha`, often another group that is not merged
 * yet; the branch may have moved on without the queue.
 */
export function queuedBranch(event: GitEvent | null): BaseCandidate[] {
  if (event?.name !== "merge_group") return [];
  return branchCandidate(textAt(event.payload, ["merge_group", "base_ref"]));
}

/**
 * Whether a commit with these parents can be the one that GitHub makes to try a pull request out. Merge commits of
 * people have their parents the other way round: the base branch is the second one.
 */
export function canBeTestMerge(
  event: GitEvent | null,
  parents: string[],
): boolean {
  if (parents.length !== 2) return false;
  if (event === null) return true;
  const head = textAt(event.payload, ["pull_request", "head", "sha"]);
  return head === null
    ? event.name.startsWith("pull_request")
    : head === parents[1];
}

/** The default branch, which it would be compared with, is what was pushed. */
function isFirstPush(event: GitEvent | null): boolean {
  return event?.name === "push" && isPushToDefaultBranch(event.payload);
}

/** Several pushes to a branch are one piece of work: only on the default branch the last push counts alone. */
function isPushToDefaultBranch(payload: unknown): boolean {
  const branch = textAt(payload, ["repository", "default_branch"]);
  return branch === null || textAt(payload, ["ref"]) === `refs/heads/${branch}`;
}

function branchCandidate(name: string | null): BaseCandidate[] {
  const branch = name?.replace(/^refs\/heads\//, "") ?? "";
  if (!isRefName(branch)) return [];
  return [
    {
      ref: branch,
      local: [`refs/remotes/origin/${branch}`, `refs/heads/${branch}`],
      remote: `refs/heads/${branch}`,
      mayBeStale: true,
      isStart: false,
    },
  ];
}

function commitCandidate(hash: string | null): BaseCandidate[] {
  // A new branch has no commit before the push: GitHub sends zeros.
  if (hash === null || !isCommitHash(hash) || /^0+$/.test(hash)) return [];
  return [{ ...here(hash, hash), remote: hash }];
}

/** The text at a path of keys in a value of any shape; null when there is none. */
export function textAt(value: unknown, path: string[]): string | null {
  let at = value;
  for (const key of path) {
    if (typeof at !== "object" || at === null) return null;
    at = (at as Record<string, unknown>)[key];
  }
  return typeof at === "string" ? at : null;
}
