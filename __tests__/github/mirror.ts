import { execFileSync } from "node:child_process";
import { commit, type Changes } from "./fake/state.ts";
import type { FakeGitHub, PullRequest } from "./fake-github.ts";

export interface Mirrored {
  number: number;
  base?: string;
  head?: string;
  author?: string;
  title?: string;
}

/**
 * Shows the fake GitHub what is in a git repository: its base branch, and the head of a pull request with git's own
 * hashes. The pull request is opened, or pushed to when it is there.
 *
 * @param repository - folder of the repository
 */
export function mirror(
  github: FakeGitHub,
  repository: string,
  { number, base = "main", head = "topic", ...rest }: Mirrored,
): PullRequest {
  const { state } = github;
  const before = readTree(repository, base);
  const baseSha = commit(state, new Map(), before, revision(repository, base));
  state.branches.set(base, baseSha);
  const after = readTree(repository, head);
  const sha = revision(repository, head);
  const known = state.pullRequests.find((one) => one.number === number);
  if (known === undefined) {
    const changes = difference(before, after);
    const given = { number, base, branch: head, headSha: sha, changes };
    return github.openPullRequest({ ...given, ...rest });
  }
  known.base.sha = baseSha;
  const last = state.commits.get(known.head.sha) ?? new Map<string, string>();
  return github.push(number, difference(Object.fromEntries(last), after), sha);
}

function difference(
  before: Record<string, string>,
  after: Record<string, string>,
): Changes {
  const gone = Object.keys(before).filter((path) => !(path in after));
  const changed = Object.entries(after).filter(
    ([path, text]) => before[path] !== text,
  );
  return {
    ...Object.fromEntries(gone.map((path) => [path, null])),
    ...Object.fromEntries(changed),
  };
}

function readTree(repository: string, ref: string): Record<string, string> {
  const paths = git(repository, "ls-tree", "-r", "-z", "--name-only", ref);
  return Object.fromEntries(
    paths
      .split("\0")
      .filter((path) => path !== "")
      .map((path) => [path, git(repository, "show", `${ref}:${path}`)]),
  );
}

function revision(repository: string, ref: string): string {
  return git(repository, "rev-parse", ref).trim();
}

function git(folder: string, ...words: string[]): string {
  return execFileSync("git", words, { cwd: folder, encoding: "utf8" });
}
