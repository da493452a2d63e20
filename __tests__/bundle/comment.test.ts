import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import {
  annotationsOf,
  openWorkbench,
  orphan,
  type Workbench,
} from "./workbench.ts";

let workbench: Workbench;
beforeEach(async () => {
  workbench = await openWorkbench();
});
afterEach(() => workbench.close());

describe("the bundled action's comment", () => {
  it("is updated by the next run, when the pull request is good", async () => {
    const { github, gate } = workbench;
    const first = await gate(orphan);
    expect(first.status).toBe(1);
    expect(github.comments(7)[0]?.body).toContain("migration-gate failed");
    const second = await gate("safe");
    expect(second.status).toBe(0);
    expect(second.outputs).toMatchObject({
      verdict: "pass",
      errors: "0",
      "comment-url": first.outputs["comment-url"],
    });
    const errors = annotationsOf(second).filter(({ name }) => name === "error");
    expect(errors).toEqual([]);
    expect(github.comments(7)).toHaveLength(1);
    expect(github.comments(7)[0]?.body).toContain("migration-gate passed");
  });

  it("that the token may not write is noted, and changes nothing else", async () => {
    const { github, gate } = workbench;
    const message = "Resource not accessible by integration";
    github.failAlways("POST /repos", { status: 403, message });
    const step = await gate(orphan);
    expect(step.status).toBe(1);
    expect(step.outputs).toMatchObject({ verdict: "fail", "comment-url": "" });
    expect(step.summary).toContain("migration-gate failed");
    const notices = annotationsOf(step).filter(({ name }) => name === "notice");
    expect(notices.map(({ message }) => message)).toEqual([
      expect.stringContaining("the token may not write on this pull request"),
    ]);
  });

  it("is not tried without a token, which is noted", async () => {
    const { github, gate } = workbench;
    const step = await gate(orphan, {
      inputs: { "github-token": "" },
      token: "",
    });
    expect(step.status).toBe(1);
    expect(github.requests).toEqual([]);
    expect(step.outputs["comment-url"]).toBe("");
    expect(annotationsOf(step).map(({ message }) => message)).toContain(
      "No comment: github-token is not set.",
    );
  });
});
