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
import type { RemoteAccess } from "./fetch-commit.ts";
import {
  firstOf,
  older,
  unavailable,
  type FoundBase,
  type Outcome,
  type Remote,
} from "./first-candidate.ts";
import { foreignRemote } from "./foreign-remote.ts";
import { git, GitMissing } from "./git.ts";
import { isRefName } from "./ref-name.ts";

/** The commit that the revisions are compared with, or why there is none. */
export type Base =
  | FoundBase
  /** `why` is a sentence. */
  | { kind: "unavailable"; why: string };

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

async function searchBase(search: BaseSearch): Promise<Outcome> {
  const { repository, baseRef, event } = search;
  const remote = { repository, access: search.access ?? null };
  try {
    const trouble = await repositoryTrouble(repository);
    if (trouble) return unavailable(trouble);
    if (baseRef === null) {
      const candidates = baseCandidates(event);
      if (candidates.length === 0) return unavailable(nothingBefore);
      const isGuess = candidates === usualBranches;
      const base = await firstOf(
        remote,
        candidates,
        isGuess ? noUsualBranch : undefined,
      );
      if (event !== null && isGuess) return guessed(base);
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

async function repositoryTrouble(repository: string): Promise<string | null> {
  const { status, stderr } = await git(repository, ["rev-parse", "--git-dir"]);
  if (status === 0) return null;
  if (!stderr.includes("dubious ownership")) {
    return "this folder is no git repository.";
  }
  return `git doesn't trust this folder, because it belongs to another user (git config --global --add safe.directory ${repository}).`;
}

const noUsualBranch =
  "there is no main or master here, and no default branch of origin. Name another in base-ref.";

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
