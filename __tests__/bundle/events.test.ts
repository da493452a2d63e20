import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { startMain, type EndedStep } from "../support/action-step.ts";
import { recordedEvent } from "../support/events.ts";
import type { Changes } from "../support/pull-request.ts";
import {
  annotationsOf,
  openWorkbench,
  orphan,
  reportOf,
  type Workbench,
} from "./workbench.ts";

let workbench: Workbench;
beforeEach(async () => {
  workbench = await openWorkbench();
});
afterEach(() => workbench.close());

const words: Changes = { "README.md": "More words.\n" };

interface Given {
  file?: string;
  changes?: Changes;
  env?: Record<string, string>;
  inputs?: Record<string, string>;
}

/** The main step as this event starts it. */
async function start(
  name: string,
  { file, changes = words, env = {}, inputs = {} }: Given,
): Promise<EndedStep> {
  const recorded = recordedEvent(workbench.checkOut(changes), name, file);
  const given = { ...recorded, env: { ...recorded.env, ...env }, inputs };
  return startMain(workbench.stepOn(recorded.checkout, given)).ended;
}

const notices = (step: EndedStep) =>
  annotationsOf(step).filter(({ name }) => name === "notice");

describe("a pull request", () => {
  it.each(["opened", "edited"])(
    "that was %s is compared with its base, and commented",
    async (action) => {
      const step = await start("pull_request", {
        file: `pull-request-${action}`,
      });
      expect(step).toMatchObject({ status: 0, stderr: "" });
      expect(step.outputs["comment-url"]).toContain("/pull/7#issuecomment-");
      expect(reportOf(step)).toMatchObject({
        verdict: "pass",
        notices: [],
        projects: [{ range: { baseRef: "main", revisions: [] } }],
      });
    },
  );

  it.each([
    ["a fork", "pull-request-fork", "someone"],
    ["Dependabot", "pull-request-dependabot", "dependabot[bot]"],
  ])(
    "from %s gets everything but the comment, and one notice that says why and what to do",
    async (_, file, actor) => {
      const { github } = workbench;
      const message = "Resource not accessible by integration";
      for (const method of ["POST", "PATCH", "PUT", "DELETE"])
        github.failAlways(method, { status: 403, message });
      const step = await start("pull_request", {
        file,
        changes: orphan,
        env: { GITHUB_ACTOR: actor },
      });
      expect(step).toMatchObject({ status: 1, stderr: "" });
      expect(step.outputs).toMatchObject({
        verdict: "fail",
        "comment-url": "",
      });
      expect(step.summary).toContain("migration-gate failed");
      expect(reportOf(step).verdict).toBe("fail");
      expect(github.comments(7)).toEqual([]);
      expect(notices(step).map(({ message }) => message)).toEqual([
        expect.stringMatching(
          /^No comment: runs for .* https:\/\/github\.com\/org\/migration-gate\/blob\/v1\/docs\/pull-requests\.md$/,
        ),
      ]);
    },
  );
});

describe("a pull request that touches no migration, on a required check,", () => {
  /** A machine with git and nothing else: no Python, no PostgreSQL, no container engine. */
  function bareMachine(): Record<string, string> {
    const folder = path.join(workbench.folder, "bin");
    const git = execFileSync("which", ["git"], { encoding: "utf8" }).trim();
    mkdirSync(folder);
    symlinkSync(git, path.join(folder, "git"));
    return { PATH: folder, DOCKER_HOST: "unix:///nowhere.sock" };
  }

  it.each(["pull_request", "merge_group"])(
    "is green on %s with one line, though there is no Python and no database to be had",
    async (name) => {
      const step = await start(name, {
        file: name === "pull_request" ? "pull-request-opened" : "merge-group",
        env: bareMachine(),
        inputs: { python: "", database: "container", timeout: "20s" },
      });
      expect(step).toMatchObject({ status: 0, stderr: "" });
      expect(reportOf(step).projects).toMatchObject([
        { range: { revisions: [] }, database: null, versions: null },
      ]);
      expect(annotationsOf(step)).toEqual([]);
      const open = step.summary.replace(/<details>[^]*<\/details>/, "");
      const lines = open.split("\n").filter((line) => line !== "");
      expect(lines).toEqual(["### migration-gate passed: no revision to run"]);
    },
  );
});

describe("pull_request_target", () => {
  const file = "pull-request-fork";

  it("is refused, and says what to do instead", async () => {
    const step = await start("pull_request_target", { file });
    expect(step.status).toBe(2);
    expect(reportOf(step).error?.message).toContain("`pull_request` instead");
  });

  it("runs where it is allowed, and the token can write", async () => {
    const inputs = { "allow-pull-request-target": "true" };
    const step = await start("pull_request_target", { file, inputs });
    expect(step.status).toBe(0);
    expect(step.outputs["comment-url"]).not.toBe("");
    expect(reportOf(step).projects[0]?.range.baseRef).toBe("main");
  });
});

describe("outside a pull request there is no comment, and nothing is amiss", () => {
  it.each([
    ["merge_group", /^[0-9a-f]{40}$/],
    ["push", /^[0-9a-f]{40}$/],
    ["workflow_dispatch", /^main$/],
    // GitHub says nothing of the repository: the remote does.
    ["schedule", /^origin\/HEAD$/],
  ])("%s is compared with %s", async (name, base) => {
    const step = await start(name, {});
    expect(step).toMatchObject({ stderr: "", outputs: { "comment-url": "" } });
    expect(reportOf(step).projects[0]?.range.baseRef).toMatch(base);
    expect(notices(step)).toEqual([]);
    expect(workbench.github.comments(7)).toEqual([]);
  });
});

describe("an event file that tells nothing", () => {
  const broken = async (event: string | null): Promise<EndedStep> => {
    const checkout = { ...workbench.checkOut(words), event: event ?? "" };
    const env = event === null ? { GITHUB_EVENT_PATH: "/nowhere.json" } : {};
    const given = { env: { ...env, GITHUB_REF: "refs/heads/topic" } };
    return startMain(workbench.stepOn(checkout, given)).ended;
  };

  it.each([
    ["is missing", null, "can't be read"],
    ["is empty", "", "can't be read"],
    ["is no JSON", "<html>", "can't be read"],
    ["is a list", "[]", "holds no JSON object"],
    ["has no pull request", '{"action":"opened"}', "names no pull request"],
    ["has a pull request of another kind", '{"pull_request":7}', "names no"],
  ])(
    "because it %s is said, and the runner's variables count",
    async (_, event, notice) => {
      const step = await broken(event);
      expect(step).toMatchObject({ status: 0, stderr: "" });
      const report = reportOf(step);
      expect(report.projects[0]?.range.baseRef).toBe("main");
      expect(report.notices.join("\n")).toContain(notice);
      expect(workbench.github.comments(7)).toEqual([]);
    },
  );
});
