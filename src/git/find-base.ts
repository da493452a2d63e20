import { GateError } from "../errors.ts";
import { nearNames } from "../near-names.ts";
import {
  baseCandidates,
  namedCandidates,
  queuedBranch,
  usualBranches,
  type BaseCandidate,
  type GitEvent,
} from "./base-candidates.ts";
import { fetchCommit, hasRemote, type RemoteAccess } from "./fetch-commit.ts";
import { foreignRemote } from "./foreign-remote.ts";
import { git, GitMissing } from "./git.ts";
import { isRefName } from "./ref-name.ts";

/** The commit that the revisions are compared with, or why there is none. */
export type Base =
  | FoundBase
  /** `why` is a sentence. */
  | { kind: "unavailable"; why: string };

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

export interface BaseSearch {
  repository: string;
  /** The setting `base-ref`, null when not given. */
  baseRef: string | null;
  /** The event of a workflow run, null elsewhere. */
  event: GitEvent | null;
  /** To the remote, where the checkout did not keep it. */
  access?: RemoteAccess | null;
}

/**
 * Finds the tip of the branch that the work goes to, and fetches it when this checkout lacks it.
 *
 * @throws GateError (settings) when the base ref that the user names isn't there, (environment) when git is missing
 *   and the user named one
 */
export async function findBase(search: BaseSearch): Promise<Base> {
  const base = await searchBase(search);
  if (base.kind === "found") return base;
  if (search.baseRef === null) return { kind: base.kind, why: base.why };
  throw new GateError(
    base.isGitMissing ? "environment" : "settings",
    base.isGitMissing
      ? "base-ref needs git, which is not installed here. Install git, or use range all."
      : `base-ref ${search.baseRef} can't be had: ${base.why} Give a branch, tag or commit of this repository.`,
    { details: base.near.map((name) => `Did you mean ${name}?`) },
  );
}

type Outcome =
  | Extract<Base, { kind: "found" }>
  | {
      kind: "unavailable";
      why: string;
      isGitMissing: boolean;
      near: string[];
    };

async function searchBase(search: BaseSearch): Promise<Outcome> {
  const { repository, baseRef, event } = search;
  const remote = { repository, access: search.access ?? null };
  try {
    const trouble = await repositoryTrouble(repository);
    if (trouble) return unavailable(trouble);
    if (baseRef === null) {
      const candidates = baseCandidates(event);
      if (candidates.length === 0) return unavailable(nothingBefore);
      const base = await firstOf(remote, candidates);
      if (event !== null && candidates === usualBranches) return guessed(base);
      const both = await withBranch(remote, base, queuedBranch(event));
      return await withDoubt(repository, both, event);
    }
    if (!isRefName(baseRef)) return unavailable("this is no name git allows.");
    const outcome = await firstOf(remote, namedCandidates(baseRef));
    if (outcome.kind === "found") return outcome;
    return { ...outcome, near: await knownNames(repository, baseRef) };
  } catch (error) {
    if (!(error instanceof GitMissing)) throw error;
    return { ...unavailable("git is not installed here."), isGitMissing: true };
  }
}

function unavailable(why: string): Outcome & { kind: "unavailable" } {
  return { kind: "unavailable", why, isGitMissing: false, near: [] };
}

async function repositoryTrouble(repository: string): Promise<string | null> {
  const { status, stderr } = await git(repository, ["rev-parse", "--git-dir"]);
  if (status === 0) return null;
  if (!stderr.includes("dubious ownership")) {
    return "this folder is no git repository.";
  }
  return `git doesn't trust this folder, because it belongs to another user (git config --global --add safe.directory ${repository}).`;
}

const nothingBefore = "the event names no commit from before this push.";

/** The event has no payload, or one of another shape. */
function guessed(base: Outcome): Outcome {
  if (base.kind !== "found") return base;
  const doubt = `The event does not say which branch this work goes to; it was compared with ${base.ref}.`;
  return { ...base, doubt };
}

/** A fork's branch of the same name is no less a guess than an old copy. */
async function withDoubt(
  repository: string,
  base: Outcome,
  event: GitEvent | null,
): Promise<Outcome> {
  if (base.kind !== "found" || base.doubt !== null) return base;
  const foreign = await foreignRemote(repository, event);
  if (foreign === null) return base;
  const why = `\`origin\` of this checkout is ${foreign.origin}, not ${foreign.wanted}.`;
  return { ...base, doubt: older(base.ref, "what is there", why) };
}

/** Adds the tip of the branch that a merge group goes to. */
async function withBranch(
  remote: Remote,
  base: Outcome,
  candidates: BaseCandidate[],
): Promise<Outcome> {
  const [wanted] = candidates;
  if (base.kind !== "found" || !wanted || base.ref === wanted.ref) return base;
  const branch = await firstOf(remote, candidates);
  return branch.kind === "found"
    ? { ...base, branch, doubt: branch.doubt }
    : {
        ...base,
        doubt: `Whether ${wanted.ref} got revisions since is not known: ${branch.why}`,
      };
}

interface Remote {
  repository: string;
  access: RemoteAccess | null;
}

async function firstOf(
  remote: Remote,
  candidates: BaseCandidate[],
): Promise<Outcome> {
  const { repository } = remote;
  const canFetch = await hasRemote(repository);
  let why = "there is no such branch, tag or commit here.";
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

function older(ref: string, what: string, why: string): string {
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

async function knownNames(repository: string, name: string): Promise<string[]> {
  const { stdout } = await git(repository, [
    "for-each-ref",
    "--format=%(refname:short)",
    "refs/heads",
    "refs/tags",
    "refs/remotes",
  ]);
  return nearNames(name, stdout.toString().split("\n").filter(Boolean));
}
