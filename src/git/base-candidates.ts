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
}

/**
 * Where the event says that the work goes, best first; git's usual names when it says nothing. What the event says
 * is never replaced by another branch: revisions that are on that one would go untested.
 */
export function baseCandidates(event: GitEvent | null): BaseCandidate[] {
  const named = event ? eventCandidates(event) : [];
  return named.length > 0 ? named : usualBranches;
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
  }));
}

const usualBranches: BaseCandidate[] = [
  here("origin/HEAD", "refs/remotes/origin/HEAD"),
  here("origin/main", "refs/remotes/origin/main"),
  here("origin/master", "refs/remotes/origin/master"),
  here("main", "refs/heads/main"),
  here("master", "refs/heads/master"),
  { ref: "origin/HEAD", local: [], remote: "HEAD", mayBeStale: false },
];

function here(ref: string, local: string): BaseCandidate {
  return { ref, local: [local], remote: null, mayBeStale: false };
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
  const request = [
    ...branch("pull_request", "base", "ref"),
    ...branchCandidate(baseRef),
    ...commit("pull_request", "base", "sha"),
  ];
  if (request.length > 0) return request;
  if (name === "merge_group") {
    return [
      ...commit("merge_group", "base_sha"),
      ...branch("merge_group", "base_ref"),
    ];
  }
  if (name === "push" && isPushToDefaultBranch(payload)) {
    return commit("before");
  }
  return branch("repository", "default_branch");
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
    },
  ];
}

function commitCandidate(hash: string | null): BaseCandidate[] {
  // A new branch has no commit before the push: GitHub sends zeros.
  if (hash === null || !isCommitHash(hash) || /^0+$/.test(hash)) return [];
  return [{ ref: hash, local: [hash], remote: hash, mayBeStale: false }];
}

function textAt(value: unknown, path: string[]): string | null {
  let at = value;
  for (const key of path) {
    if (typeof at !== "object" || at === null) return null;
    at = (at as Record<string, unknown>)[key];
  }
  return typeof at === "string" ? at : null;
}
