import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "@jest/globals";
import { loadActionParts } from "../../src/action/load-parts.ts";
import { runAction } from "../../src/action/run-action.ts";
import type { Finding } from "../../src/findings/finding.ts";
import { renderJson } from "../../src/report/json.ts";
import {
  startFakeGitHub,
  type FakeGitHub,
  type FakeOptions,
} from "../github/fake-github.ts";
import { findingAt, reportWith } from "../github/review-report.ts";
import { fakeIo } from "./run.ts";

let folder: string;
let github: FakeGitHub;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "second-workflow-"));
});
afterEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  await github.close();
});

const lines = ["def upgrade():", "    op.drop_column('articles', 'title')", ""];

/** A fork's pull request with one revision, on a GitHub that checks every call against its own description. */
async function openFork(options: FakeOptions = {}): Promise<void> {
  github = await startFakeGitHub(options);
  github.openPullRequest({
    number: 12,
    author: "someone",
    branch: "main",
    headRepository: "someone/repo",
    changes: { "versions/a.py": lines.join("\n") },
  });
}

function write(name: string, content: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

/** The step after a run that found these, with the action's real parts. */
async function run(findings: Finding[]) {
  const { sha } = github.pullRequest(12).head;
  const workflow_run = {
    ...{ id: 4711, event: "pull_request", head_branch: "main", head_sha: sha },
    conclusion: findings.length === 0 ? "success" : "failure",
    ...{ pull_requests: [], repository: { full_name: "org/repo" } },
    head_repository: { full_name: "someone/repo" },
  };
  const { io, outputs, log } = fakeIo({
    ...{ GITHUB_WORKSPACE: folder, GITHUB_REPOSITORY: "org/repo" },
    ...{ GITHUB_API_URL: github.url, GITHUB_SERVER_URL: github.origin },
    GITHUB_EVENT_NAME: "workflow_run",
    GITHUB_EVENT_PATH: write("event.json", JSON.stringify({ workflow_run })),
    "INPUT_GITHUB-TOKEN": "ghs_0123456789",
    INPUT_MODE: "comment-only",
    INPUT_REPORT: write("report.json", renderJson(reportWith(findings))),
  });
  const parts = loadActionParts({
    knownRules: () => Promise.resolve([]),
    runGate: () => Promise.reject(new Error("the gate was started")),
  });
  return { status: await runAction(io, parts), outputs, log };
}

it("comments on the pull request and on its lines, run by run, and says nothing twice", async () => {
  await openFork();
  const edit = {
    span: { line: 2, column: 5, endLine: 2, endColumn: 8 },
    text: "import os; os.system('x')",
  };
  const finding = findingAt(2, { edit });
  const first = await run([finding]);
  expect(first).toMatchObject({ status: 0 });
  const [comment] = github.comments(12);
  expect(first.outputs).toEqual({ "comment-url": comment?.html_url });
  expect(comment?.body).toContain(
    `${github.origin}/org/repo/blob/${github.pullRequest(12).head.sha}/versions/a.py#L2`,
  );
  const [onLine] = github.reviewComments(12);
  expect(onLine).toMatchObject({ path: "versions/a.py", line: 2 });
  // Nobody has compared it with the lines that it would replace.
  expect(onLine?.body).not.toContain("suggestion");

  expect((await run([finding])).status).toBe(0);
  github.push(12, { "versions/a.py": "" });
  expect((await run([])).status).toBe(0);
  expect(github.comments(12)).toHaveLength(1);
  expect(github.comments(12)[0]?.body).toContain("migration-gate passed");
  expect(github.reviews(12)).toHaveLength(1);
  expect(github.threads(12)[0]?.resolvedBy).not.toBeNull();
});

it("is red with a token that can't write, and says which permission it needs", async () => {
  await openFork({ canWrite: false });
  const { status, outputs, log } = await run([findingAt(2)]);
  expect({ status, outputs }).toEqual({
    status: 3,
    outputs: { "comment-url": "" },
  });
  expect(log).toEqual([
    expect.stringContaining("`permissions: pull-requests: write`"),
  ]);
});
