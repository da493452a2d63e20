// Needs a Docker engine with an image `postgres:15`: `npm run test:container`.
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { killAll, leftOf, startHanging } from "../bundle/hanging.ts";
import {
  openWorkbench,
  reportOf,
  type Workbench,
} from "../bundle/workbench.ts";
import { until } from "../database/children.ts";
import { startPost } from "../support/action-step.ts";
import { containerOf, docker, leftBehind } from "./docker.ts";

const inputs = { database: "container", image: "postgres:15" };

let workbench: Workbench;
beforeEach(async () => {
  workbench = await openWorkbench();
});
afterEach(() => workbench.close());

describe("the bundled action with a container", () => {
  it.each([
    ["unsafe", 1, "fail"],
    ["safe", 0, "pass"],
  ] as const)(
    "judges the %s pull request (status %i) and leaves neither container nor volume",
    async (changes, status, verdict) => {
      const before = leftBehind();
      const step = await workbench.gate(changes, { inputs });
      expect(step).toMatchObject({ status, stderr: "" });
      const report = reportOf(step);
      expect(report.verdict).toBe(verdict);
      const [project] = report.projects;
      expect(project?.range.baseRef).toBe("main");
      expect(project?.database).toEqual({
        description: "container postgres:15",
        version: expect.stringMatching(/^15\./),
      });
      expect(workbench.github.comments(7)[0]?.body).toContain(
        "container postgres:15",
      );
      expect(leftBehind()).toEqual(before);
    },
  );

  it("after kill -9 in the middle of a migration the post step removes the container", async () => {
    const upgrade = 'op.execute("SELECT pg_sleep(600)")';
    const hanging = await startHanging(workbench, upgrade, inputs);
    const container = containerOf(hanging.resources);
    const { state } = await killAll(hanging);
    expect(docker(["ps", "-q", "--no-trunc"])).toContain(container);
    const post = await startPost(hanging.step, state).ended;
    expect(post).toMatchObject({ status: 0, stderr: "", commands: [] });
    expect(docker(["ps", "-aq", "--no-trunc"])).not.toContain(container);
    await until(() => leftOf(hanging).length === 0);
    expect(leftOf(hanging)).toEqual([]);
  });
});
