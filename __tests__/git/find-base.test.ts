import { chmodSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  afterAll,
  afterEach,
  beforeAll,
  describe,
  expect,
  it,
} from "@jest/globals";
import { GateError } from "../../src/errors.ts";
import { findBase, type Base } from "../../src/git/find-base.ts";
import type { GitEvent } from "../../src/git/base-candidates.ts";
import { temporaryRepositories, type TestRepository } from "./repository.ts";

const repositories = temporaryRepositories();
afterAll(() => repositories.remove());

const base = (
  repository: string,
  baseRef: string | null,
  event: GitEvent | null = null,
): Promise<Base> => findBase({ repository, baseRef, event });

const event = (
  name: string,
  payload: unknown,
  baseRef: string | null = null,
): GitEvent => ({
  name,
  payload,
  baseRef,
});

interface Remote {
  origin: TestRepository;
  first: string;
  tip: string;
}

let template: Remote;
beforeAll(() => {
  const origin = repositories.create();
  origin.git("config", "uploadpack.allowAnySHA1InWant", "true");
  const first = origin.commit();
  const tip = origin.commit();
  origin.git("checkout", "--quiet", "-b", "feature", first);
  origin.write("feature", "");
  origin.commit();
  origin.git("checkout", "--quiet", "main");
  template = { origin, first, tip };
});

/** A remote with two commits on main and `feature`, which starts at the first of them. */
function remote(): Remote {
  return { ...template, origin: template.origin.copy() };
}

/** What GitHub's checkout leaves: one commit, one remote-tracking ref that is not the base branch. */
function shallowCheckout(origin: TestRepository): TestRepository {
  return origin.clone("--depth=1", "--single-branch", "--branch=feature");
}

async function failure(promise: Promise<unknown>): Promise<GateError> {
  const error: unknown = await promise.catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(GateError);
  return error as GateError;
}

describe("in a workflow run", () => {
  it("fetches the tip of the pull request's base into a shallow checkout, which stays shallow", async () => {
    const { origin, tip, first } = remote();
    const here = shallowCheckout(origin);
    const payload = { pull_request: { base: { ref: "main", sha: first } } };
    expect(await base(here.path, null, event("pull_request", payload))).toEqual(
      {
        kind: "found",
        ref: "main",
        commit: tip,
        isStart: false,
        branch: null,
        doubt: null,
      },
    );
    expect(here.git("rev-parse", "--is-shallow-repository")).toBe("true");
    expect(() => here.git("cat-file", "-e", first)).toThrow();
  });

  it("asks the remote even when the branch is here: it may have moved since", async () => {
    const { origin } = remote();
    const here = origin.clone();
    const moved = origin.commit();
    const found = await base(
      here.path,
      null,
      event("pull_request", {}, "main"),
    );
    expect(found).toMatchObject({ ref: "main", commit: moved });
    expect(here.git("rev-parse", "--is-shallow-repository")).toBe("false");
  });

  it("takes what is here when the remote can't be reached", async () => {
    const { origin, tip } = remote();
    const here = origin.clone();
    here.git("remote", "set-url", "origin", "file:///nowhere");
    const found = await base(
      here.path,
      null,
      event("pull_request", {}, "main"),
    );
    expect(found).toMatchObject({
      kind: "found",
      commit: tip,
      doubt: expect.stringMatching(
        /^This work was compared with its copy in place of main as it is now, which may have more revisions: fetching refs\/heads\/main failed/,
      ),
    });
  });

  it("takes what is here where there is nobody to ask, and says so", async () => {
    const { origin, tip } = remote();
    const found = await base(
      origin.path,
      null,
      event("pull_request", {}, "main"),
    );
    expect(found).toMatchObject({
      commit: tip,
      doubt: expect.stringContaining("no remote `origin`"),
    });
  });

  it("takes the event's commit when the base branch is gone or has another name by now, and says so", async () => {
    const { origin, first } = remote();
    const here = shallowCheckout(origin);
    origin.git("branch", "--quiet", "-m", "main", "trunk");
    const payload = { pull_request: { base: { ref: "main", sha: first } } };
    const found = await base(
      here.path,
      null,
      event("pull_request", payload, "main"),
    );
    expect(found).toMatchObject({
      commit: first,
      doubt: expect.stringContaining(
        "the commit that the event names in place of main",
      ),
    });
  });

  it("takes the branch as it is now when it was pushed with force, not the commit of the event", async () => {
    const { origin, tip } = remote();
    origin.git("checkout", "--quiet", "--orphan", "other");
    const rewritten = origin.commit();
    origin.git("branch", "--quiet", "-f", "main", rewritten);
    const here = shallowCheckout(origin);
    const payload = { pull_request: { base: { ref: "main", sha: tip } } };
    const found = await base(here.path, null, event("pull_request", payload));
    expect(found).toMatchObject({ commit: rewritten, doubt: null });
  });

  it("has the branch of a merge group besides the commit that the group stands on", async () => {
    const { origin, first, tip } = remote();
    const here = shallowCheckout(origin);
    const payload = (ref: string) => ({
      merge_group: { base_sha: first, base_ref: ref },
    });
    const found = await base(
      here.path,
      null,
      event("merge_group", payload("refs/heads/main")),
    );
    expect(found).toMatchObject({
      commit: first,
      isStart: true,
      branch: { ref: "main", commit: tip },
      doubt: null,
    });
    const gone = await base(
      here.path,
      null,
      event("merge_group", payload("refs/heads/gone")),
    );
    expect(gone).toMatchObject({
      commit: first,
      branch: null,
      doubt: expect.stringMatching(
        /^Whether gone got revisions since is not known: /,
      ),
    });
  });

  it.each(["release/1.x", "ünï-código", "a'b\"c", "$(id);`id`", "100%25#1"])(
    "finds a branch that is called %s",
    async (name) => {
      const { origin, tip } = remote();
      origin.git("update-ref", `refs/heads/${name}`, tip);
      const here = shallowCheckout(origin);
      const payload = { pull_request: { base: { ref: name } } };
      const found = await base(here.path, null, event("pull_request", payload));
      expect(found).toMatchObject({ ref: name, commit: tip, doubt: null });
    },
  );

  it.each([
    [
      "a merge group by its base commit",
      "merge_group",
      (first: string) => ({ merge_group: { base_sha: first } }),
      "first",
    ],
    [
      "a push to the default branch by the commit before",
      "push",
      (first: string) => ({
        ref: "refs/heads/main",
        before: first,
        repository: { default_branch: "main" },
      }),
      "first",
    ],
    [
      "a push elsewhere by the default branch",
      "push",
      (first: string) => ({
        ref: "refs/heads/feature",
        before: first,
        repository: { default_branch: "main" },
      }),
      "tip",
    ],
    [
      "a new branch by the default branch",
      "push",
      () => ({
        ref: "refs/heads/feature",
        before: "0".repeat(40),
        repository: { default_branch: "main" },
      }),
      "tip",
    ],
    [
      "a run by hand by the default branch",
      "workflow_dispatch",
      () => ({ repository: { default_branch: "main" } }),
      "tip",
    ],
  ])("compares %s", async (_, name, payload, expected) => {
    const commits = remote();
    const here = shallowCheckout(commits.origin);
    const found = await base(
      here.path,
      null,
      event(name, payload(commits.first)),
    );
    expect(found).toMatchObject({
      kind: "found",
      commit: expected === "first" ? commits.first : commits.tip,
    });
  });

  it.each([
    ["no payload", null],
    [
      "a payload of another shape",
      { pull_request: "x", repository: { default_branch: 3 } },
    ],
    [
      "a branch name that is an option",
      { pull_request: { base: { ref: "--upload-pack=touch x" } } },
    ],
  ])("goes on with the usual branches after %s", async (_, payload) => {
    const { origin, tip } = remote();
    const found = await base(
      origin.clone().path,
      null,
      event("pull_request", payload),
    );
    expect(found).toMatchObject({
      kind: "found",
      commit: tip,
      doubt:
        "The event does not say which branch this work goes to; it was compared with origin/main.",
    });
  });

  it.each([
    ["https://x:y@git.example.org/Somebody/repo.git", "Somebody/repo"],
    ["git@git.example.org:somebody/repo.git", "somebody/repo"],
    ["ssh://git@git.example.org:22/somebody/repo", "somebody/repo"],
    ["https://git.example.org/Org/Repo.git", null],
    ["git@git.example.org:org/repo", null],
    ["https://mirror.example.org/somebody/repo", null],
  ])("tells a checkout of a fork: %s", async (url, fork) => {
    const { origin } = remote();
    const here = origin.clone();
    const redirect = `url.file://${origin.path}.insteadOf`;
    here.git("config", redirect, url);
    here.git("remote", "set-url", "origin", url);
    const html_url = "https://git.example.org/org/repo";
    const found = await base(
      here.path,
      null,
      event("pull_request", {
        repository: { html_url },
        pull_request: { base: { ref: "main" } },
      }),
    );
    expect(found).toMatchObject({
      kind: "found",
      doubt:
        fork === null
          ? null
          : expect.stringContaining(
              `\`origin\` of this checkout is ${fork}, not org/repo.`,
            ),
    });
  });

  it("compares a push that made the default branch with nothing", async () => {
    const { origin } = remote();
    const payload = {
      ref: "refs/heads/main",
      before: "0".repeat(40),
      repository: { default_branch: "main" },
    };
    expect(
      await base(origin.clone().path, null, event("push", payload)),
    ).toEqual({
      kind: "unavailable",
      why: "the event names no commit from before this push.",
    });
  });

  it("takes no other branch when the one of the pull request can't be had", async () => {
    const { origin } = remote();
    const payload = {
      pull_request: { base: { ref: "release" } },
      repository: { default_branch: "main" },
    };
    const found = await base(
      origin.clone().path,
      null,
      event("pull_request", payload),
    );
    expect(found).toMatchObject({ kind: "unavailable" });
  });

  it("says why there is no base, without the token of the address", async () => {
    const { origin } = remote();
    const here = shallowCheckout(origin);
    here.git(
      "remote",
      "set-url",
      "origin",
      "https://x:s3cret@127.0.0.1:1/none.git",
    );
    const found = await base(
      here.path,
      null,
      event("pull_request", {}, "main"),
    );
    expect(found).toMatchObject({
      kind: "unavailable",
      why: expect.stringMatching(/^fetching .* failed \(/),
    });
    expect(JSON.stringify(found)).not.toContain("s3cret");
  });
});

describe("without an event", () => {
  it("takes the remote's default branch", async () => {
    const { origin, tip } = remote();
    const here = origin.clone();
    here.git("checkout", "--quiet", "-b", "work");
    expect(await base(here.path, null)).toMatchObject({
      kind: "found",
      ref: "origin/main",
      commit: tip,
    });
  });

  it("takes main when there is no remote", async () => {
    const { origin, tip } = remote();
    expect(await base(origin.path, null)).toMatchObject({
      kind: "found",
      ref: "main",
      commit: tip,
    });
  });

  it("says so when there is no usual branch", async () => {
    const { origin } = remote();
    origin.git("branch", "--quiet", "-m", "main", "trunk");
    expect(await base(origin.path, null)).toEqual({
      kind: "unavailable",
      why: "there is no main or master here, and no default branch of origin. Name another in base-ref.",
    });
  });

  it("says so outside of a repository", async () => {
    const folder = mkdtempSync(join(tmpdir(), "migration-gate-none-"));
    expect(await base(folder, null)).toEqual({
      kind: "unavailable",
      why: "this folder is no git repository.",
    });
    rmSync(folder, { recursive: true });
  });
});

describe("a base ref that the user names", () => {
  it.each(["main", "origin/main", "v1", "refs/heads/main"])(
    "%s is found, fetched when the checkout lacks it",
    async (name) => {
      const { origin, tip } = remote();
      origin.git("tag", "v1", tip);
      const here = shallowCheckout(origin);
      expect(await base(here.path, name)).toMatchObject({
        kind: "found",
        ref: name,
        commit: tip,
      });
    },
  );

  it("may be a commit that is not here yet, or one relative to another", async () => {
    const { origin, first, tip } = remote();
    expect(await base(shallowCheckout(origin).path, first)).toMatchObject({
      commit: first,
    });
    expect(tip).not.toBe(first);
    expect(await base(origin.path, "main~1")).toMatchObject({ commit: first });
  });

  it("that isn't there is the user's to correct, with near names", async () => {
    const { origin } = remote();
    const error = await failure(base(origin.path, "mian"));
    expect(error).toMatchObject({
      kind: "settings",
      details: ["Did you mean main?"],
    });
    expect(error.message).toContain("base-ref mian");
  });

  it.each([
    "--upload-pack=touch /tmp/x",
    "-x",
    "a..b",
    "a b",
    "a:b",
    "a\nb",
    "a*",
    "",
  ])("%j is never handed to git", async (name) => {
    const { origin } = remote();
    const error = await failure(base(origin.path, name));
    expect(error.message).toContain("this is no name git allows");
  });

  it("outside of a repository is a mistake of the settings", async () => {
    const folder = mkdtempSync(join(tmpdir(), "migration-gate-none-"));
    const error = await failure(base(folder, "main"));
    expect(error).toMatchObject({ kind: "settings" });
    rmSync(folder, { recursive: true });
  });
});

describe("on a machine without git", () => {
  const path = process.env["PATH"];
  afterEach(() => {
    process.env["PATH"] = path;
  });

  it("says so, and fails only when the user named a base ref", async () => {
    const { origin } = remote();
    process.env["PATH"] = "/nowhere";
    expect(await base(origin.path, null)).toEqual({
      kind: "unavailable",
      why: "git is not installed here.",
    });
    const error = await failure(base(origin.path, "main"));
    expect(error).toMatchObject({ kind: "environment" });
  });
});

it("runs none of the repository's hooks", async () => {
  const { origin } = remote();
  const here = origin.clone();
  const trace = join(here.path, "hook-ran");
  here.write(
    ".git/hooks/reference-transaction",
    `#!/bin/sh\ntouch '${trace}'\n`,
  );
  here.git("config", "core.fsmonitor", `touch '${trace}'`);
  chmodSync(join(here.path, ".git/hooks/reference-transaction"), 0o755);
  origin.commit();
  await base(here.path, null, event("pull_request", {}, "main"));
  expect(existsSync(trace)).toBe(false);
});
