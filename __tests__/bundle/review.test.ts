import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import {
  startFakeGitHub,
  type FakeGitHub,
  type ReviewComment,
} from "../github/fake-github.ts";
import {
  copyBundle,
  startMain,
  type EndedStep,
} from "../support/action-step.ts";
import { pythonOf } from "../support/projects.ts";
import { checkOutPullRequest, type Checkout } from "../support/pull-request.ts";

let folder: string;
let github: FakeGitHub;
let checkout: Checkout;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "gate-review-"));
  checkout = checkOutPullRequest(newFolder("place"), "unsafe");
  github = await startFakeGitHub({ files: filesOf("main") });
  github.openPullRequest({
    number: 7,
    headSha: git("rev-parse", "topic").trim(),
    changes: filesOf("topic"),
  });
});

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await github.close();
});

function newFolder(name: string): string {
  const place = path.join(folder, name);
  mkdirSync(place);
  return place;
}

function git(...words: string[]): string {
  const cwd = path.join(folder, "place", "remote");
  return execFileSync("git", words, { cwd, encoding: "utf8" });
}

function filesOf(branch: string): Record<string, string> {
  const names = git("ls-tree", "-r", "--name-only", branch).trim().split("\n");
  return Object.fromEntries(
    names.map((name) => [name, git("show", `${branch}:${name}`)]),
  );
}

async function gate(name: string): Promise<EndedStep> {
  const inputs = { database: "local", python: pythonOf("examples") };
  const script = copyBundle(path.join(folder, `${name}-action`));
  const step = { script, checkout, inputs, token: "ghs_0123456789" };
  return await startMain({
    ...{ ...step, folder: newFolder(name), apiUrl: github.url },
  }).ended;
}

describe("the bundled action's review of an unsafe pull request", () => {
  it("says each finding on its line once, with suggestions, and links to the comment", async () => {
    const first = await gate("first");
    expect(first.status).toBe(1);
    expect(refusals(first)).toEqual([]);
    expect(github.reviewComments(7).map(inShort)).toEqual([
      "add_authors_and_language:33 add-foreign-key-without-not-valid, suggested",
      "add_authors_and_language:36 create-index-without-concurrently",
      "add_authors_and_language:39 add-not-null-column-without-default",
      "add_status_to_articles:21 second-upgrade-fails",
      "add_status_to_articles:28 downgrade-leaves-behind",
      "tidy_articles:20 rename-column",
      "tidy_articles:22 drop-column",
      "tidy_articles:25 rewrite-table",
      "add_authors_and_language:18 missing-lock-timeout, suggested",
      "add_status_to_articles:21 missing-lock-timeout, suggested",
      "tidy_articles:18 missing-lock-timeout, suggested",
    ]);
    const [review, ...more] = github.reviews(7);
    expect(more).toEqual([]);
    expect(review?.body).toContain(first.outputs["comment-url"]);

    const second = await gate("second");
    expect(refusals(second)).toEqual([]);
    expect(github.reviewComments(7)).toHaveLength(11);
    expect(github.reviews(7)).toHaveLength(1);
  });
});

/** File, line, rule, and whether there is a suggestion. */
function inShort({ path: file, line, body }: ReviewComment): string {
  const name = /[0-9a-f]{12}_(\w+)\.py$/.exec(file)?.[1];
  const rule = /\*\* `([\w-]+)`/.exec(body)?.[1];
  const isSuggestion = body.includes("\n```suggestion\n");
  return `${name}:${line} ${rule}${isSuggestion ? ", suggested" : ""}`;
}

/** Notices about something that could not be written. */
function refusals({ commands }: EndedStep): string[] {
  return commands
    .filter(({ name, message }) => name === "notice" && /^No /.test(message))
    .map(({ message }) => message);
}
