import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { renderJson } from "../../src/report/json.ts";
import { startMain, type EndedStep } from "../support/action-step.ts";
import { recordedEvent } from "../support/events.ts";
import type { Checkout } from "../support/pull-request.ts";
import { reportOf as reportFrom } from "../action/run.ts";
import { hostile } from "../report/fixtures/hostile.ts";
import {
  annotationsOf,
  openWorkbench,
  orphan,
  type Workbench,
} from "./workbench.ts";

let workbench: Workbench;
let checkout: Checkout;
let artifact: string;
beforeEach(async () => {
  workbench = await openWorkbench();
  checkout = workbench.checkOut(orphan);
  workbench.github.pullRequest(7).state = "closed";
  artifact = path.join(workbench.folder, "artifact.json");
});
afterEach(() => workbench.close());

/** The commit that the pull request's run was for. */
function headSha(): string {
  const { event } = recordedEvent(
    checkout,
    "pull_request",
    "pull-request-fork",
  ).checkout;
  const payload = JSON.parse(event) as {
    pull_request: { head: { sha: string } };
  };
  return payload.pull_request.head.sha;
}

function openPullRequest(head: { ref: string; from: string; sha?: string }) {
  const { ref, from, sha = headSha() } = head;
  Object.assign(workbench.github.pullRequest(7), {
    state: "open",
    head: { ref, sha, repo: from },
  });
}
const fromFork = { ref: "main", from: "someone/repo" };

/** The workflow on `pull_request`, with a token that can't write. */
async function firstWorkflow(): Promise<EndedStep> {
  const recorded = recordedEvent(checkout, "pull_request", "pull-request-fork");
  const inputs = { comment: "never", "review-comments": "false" };
  const step = await startMain(workbench.stepOn(recorded.checkout, { inputs }))
    .ended;
  cpSync(step.outputs["report"] ?? "", artifact);
  return step;
}

/** The workflow that it starts: nothing is checked out. */
async function secondWorkflow({
  file = "workflow-run-fork",
  change = (event: string) => event,
  inputs = {},
} = {}): Promise<EndedStep> {
  const workspace = path.join(workbench.folder, "empty");
  mkdirSync(workspace);
  const recorded = recordedEvent(checkout, "workflow_run", file);
  const event = change(recorded.checkout.event);
  const step = workbench.stepOn(
    { ...recorded.checkout, workspace, event },
    {
      ...recorded,
      checkout: { ...recorded.checkout, workspace, event },
      inputs: {
        ...{
          mode: "comment-only",
          report: artifact,
          "review-comments": "false",
        },
        ...{ database: "", python: "" },
        ...inputs,
      },
    },
  );
  return startMain(step).ended;
}

const told = (step: EndedStep) =>
  annotationsOf(step).map(({ name, message }) => `${name}: ${message}`);

describe("the two workflows of a pull request from a fork", () => {
  it("gate without rights, then comment without running anything", async () => {
    openPullRequest(fromFork);
    const first = await firstWorkflow();
    expect(first).toMatchObject({ status: 1, stderr: "" });
    expect(told(first).filter((text) => text.startsWith("notice"))).toEqual([]);
    const before = workbench.github.requests.length;
    const second = await secondWorkflow();
    expect(second).toMatchObject({ status: 0, stderr: "" });
    const [comment, ...more] = workbench.github.comments(7);
    expect(more).toEqual([]);
    expect(comment?.body).toMatch(/^<!-- migration-gate -->\n/);
    expect(comment?.body).toContain("migration-gate failed");
    expect(comment?.body).toContain(
      `https://github.com/org/repo/blob/${headSha()}/alembic/versions/orphan.py`,
    );
    expect(second.outputs).toEqual({ "comment-url": comment?.html_url });
    expect(second.state["ledger"]).toBeUndefined();
    const writes = workbench.github.requests
      .slice(before)
      .filter(({ method, path }) => method !== "GET" && path !== "/graphql")
      .map(({ method, path }) => `${method} ${path}`);
    expect(writes).toContain("POST /repos/org/repo/issues/7/comments");
  });

  it("update the comment instead of writing another", async () => {
    openPullRequest(fromFork);
    workbench.github.addComment(
      7,
      "github-actions[bot]",
      "<!-- migration-gate -->\nold news",
    );
    await firstWorkflow();
    expect((await secondWorkflow()).status).toBe(0);
    expect(workbench.github.comments(7)).toHaveLength(1);
    expect(workbench.github.comments(7)[0]?.body).not.toContain("old news");
  });
});

it("comments for a branch of the repository as well", async () => {
  openPullRequest({ ref: "topic", from: "org/repo" });
  writeFileSync(artifact, renderJson(reportFrom({ verdict: "fail" })));
  const step = await secondWorkflow({ file: "workflow-run-same-repository" });
  expect(step.status).toBe(0);
  expect(workbench.github.comments(7)[0]?.body).toContain(
    "migration-gate failed",
  );
});

describe("a pull request that is not there any more, or not the same,", () => {
  it.each([
    ["has moved on", { ...fromFork, sha: "c".repeat(40) }, "newer commits"],
    ["is closed", null, "no open pull request"],
    ["is somebody else's", { ...fromFork, from: "other/repo" }, "no open"],
  ])("gets no comment: it %s", async (_, pull, words) => {
    if (pull !== null) openPullRequest(pull);
    const step = await secondWorkflow();
    expect(step).toMatchObject({ status: 0, outputs: {} });
    expect(told(step)).toEqual([expect.stringContaining(words)]);
    expect(workbench.github.comments(7)).toEqual([]);
  });

  it("is none for a run that no pull request has started", async () => {
    const change = (event: string) =>
      event.replace('"event": "pull_request"', '"event": "push"');
    const step = await secondWorkflow({ change });
    expect(step.status).toBe(0);
    expect(told(step)).toEqual([expect.stringContaining("`push`")]);
    expect(workbench.github.requests).toEqual([]);
  });
});

describe("an artifact", () => {
  beforeEach(() => openPullRequest(fromFork));

  it("can't mention, link or forge, however it is written", async () => {
    writeFileSync(
      artifact,
      JSON.stringify({ ...hostile, verdict: "fail" })
        // The runner would obey the first, GitHub the second.
        .replace(
          /"message":"/g,
          '"message":"\\n::set-output name=x::y\\n@org ',
        ),
    );
    const step = await secondWorkflow();
    expect(step.status).toBe(0);
    const body = workbench.github.comments(7)[0]?.body ?? "";
    expect(body).toContain("::set-output name=x::y<br>@&#8203;org");
    expect(body).not.toMatch(/^@org/m);
    expect(step.commands.map(({ name }) => name)).toEqual(["add-mask"]);
  });

  it.each([
    ["is not there", null, "there is none"],
    ["is no JSON", "@org/team ::error::forged", "it is no JSON"],
    ["is no report", '{"verdict":"pass","body":"@org/team"}', "schema"],
    ["is huge", "[" + " ".repeat(20_000_000) + "]", "more than 20 MB"],
    [
      "says that all is well though the run failed",
      renderJson(reportFrom({})),
      "but its report says that the gate passed",
    ],
  ])(
    "that %s ends with status 3, and the comment says so",
    async (_, text, words) => {
      if (text !== null) writeFileSync(artifact, text);
      const step = await secondWorkflow();
      expect(step.status).toBe(3);
      expect(told(step)).toEqual([expect.stringContaining(words)]);
      const body = workbench.github.comments(7)[0]?.body ?? "";
      expect(body).toContain("migration-gate could not do its job");
      expect(body).not.toContain("@org");
    },
  );
});

it.each(["pull_request", "pull_request_target", "push", "merge_group"])(
  "mode comment-only is refused on %s",
  async (name) => {
    const files: Record<string, string> = {
      pull_request: "pull-request-opened",
      pull_request_target: "pull-request-fork",
    };
    const recorded = recordedEvent(checkout, name, files[name]);
    const inputs = { mode: "comment-only" };
    const given = { ...recorded, inputs };
    const step = await startMain(workbench.stepOn(recorded.checkout, given))
      .ended;
    expect(step.status).toBe(2);
    expect(told(step)).toEqual([
      expect.stringContaining("works on `workflow_run` alone"),
    ]);
    expect(workbench.github.requests).toEqual([]);
  },
);
