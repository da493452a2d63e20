import { expect, it } from "@jest/globals";
import { refusalOf } from "../../src/action/refusal.ts";
import { runAction } from "../../src/action/run-action.ts";
import type { GitHubEvent } from "../../src/github/event.ts";
import { fakeIo, fakeParts, reportOf } from "./run.ts";

const pullRequest = (
  trigger: "pull_request" | "pull_request_target",
): GitHubEvent => ({
  kind: "pull-request",
  trigger,
  number: 7,
  baseRef: "main",
  baseSha: null,
  headSha: null,
  isFork: false,
  labels: [],
});

it.each<[string, GitHubEvent]>([
  ["pull_request_target", pullRequest("pull_request_target")],
  // Without the number of a pull request the event is an unknown one.
  ["pull_request_target", { kind: "other", name: "pull_request_target" }],
  ["workflow_run", { kind: "other", name: "workflow_run" }],
])("%s is refused by name: %j", (name, event) => {
  expect(refusalOf(event)).toContain(`does not run on \`${name}\``);
  expect(refusalOf(event)).toContain("`pull_request` instead");
});

it.each<[GitHubEvent]>([
  [pullRequest("pull_request")],
  [{ kind: "merge-group", baseRef: null, baseSha: null, headSha: null }],
  [{ kind: "push", ref: null, beforeSha: null, headSha: null }],
  [{ kind: "other", name: "workflow_dispatch" }],
  [{ kind: "other", name: "toString" }],
  [{ kind: "none" }],
])("%j is not refused", (event) => {
  expect(refusalOf(event)).toBeNull();
});

it("a refused run never starts the gate, says why and ends with status 2", async () => {
  const { io, outputs, log } = fakeIo({ GITHUB_WORKSPACE: process.cwd() });
  const parts = fakeParts(reportOf({}), {
    readScene: () =>
      Promise.resolve({
        pullRequest: 7,
        headSha: null,
        links: { source: null, run: null },
        refusal: "Not like this.",
      }),
    runGate: () => Promise.reject(new Error("the gate was started")),
    renderTerminal: (report) => Promise.resolve(report.error?.message ?? ""),
  });
  expect(await runAction(io, parts)).toBe(2);
  expect(outputs["verdict"]).toBe("error");
  expect(log.join("\n")).toContain("Not like this.");
});
