import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { readScene } from "../../src/action/read-scene.ts";
import type { Settings } from "../../src/settings/settings.ts";

const head = "b".repeat(40);
let repository: string;
let commit: string;
beforeAll(() => {
  repository = mkdtempSync(path.join(tmpdir(), "scene-"));
  const git = (...words: string[]) =>
    execFileSync("git", ["-C", repository, ...words], { encoding: "utf8" });
  git("init", "--quiet");
  git("config", "user.name", "Test");
  git("config", "user.email", "test@example.invalid");
  git("commit", "--quiet", "--allow-empty", "-m", "base");
  commit = git("rev-parse", "HEAD").trim();
});
afterAll(() => rmSync(repository, { recursive: true, force: true }));

interface Given {
  name?: string;
  from?: string;
  baseSha?: string;
  env?: Record<string, string>;
}

function sceneFor({
  name = "pull_request",
  from = "org/repo",
  baseSha = "a".repeat(40),
  env = {},
}: Given) {
  const file = path.join(repository, "event.json");
  const pull_request = {
    number: 7,
    base: { ref: "main", sha: baseSha, repo: { full_name: "org/repo" } },
    head: { ref: "topic", sha: head, repo: { full_name: from } },
  };
  writeFileSync(file, JSON.stringify({ pull_request }));
  const settings = {
    repository,
    mode: "run",
    allowPullRequestTarget: true,
  } as Settings;
  const given = { GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: file, ...env };
  return readScene(given, settings);
}

describe("a run whose token can't write", () => {
  it("is known by the fork, and told where the way out is described", async () => {
    const scene = await sceneFor({
      from: "someone/repo",
      env: {
        GITHUB_SERVER_URL: "https://github.example.org",
        GITHUB_ACTION_REPOSITORY: "org/migration-gate",
        GITHUB_ACTION_REF: "v1",
      },
    });
    expect(scene.readOnlyNotice).toMatch(
      /runs for pull requests from forks .* https:\/\/github\.example\.org\/org\/migration-gate\/blob\/v1\/docs\/pull-requests\.md$/,
    );
  });

  it("is known by Dependabot, whose branches are the repository's own", async () => {
    const env = { GITHUB_ACTOR: "dependabot[bot]" };
    expect((await sceneFor({ env })).readOnlyNotice).toMatch(
      /^No comment: runs for Dependabot .* docs\/pull-requests\.md of migration-gate/,
    );
  });

  it.each([
    ["a branch of the repository", {}],
    [
      "pull_request_target",
      { name: "pull_request_target", from: "someone/repo" },
    ],
  ])("is not expected for %s", async (_, given) => {
    expect((await sceneFor(given)).readOnlyNotice).toBeNull();
  });
});

describe("an allowed pull_request_target", () => {
  const name = "pull_request_target";

  it("is refused when the checkout is the base branch's: that would be green unseen", async () => {
    const byEvent = await sceneFor({ name, baseSha: commit });
    const byRunner = await sceneFor({ name, env: { GITHUB_SHA: commit } });
    for (const { refusal } of [byEvent, byRunner])
      expect(refusal).toContain("nothing of the pull request would be tested");
  });

  it("runs when the checkout is another commit", async () => {
    expect(await sceneFor({ name })).toMatchObject({
      pullRequest: 7,
      refusal: null,
    });
  });

  it("says nothing of the kind on pull_request", async () => {
    expect((await sceneFor({ baseSha: commit })).refusal).toBeNull();
  });
});
