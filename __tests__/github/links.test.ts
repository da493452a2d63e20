import { describe, expect, it } from "@jest/globals";
import type { GitHubEvent } from "../../src/github/event.ts";
import { linksOf } from "../../src/github/links.ts";
import { parseWorkflowRun } from "../../src/github/workflow-run.ts";

const head = "b".repeat(40);
const merge = "c".repeat(40);
const env = {
  GITHUB_SERVER_URL: "https://github.example",
  GITHUB_REPOSITORY: "org/repo",
  GITHUB_SHA: merge,
  GITHUB_RUN_ID: "42",
};
const push: GitHubEvent = {
  kind: "push",
  ref: null,
  beforeSha: null,
  headSha: head,
};
const other: GitHubEvent = { kind: "other", name: "schedule" };

describe("linksOf", () => {
  it.each([
    ["the pull request's own commit", push, head],
    ["the commit that runs, else", other, merge],
  ])("links sources at %s", (_, event, commit) => {
    expect(linksOf(env, event)).toEqual({
      source: `https://github.example/org/repo/blob/${commit}`,
      run: "https://github.example/org/repo/actions/runs/42",
    });
  });

  it("links the workflow run that made the report, not the one that comments it", () => {
    const workflow_run = { id: 4711, head_sha: head };
    expect(linksOf(env, parseWorkflowRun({ workflow_run }))).toEqual({
      source: `https://github.example/org/repo/blob/${head}`,
      run: "https://github.example/org/repo/actions/runs/4711",
    });
  });

  it.each([
    {},
    { ...env, GITHUB_SERVER_URL: "javascript:alert(1)" },
    { ...env, GITHUB_SERVER_URL: "https://x)" },
    { ...env, GITHUB_REPOSITORY: "org/repo/../x" },
  ])("links nothing with %j", (variables) => {
    expect(linksOf(variables, push)).toEqual({ source: null, run: null });
  });

  it("leaves out what is not known", () => {
    const { GITHUB_SERVER_URL, GITHUB_REPOSITORY } = env;
    expect(linksOf({ GITHUB_SERVER_URL, GITHUB_REPOSITORY }, other)).toEqual({
      source: null,
      run: null,
    });
  });
});
