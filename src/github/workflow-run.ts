import {
  branchOf,
  numberOf,
  objectAt,
  repositoryOf,
  shaOf,
  wordOf,
  type Json,
} from "./payload.ts";

/**
 * Another workflow's run, which started this one (`workflow_run`). What is null could not be read.
 * Its list of pull requests is not used: it is empty for those from forks.
 */
export interface WorkflowRunEvent {
  kind: "workflow-run";
  id: number | null;
  /** Name of the event that started that run. */
  trigger: string | null;
  /** `success`, `failure`, `cancelled`…; null while it goes on. */
  conclusion: string | null;
  /** Head of the pull request that it ran for, never GitHub's merge commit. */
  headSha: string | null;
  headBranch: string | null;
  /** `owner/name` of the repository with that branch: the fork, which may be gone. */
  headRepository: string | null;
  /** `owner/name` of the repository that it ran in. */
  repository: string | null;
}

/** Reads the payload of `workflow_run`. */
export function parseWorkflowRun(payload: Json): WorkflowRunEvent {
  const run = objectAt(payload, "workflow_run");
  return {
    kind: "workflow-run",
    id: numberOf(run["id"]),
    trigger: wordOf(run["event"]),
    conclusion: wordOf(run["conclusion"]),
    headSha: shaOf(run["head_sha"]),
    headBranch: branchOf(run["head_branch"]),
    headRepository: repositoryOf(objectAt(run, "head_repository")),
    repository: repositoryOf(objectAt(run, "repository")),
  };
}
