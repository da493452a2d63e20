import { readFileSync } from "node:fs";
import {
  branchOf,
  isObject,
  numberOf,
  objectAt,
  refOf,
  shaOf,
  type Json,
} from "./payload.ts";
import { parseWorkflowRun, type WorkflowRunEvent } from "./workflow-run.ts";

/** The variables that GitHub Actions sets, or any part of them. */
export type Environment = Readonly<Record<string, string | undefined>>;

export interface PullRequestEvent {
  kind: "pull-request";
  /** `pull_request_target` runs with the base branch's rights: code of the pull request must not run there. */
  trigger: "pull_request" | "pull_request_target";
  number: number;
  /** Branch that the pull request wants to go to; null when GitHub did not say. */
  baseRef: string | null;
  baseSha: string | null;
  headSha: string | null;
  /** True also when it can't be told: tokens for forks are read-only. */
  isFork: boolean;
  /** Names of its labels when the run was started. */
  labels: string[];
}

/** What started the run, as far as it matters to the gate. */
export type GitHubEvent =
  | PullRequestEvent
  | {
      kind: "merge-group";
      baseRef: string | null;
      baseSha: string | null;
      headSha: string | null;
    }
  | {
      kind: "push";
      ref: string | null;
      /** Commit before the push; null for a new branch. */
      beforeSha: string | null;
      headSha: string | null;
    }
  | WorkflowRunEvent
  /** workflow_dispatch, schedule and all others: nothing to compare with. */
  | { kind: "other"; name: string }
  /** Not started by GitHub Actions. */
  | { kind: "none" };

export interface ReadEvent {
  event: GitHubEvent;
  /** As GitHub gave it, for the search for the base branch; null when the run was not started by GitHub Actions. */
  raw: { name: string; baseRef: string | null; payload: unknown } | null;
  /** Why the event file told nothing; null when it could be read, or none was needed. */
  problem: string | null;
}

/** Reads what started the run from `GITHUB_EVENT_NAME`, the file at `GITHUB_EVENT_PATH` and `GITHUB_REF`. Never throws. */
export function readEvent(env: Environment): ReadEvent {
  const name = env["GITHUB_EVENT_NAME"] ?? "";
  if (name === "") return { event: { kind: "none" }, raw: null, problem: null };
  const { payload, problem } = readPayload(env["GITHUB_EVENT_PATH"] ?? "");
  const baseRef = env["GITHUB_BASE_REF"] || null;
  const raw = { name, baseRef, payload };
  const event = parseEvent(name, payload, env);
  return { event, raw, problem: problem ?? problemOf(event) };
}

function readPayload(path: string): { payload: Json; problem: string | null } {
  const nothing = (problem: string) => ({ payload: {}, problem });
  if (path === "") return nothing("GITHUB_EVENT_PATH is not set");
  try {
    const value: unknown = JSON.parse(readFileSync(path, "utf8"));
    if (isObject(value)) return { payload: value, problem: null };
    return nothing(`The event file ${path} holds no JSON object`);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    return nothing(`The event file ${path} can't be read: ${reason}`);
  }
}

/** An event that can be read may still lack what it is about. */
function problemOf(event: GitHubEvent): string | null {
  const isAboutNone =
    event.kind === "other" && /^pull_request(_target)?$/.test(event.name);
  return isAboutNone
    ? "The event file names no pull request, so there is no comment"
    : null;
}

function parseEvent(
  name: string,
  payload: Json,
  env: Environment,
): GitHubEvent {
  switch (name) {
    case "pull_request":
    case "pull_request_target":
      return parsePullRequest(name, payload, env);
    case "merge_group": {
      const group = objectAt(payload, "merge_group");
      return {
        kind: "merge-group",
        baseRef: branchOf(group["base_ref"]),
        baseSha: shaOf(group["base_sha"]),
        headSha: shaOf(group["head_sha"]),
      };
    }
    case "push":
      return {
        kind: "push",
        ref: refOf(payload["ref"]) ?? refOf(env["GITHUB_REF"]),
        beforeSha: shaOf(payload["before"]),
        headSha: shaOf(payload["after"]) ?? shaOf(env["GITHUB_SHA"]),
      };
    case "workflow_run":
      return parseWorkflowRun(payload);
    default:
      return { kind: "other", name };
  }
}

function parsePullRequest(
  trigger: "pull_request" | "pull_request_target",
  payload: Json,
  env: Environment,
): GitHubEvent {
  const pullRequest = objectAt(payload, "pull_request");
  const base = objectAt(pullRequest, "base");
  const head = objectAt(pullRequest, "head");
  const number = numberOf(pullRequest["number"]) ?? numberFromRef(env);
  if (number === null) return { kind: "other", name: trigger };
  return {
    kind: "pull-request",
    trigger,
    number,
    baseRef: branchOf(base["ref"]) ?? branchOf(env["GITHUB_BASE_REF"]),
    baseSha: shaOf(base["sha"]),
    headSha: shaOf(head["sha"]),
    isFork: !isSameRepository(base, head),
    labels: labelsOf(pullRequest["labels"]),
  };
}

function labelsOf(value: unknown): string[] {
  const labels: unknown[] = Array.isArray(value) ? value : [];
  return labels.flatMap((label) => {
    const name = isObject(label) ? label["name"] : null;
    return typeof name === "string" ? [name] : [];
  });
}

function isSameRepository(base: Json, head: Json): boolean {
  const name = objectAt(base, "repo")["full_name"];
  // The head has no repository when the fork was deleted.
  return (
    typeof name === "string" && objectAt(head, "repo")["full_name"] === name
  );
}

function numberFromRef(env: Environment): number | null {
  const match = /^refs\/pull\/(\d{1,15})\//.exec(env["GITHUB_REF"] ?? "");
  return match === null ? null : numberOf(Number(match[1]));
}
