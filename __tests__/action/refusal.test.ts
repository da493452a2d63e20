import { describe, expect, it } from "@jest/globals";
import { refusalOf, type Consent } from "../../src/action/refusal.ts";
import { runAction } from "../../src/action/run-action.ts";
import type { GitHubEvent } from "../../src/github/event.ts";
import { parseWorkflowRun } from "../../src/github/workflow-run.ts";
import { fakeIo, fakeParts, reportOf, sceneOf } from "./run.ts";

const pullRequest = (
  trigger: "pull_request" | "pull_request_target",
): GitHubEvent => ({
  kind: "pull-request",
  trigger,
  number: 7,
  baseRef: "main",
  baseSha: null,
  headSha: null,
  isFork: false,
  labels: [],
});

const run: Consent = { mode: "run", allowPullRequestTarget: false };
const allowed: Consent = { ...run, allowPullRequestTarget: true };
const commentOnly: Consent = { ...run, mode: "comment-only" };

const target = pullRequest("pull_request_target");
// Without the number of a pull request the event is an unknown one.
const nameless: GitHubEvent = { kind: "other", name: "pull_request_target" };
const workflowRun: GitHubEvent = parseWorkflowRun({});
const harmless: GitHubEvent[] = [
  pullRequest("pull_request"),
  { kind: "merge-group", baseRef: null, baseSha: null, headSha: null },
  { kind: "push", ref: null, beforeSha: null, headSha: null },
  { kind: "other", name: "workflow_dispatch" },
  { kind: "other", name: "toString" },
  { kind: "none" },
];

describe("a run of the gate", () => {
  it.each([[target], [nameless]])(
    "is refused on pull_request_target, with what to do instead: %j",
    (event) => {
      const refusal = refusalOf(event, run);
      expect(refusal).toContain("does not run on `pull_request_target`");
      expect(refusal).toContain("`pull_request` instead");
      expect(refusal).toContain("`allow-pull-request-target: true`");
    },
  );

  it.each([[target], [nameless]])("may be allowed there: %j", (event) => {
    expect(refusalOf(event, allowed)).toBeNull();
  });

  it.each([[run], [allowed]])(
    "is refused on workflow_run, whatever is allowed: %j",
    (consent) => {
      const refusal = refusalOf(workflowRun, consent);
      expect(refusal).toContain("does not run on `workflow_run`");
      expect(refusal).toContain("`mode: comment-only`");
      expect(refusal).not.toContain("allow-pull-request-target");
    },
  );

  it.each(harmless.map((event) => [event]))("is not refused on %j", (event) => {
    expect(refusalOf(event, run)).toBeNull();
  });
});

describe("mode comment-only", () => {
  it("is for workflow_run", () => {
    expect(refusalOf(workflowRun, commentOnly)).toBeNull();
  });

  it.each([...harmless, target, nameless].map((event) => [event]))(
    "is refused on %j",
    (event) => {
      expect(refusalOf(event, commentOnly)).toMatch(
        /works on `workflow_run` alone, and this run was started by (`\w+`|no event of GitHub Actions)\./,
      );
    },
  );
});

it("a refused run never starts the gate, says why and ends with status 2", async () => {
  const { io, outputs, log } = fakeIo({ GITHUB_WORKSPACE: process.cwd() });
  const parts = fakeParts(reportOf({}), {
    readScene: () => Promise.resolve(sceneOf({ refusal: "Not like this." })),
    runGate: () => Promise.reject(new Error("the gate was started")),
    renderTerminal: (report) => Promise.resolve(report.error?.message ?? ""),
  });
  expect(await runAction(io, parts)).toBe(2);
  expect(outputs["verdict"]).toBe("error");
  expect(log.join("\n")).toContain("Not like this.");
});
