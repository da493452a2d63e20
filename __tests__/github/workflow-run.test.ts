import { describe, expect, it } from "@jest/globals";
import { parseWorkflowRun } from "../../src/github/workflow-run.ts";

const head = "b".repeat(40);
const run = {
  id: 15011724603,
  event: "pull_request",
  conclusion: "timed_out",
  head_branch: "feature/a",
  head_sha: head,
  head_repository: { full_name: "someone/repo" },
  repository: { full_name: "org/repo" },
};
const nothing = {
  kind: "workflow-run",
  id: null,
  trigger: null,
  conclusion: null,
  headSha: null,
  headBranch: null,
  headRepository: null,
  repository: null,
};

describe("parseWorkflowRun", () => {
  it("reads whose run it was", () => {
    expect(parseWorkflowRun({ workflow_run: run })).toEqual({
      kind: "workflow-run",
      id: 15011724603,
      trigger: "pull_request",
      conclusion: "timed_out",
      headSha: head,
      headBranch: "feature/a",
      headRepository: "someone/repo",
      repository: "org/repo",
    });
  });

  it.each([
    [{}],
    [{ workflow_run: null }],
    [{ workflow_run: [run] }],
    [
      {
        workflow_run: {
          id: "15011724603",
          event: "Pull Request",
          conclusion: 1,
          head_branch: "-x a",
          head_sha: "0".repeat(40),
          head_repository: null,
          repository: { full_name: "org/repo/../other" },
        },
      },
    ],
  ])("takes nothing that is none: %j", (payload) => {
    expect(parseWorkflowRun(payload)).toEqual(nothing);
  });
});
