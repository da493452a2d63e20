import { describe, expect, it } from "@jest/globals";
import type { ActionParts } from "../../src/action/parts.ts";
import { runAction } from "../../src/action/run-action.ts";
import { GateError } from "../../src/errors.ts";
import type { CommentRequest } from "../../src/github/comment.ts";
import type { WorkflowRunEvent } from "../../src/github/workflow-run.ts";
import { fakeIo, fakeParts, reportOf, sceneOf } from "./run.ts";

const workflowRun: WorkflowRunEvent = {
  kind: "workflow-run",
  id: 15011724603,
  trigger: "pull_request",
  conclusion: "success",
  headSha: "b".repeat(40),
  headBranch: "topic",
  headRepository: "someone/repo",
  repository: "octo/shop",
};
const links = {
  source: "https://github.example.org/octo/shop/blob/b",
  run: "https://github.example.org/octo/shop/actions/runs/15011724603",
};

async function runWith(
  changes: Partial<ActionParts>,
  { report = reportOf({}), run = {}, inputs = {} } = {},
) {
  const { io, outputs, log } = fakeIo({
    GITHUB_WORKSPACE: process.cwd(),
    GITHUB_REPOSITORY: "octo/shop",
    "INPUT_GITHUB-TOKEN": "ghs_0123456789",
    INPUT_MODE: "comment-only",
    INPUT_REPORT: "/tmp/artifact/report.json",
    ...inputs,
  });
  const comments: CommentRequest[] = [];
  const scene = sceneOf({
    pullRequest: null,
    links,
    workflowRun: { ...workflowRun, ...run },
  });
  const parts = fakeParts(report, {
    readScene: () => Promise.resolve(scene),
    runGate: () => Promise.reject(new Error("the gate was started")),
    emitAnnotations: () => Promise.reject(new Error("annotated")),
    renderTerminal: () => Promise.reject(new Error("printed")),
    postComment: (request) => {
      comments.push(request);
      return Promise.resolve({ url: "https://example.org/c/1" });
    },
    ...changes,
  });
  const status = await runAction(io, parts);
  return { status, outputs, log, comments };
}

describe("mode comment-only", () => {
  it("writes what the report says on the pull request that the API names, and runs nothing", async () => {
    const asked: unknown[] = [];
    const { status, outputs, log, comments } = await runWith({
      findPullRequest: (...given) => {
        asked.push(given);
        return Promise.resolve({ number: 12 });
      },
      readReportArtifact: (file) => {
        asked.push(file);
        return Promise.resolve(reportOf({ verdict: "fail" }));
      },
    });
    expect(status).toBe(0);
    expect(asked).toEqual([
      [
        workflowRun,
        {
          token: "ghs_0123456789",
          apiUrl: "https://api.github.com",
          repository: "octo/shop",
        },
      ],
      "/tmp/artifact/report.json",
    ]);
    expect(comments).toMatchObject([
      { pullRequest: 12, policy: "always", body: "body fail" },
    ]);
    expect(outputs).toEqual({ "comment-url": "https://example.org/c/1" });
    expect(log).toEqual(["The comment is at https://example.org/c/1\n"]);
  });

  it("gives no verdict as output: the pull request could have written it", async () => {
    const { outputs } = await runWith({});
    expect(Object.keys(outputs)).toEqual(["comment-url"]);
  });

  it("names the gate as the first workflow does, though its folder is not there", async () => {
    const { status, comments } = await runWith(
      {},
      { inputs: { "INPUT_WORKING-DIRECTORY": "services/shop" } },
    );
    expect(status).toBe(0);
    expect(comments[0]?.marker).toBe("marker services/shop");
  });

  it("ends well where there is nothing to do, and says so", async () => {
    const { status, log, comments } = await runWith({
      findPullRequest: () => Promise.resolve({ none: "It is gone." }),
      readReportArtifact: () => Promise.reject(new Error("read")),
    });
    expect({ status, log, comments }).toEqual({
      status: 0,
      log: ["notice: No comment: It is gone."],
      comments: [],
    });
  });

  it("is green when comments are switched off", async () => {
    const { status, log } = await runWith({
      postComment: () =>
        Promise.resolve({ skipped: "Switched off.", isWanted: false }),
    });
    expect({ status, log }).toEqual({
      status: 0,
      log: ["notice: Switched off."],
    });
  });

  it("is red when the comment can't be written: that is all it is for", async () => {
    const { status, log } = await runWith({
      postComment: () =>
        Promise.resolve({ skipped: "No permission.", isWanted: true }),
    });
    expect({ status, log }).toEqual({
      status: 3,
      log: ["error: No permission."],
    });
  });

  it.each([
    [2, new GateError("settings", "No token.")],
    [3, new GateError("environment", "No GitHub.")],
    [3, new TypeError("oops")],
  ])("ends with status %d after %s", async (status, error) => {
    const ended = await runWith({
      findPullRequest: () => Promise.reject(error),
    });
    expect(ended).toMatchObject({
      status,
      comments: [],
      log: [`error: ${error.message}`],
    });
  });

  it("reviews the commit that was tested, without a checkout", async () => {
    const reviews: unknown[] = [];
    const { status } = await runWith({
      postReview: (...given) => {
        reviews.push(given);
        return Promise.resolve({ skipped: "Switched off.", isWanted: false });
      },
    });
    expect(status).toBe(0);
    expect(reviews).toMatchObject([
      [
        {
          pullRequest: 7,
          headSha: workflowRun.headSha,
          reportUrl: "https://example.org/c/1",
        },
        null,
      ],
    ]);
  });

  it.each([
    ["is red when nothing could be written", "never", 3, "error"],
    ["says what is missing beside the comment", "always", 0, "notice"],
  ])("%s", async (_, policy, status, level) => {
    const ended = await runWith(
      {
        ...(policy === "never" && {
          postComment: () =>
            Promise.resolve({ skipped: "Switched off.", isWanted: false }),
        }),
        postReview: () =>
          Promise.resolve({ skipped: "No review.", isWanted: true }),
      },
      { inputs: { INPUT_COMMENT: policy } },
    );
    expect(ended.status).toBe(status);
    expect(ended.log).toContain(`${level}: No review.`);
  });

  it("is refused where the event is another one, without a word on the pull request", async () => {
    const ended = await runWith({
      readScene: () => Promise.resolve(sceneOf({ refusal: "Not here." })),
    });
    expect(ended).toMatchObject({
      status: 2,
      comments: [],
      log: ["error: Not here."],
    });
  });
});

describe("a report that can't be shown", () => {
  const unusable = new GateError("environment", "It is no JSON.");

  it("is said on the pull request, where older good news could still stand, and is red", async () => {
    const { status, log, comments } = await runWith({
      readReportArtifact: () => Promise.reject(unusable),
    });
    expect(status).toBe(3);
    expect(log).toContain("error: It is no JSON.");
    expect(comments).toMatchObject([{ body: "body error", pullRequest: 7 }]);
  });

  it.each(["failure", "cancelled", "timed_out", null])(
    "is one that passes although the run ended with %s",
    async (conclusion) => {
      const { status, log, comments } = await runWith(
        {},
        { run: { conclusion } },
      );
      expect(status).toBe(3);
      expect(comments).toMatchObject([{ body: "body error" }]);
      expect(log.join("\n")).toContain(`\`${conclusion ?? "nothing"}\``);
    },
  );

  it.each([
    ["fail", "failure"],
    ["error", "failure"],
    // With `continue-on-error` the run does well in spite of it.
    ["fail", "success"],
  ] as const)(
    "is none that says %s of a run that ended with %s",
    async (verdict, conclusion) => {
      const report = reportOf({ verdict });
      const { status, comments } = await runWith(
        {},
        { report, run: { conclusion } },
      );
      expect(status).toBe(0);
      expect(comments).toMatchObject([{ body: `body ${verdict}` }]);
    },
  );
});
