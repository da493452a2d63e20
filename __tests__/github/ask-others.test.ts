import { afterEach, beforeEach, expect, it } from "@jest/globals";
import { askOthers } from "../../src/github/ask-others.ts";
import type { GitHubEvent } from "../../src/github/event.ts";
import { startFakeGitHub, type FakeGitHub } from "./fake-github.ts";

let github: FakeGitHub;
beforeEach(async () => {
  github = await startFakeGitHub();
});
afterEach(() => github.close());

const settings = { otherPullRequests: true, githubToken: "t0ken" };
const pullRequest: GitHubEvent = {
  kind: "pull-request",
  trigger: "pull_request",
  number: 1,
  baseRef: "main",
  baseSha: null,
  headSha: null,
  isFork: false,
  labels: [],
};

it("asks the API of the run for the others", async () => {
  const changes = { "v/b.py": 'revision = "b"\ndown_revision = None\n' };
  github.openPullRequest({ number: 1, changes });
  github.openPullRequest({ number: 2, changes });
  const env = { GITHUB_API_URL: github.url, GITHUB_REPOSITORY: "org/repo" };
  const ask = askOthers(settings, env, pullRequest);
  expect(github.requests).toEqual([]);
  const answer = await ask?.((path) => path.endsWith(".py"));
  expect(answer).toMatchObject({
    pullRequests: [{ number: 2, revisions: [{ id: "b" }] }],
    notices: [],
  });
  expect(github.requests[0]?.authorization).toBe("token t0ken");
});

it.each<[string, Partial<typeof settings>, GitHubEvent]>([
  ["the setting is off", { otherPullRequests: false }, pullRequest],
  ["there is no base branch", {}, { ...pullRequest, baseRef: null }],
  ["there is no pull request", {}, { kind: "other", name: "schedule" }],
  ["this is no workflow", {}, { kind: "none" }],
])("asks nobody when %s", (_, more, event) => {
  expect(askOthers({ ...settings, ...more }, {}, event)).toBeUndefined();
});

it("asks nobody without a token", () => {
  const none = { otherPullRequests: true, githubToken: null };
  expect(askOthers(none, {}, pullRequest)).toBeUndefined();
});
