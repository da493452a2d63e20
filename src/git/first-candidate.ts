import type { BaseCandidate } from "./base-candidates.ts";
import { fetchCommit, hasRemote, type RemoteAccess } from "./fetch-commit.ts";
import { git } from "./git.ts";

export interface FoundBase {
  kind: "found";
  /** What people call it. */
  ref: string;
  /** Its whole hash. */
  commit: string;
  /** Whether the work here was put right onto this commit, as the event says. */
  isStart: boolean;
  /** The branch that the work ends up on, when that is not what is compared with. */
  branch: Pick<FoundBase, "ref" | "commit"> | null;
  /** Why the branch may be further on than what was found, as a sentence or two; null when it isn't. */
  doubt: string | null;
}

/** What a search came to. */
export type Outcome =
  | FoundBase
  | {
      kind: "unavailable";
      why: string;
      isGitMissing: boolean;
      near: string[];
    };

export function unavailable(why: string): Outcome & { kind: "unavailable" } {
  return { kind: "unavailable", why, isGitMissing: false, near: [] };
}

/** The repository and what opens its remote. */
export interface Remote {
  repository: string;
  access: RemoteAccess | null;
}

/** The first candidate that can be had, asked for at the remote where what is here may be old. */
export async function firstOf(
  remote: Remote,
  candidates: BaseCandidate[],
  none = "there is no such branch, tag or commit here.",
): Promise<Outcome> {
  const { repository } = remote;
  const canFetch = await hasRemote(repository);
  let why = none;
  let doubt: string | null = null;
  for (const candidate of candidates) {
    const found = await commitOf(remote, candidate, canFetch);
    if (found.commit !== null) {
      const ref = await shownName(repository, candidate);
      const { commit } = found;
      doubt = found.why === null ? doubt : older(ref, "its copy", found.why);
      const { isStart } = candidate;
      return { kind: "found", ref, commit, isStart, branch: null, doubt };
    }
    why = found.why ?? why;
    if (candidate.mayBeStale)
      doubt = older(candidate.ref, "the commit that the event names", why);
  }
  return unavailable(why);
}

/** What may be missing because something else had to be taken. */
export function older(ref: string, what: string, why: string): string {
  return `This work was compared with ${what} in place of ${ref} as it is now, which may have more revisions: ${why}`;
}

interface FoundCommit {
  commit: string | null;
  /** Why the remote could not say it; null when it did, or was not asked. */
  why: string | null;
}

async function commitOf(
  { repository, access }: Remote,
  candidate: BaseCandidate,
  canFetch: boolean,
): Promise<FoundCommit> {
  const { local, remote, mayBeStale } = candidate;
  const fromHere = (): Promise<string | null> =>
    resolveFirst(repository, local);
  const here = mayBeStale && canFetch ? null : await fromHere();
  if (here) return { commit: here, why: mayBeStale ? noRemote : null };
  if (remote === null || !canFetch) return { commit: null, why: null };
  const fetched = await fetchCommit(repository, remote, access);
  return typeof fetched === "string"
    ? { commit: fetched, why: null }
    : { commit: await fromHere(), why: fetched.why };
}

const noRemote = "this checkout has no remote `origin` to ask.";

async function resolveFirst(
  repository: string,
  names: string[],
): Promise<string | null> {
  for (const name of names) {
    const { status, stdout } = await git(repository, [
      "rev-parse",
      "--verify",
      "--quiet",
      `${name}^{commit}`,
    ]);
    if (status === 0) return stdout.toString().trim();
  }
  return null;
}

/** `origin/HEAD` says nothing to people; the branch it stands for does. */
async function shownName(
  repository: string,
  { ref, local }: BaseCandidate,
): Promise<string> {
  if (ref !== "origin/HEAD" || !local[0]) return ref;
  const args = ["symbolic-ref", "--quiet", "--short", local[0]];
  const { status, stdout } = await git(repository, args);
  return status === 0 ? stdout.toString().trim() : ref;
}
