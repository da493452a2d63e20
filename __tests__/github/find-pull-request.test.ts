import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { findPullRequest } from "../../src/github/find-pull-request.ts";
import type { WorkflowRunEvent } from "../../src/github/workflow-run.ts";
import { startFakeGitHub, type FakeGitHub } from "./fake-github.ts";

const sha = "b".repeat(40);
const newer = "c".repeat(40);
const run: WorkflowRunEvent = {
  kind: "workflow-run",
  id: 1,
  trigger: "pull_request",
  conclusion: "success",
  headSha: sha,
  headBranch: "topic",
  headRepository: "someone/repo",
  repository: "org/repo",
};

let github: FakeGitHub;
beforeEach(async () => {
  github = await startFakeGitHub();
});
afterEach(() => github.close());

const waited: number[] = [];
const find = (
  changes: Partial<WorkflowRunEvent> = {},
  token: string | null = "t",
) =>
  findPullRequest(
    { ...run, ...changes },
    { token, apiUrl: github.url, repository: "org/repo" },
    (milliseconds) => Promise.resolve(waited.push(milliseconds)),
  );

function open(
  number: number,
  head: Partial<{ ref: string; sha: string; from: string | null }> = {},
) {
  const { from = "someone/repo", ref = "topic", sha: headSha = sha } = head;
  github.openPullRequest({
    ...{ number, branch: ref, headSha, headRepository: from },
  });
}

describe("findPullRequest", () => {
  it("finds the open pull request whose head is what was tested, in a fork as in the repository", async () => {
    open(3, { ref: "other" });
    open(7);
    open(8, { from: "org/repo" });
    expect(await find()).toEqual({ number: 7 });
    expect(await find({ headRepository: "org/repo" })).toEqual({ number: 8 });
    expect(github.requests.map(({ path }) => path)).toContain(
      "/repos/org/repo/pulls?state=open&head=someone%3Atopic&per_page=100",
    );
  });

  it("does not take the word of a GitHub that ignored the filter", async () => {
    await github.close();
    github = await startFakeGitHub({ heedsHead: false });
    open(3, { from: "other/repo" });
    open(4, { ref: "other" });
    open(5, { from: null });
    expect(await find()).toEqual({
      none: "The branch has no open pull request any more.",
    });
  });

  it("writes nothing on a pull request that has moved on", async () => {
    open(7, { sha: newer });
    expect(await find()).toEqual({
      none: expect.stringContaining("newer commits"),
    });
  });

  it("does not choose between two with the same branch", async () => {
    open(7);
    open(8);
    expect(await find()).toEqual({
      none: expect.stringMatching(/^2 open pull requests/),
    });
  });

  it.each<[Partial<WorkflowRunEvent>, string]>([
    [{ trigger: "push" }, "`push`"],
    [{ trigger: "pull_request_target" }, "`pull_request_target`"],
    [{ trigger: null }, "something else"],
    [{ repository: "org/other" }, "another repository"],
    [{ repository: null }, "another repository"],
    [{ headRepository: null }, "is gone"],
    [{ headBranch: null }, "does not say which commit"],
    [{ headSha: null }, "does not say which commit"],
  ])("asks nobody for %j", async (changes, words) => {
    open(7);
    expect(await find(changes)).toEqual({
      none: expect.stringContaining(words),
    });
    expect(github.requests).toEqual([]);
  });

  it("needs a token", async () => {
    await expect(find({}, null)).rejects.toMatchObject({ kind: "settings" });
  });

  it("asks again when GitHub was not there, and says what it said at last", async () => {
    open(7);
    github.failNext("GET /repos/org/repo/pulls", { status: 502 });
    expect(await find()).toEqual({ number: 7 });
    expect(waited).toHaveLength(1);
    github.failAlways("GET /repos/org/repo/pulls", { status: 401 });
    await expect(find()).rejects.toMatchObject({
      kind: "environment",
      message: expect.stringContaining("refused github-token"),
    });
  });
});
