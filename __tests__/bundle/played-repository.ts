import { mkdirSync } from "node:fs";
import path from "node:path";
import {
  startFakeGitHub,
  type FakeGitHub,
  type FakeOptions,
} from "../github/fake-github.ts";
import { mirror } from "../github/mirror.ts";
import {
  copyBundle,
  startMain,
  type EndedStep,
  type Step,
} from "../support/action-step.ts";
import { pythonOf } from "../support/projects.ts";
import {
  applyChanges,
  checkOut,
  commit,
  git,
  openRemote,
  type Checkout,
} from "../support/pull-request.ts";
import { token } from "./workbench.ts";

type Files = Record<string, string>;

/** A repository on the fake GitHub, with pull requests that people push to and the workflow that each push starts. */
export interface PlayedRepository {
  github: FakeGitHub;
  /** A pull request from a branch of the repository, or of a fork. */
  open(number: number, files: Files, fork?: string): void;
  push(number: number, files: Files): void;
  /** Runs the bundled action as the workflow of the pull request does. */
  runWorkflow(number: number): Promise<EndedStep>;
  /** Runs it on what the first workflow has left, as the second one does with `mode: comment-only`. */
  runCommentWorkflow(number: number, first: EndedStep): Promise<EndedStep>;
  close(): Promise<void>;
}

export async function openRepository(
  folder: string,
  options: FakeOptions = {},
): Promise<PlayedRepository> {
  const script = copyBundle(path.join(folder, "action"));
  const { remote, base } = openRemote(folder);
  const github = await startFakeGitHub(options);
  const newFolder = countedFolders(folder);

  const push = (number: number, files: Files): void => {
    git(remote, "checkout", "--quiet", "-B", "work", branchOf(number));
    applyChanges(remote, files);
    const sha = commit(remote, "More of the pull request");
    git(remote, "update-ref", `refs/heads/${branchOf(number)}`, sha);
    git(remote, "checkout", "--quiet", "--detach", "main");
    git(remote, "merge", "--quiet", "--no-ff", "-m", "Merge", sha);
    git(remote, "update-ref", `refs/pull/${number}/merge`, "HEAD");
    mirror(github, remote, { number, head: branchOf(number) });
  };

  const stepOf = (
    checkout: Checkout,
    eventName: string,
    inputs: Record<string, string>,
  ): Step => ({
    ...{ folder: newFolder(), script, checkout, apiUrl: github.url, token },
    ...{ eventName, inputs },
  });

  return {
    github,
    open(number, files, fork) {
      git(remote, "branch", branchOf(number), "main");
      push(number, files);
      if (fork !== undefined) github.pullRequest(number).head.repo = fork;
    },
    push,
    runWorkflow(number) {
      const event = pullRequestEvent(github, number);
      const workspace = path.join(newFolder(), "repo");
      const checkout = { ...checkOut(remote, workspace, number), event };
      const inputs = { database: "local", python: pythonOf("examples") };
      return startMain(stepOf(checkout, "pull_request", inputs)).ended;
    },
    runCommentWorkflow(number, first) {
      const event = workflowRunEvent(github, number, first.status === 0);
      const checkout = { workspace: newFolder(), sha: base, event };
      const report = first.outputs["report"] ?? "";
      const inputs = { mode: "comment-only", report };
      return startMain(stepOf(checkout, "workflow_run", inputs)).ended;
    },
    close: () => github.close(),
  };
}

function branchOf(number: number): string {
  return `topic-${number}`;
}

function countedFolders(folder: string): () => string {
  let count = 0;
  return () => {
    const place = path.join(folder, `place${(count += 1)}`);
    mkdirSync(place);
    return place;
  };
}

function repositoryJson(name: string, origin: string) {
  return { full_name: name, html_url: `${origin}/${name}`, fork: false };
}

function pullRequestEvent(github: FakeGitHub, number: number): string {
  const { head, base, title } = github.pullRequest(number);
  const { repository, origin } = github.state;
  return JSON.stringify({
    ...{ action: "synchronize", number },
    pull_request: {
      ...{ number, title, labels: [], draft: false },
      head: { ...head, repo: repositoryJson(head.repo ?? "", origin) },
      base: { ...base, repo: repositoryJson(repository, origin) },
    },
    repository: repositoryJson(repository, origin),
  });
}

function workflowRunEvent(
  github: FakeGitHub,
  number: number,
  hasPassed: boolean,
): string {
  const { head } = github.pullRequest(number);
  const { repository, origin } = github.state;
  return JSON.stringify({
    action: "completed",
    workflow_run: {
      ...{ id: 15011724603, event: "pull_request", name: "migrations" },
      conclusion: hasPassed ? "success" : "failure",
      ...{ head_sha: head.sha, head_branch: head.ref, pull_requests: [] },
      html_url: `${origin}/${repository}/actions/runs/15011724603`,
      head_repository: {
        ...repositoryJson(head.repo ?? "", origin),
        owner: { login: (head.repo ?? "").split("/")[0] },
      },
      repository: repositoryJson(repository, origin),
    },
    repository: repositoryJson(repository, origin),
  });
}
