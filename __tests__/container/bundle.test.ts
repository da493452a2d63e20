// Needs a Docker engine with an image `postgres:15`: `npm run test:container`.
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { execFileSync } from "node:child_process";
import { containerLabel } from "../../src/database/resource.ts";
import { killAll, leftOf, startHanging } from "../bundle/hanging.ts";
import {
  openWorkbench,
  reportOf,
  type Workbench,
} from "../bundle/workbench.ts";
import { until } from "../database/children.ts";
import { startPost } from "../support/action-step.ts";

const inputs = { database: "container", image: "postgres:15" };

let workbench: Workbench;
beforeEach(async () => {
  workbench = await openWorkbench();
});
afterEach(() => workbench.close());

function docker(...words: string[]): string[] {
  const output = execFileSync("docker", words, { encoding: "utf8" });
  return output.split("\n").filter((line) => line !== "");
}

/** Ids of all containers that carry our label. */
function containers(run = ""): string[] {
  const label = run === "" ? containerLabel : `${containerLabel}=${run}`;
  return docker("ps", "--all", "--quiet", "--filter", `label=${label}`);
}

describe("the bundled action with a container", () => {
  it.each([
    ["unsafe", 1, "fail"],
    ["safe", 0, "pass"],
  ] as const)(
    "judges the %s pull request (status %i) and leaves neither container nor volume",
    async (changes, status, verdict) => {
      const before = [containers(), docker("volume", "ls", "--quiet")];
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
      expect(workbench.github.comments[0]?.body).toContain(
        "container postgres:15",
      );
      const after = [containers(), docker("volume", "ls", "--quiet")];
      expect(after).toEqual(before);
    },
  );

  it("after kill -9 in the middle of a migration the post step removes the container", async () => {
    const upgrade = 'op.execute("SELECT pg_sleep(600)")';
    const hanging = await startHanging(workbench, upgrade, inputs);
    const container = hanging.resources.find(
      (resource) => resource.kind === "container",
    );
    const { state } = await killAll(hanging);
    expect(containers(container?.run)).toHaveLength(1);
    const post = await startPost(hanging.step, state).ended;
    expect(post).toMatchObject({ status: 0, stderr: "", commands: [] });
    expect(containers(container?.run)).toEqual([]);
    await until(() => leftOf(hanging).length === 0);
    expect(leftOf(hanging)).toEqual([]);
  });

  it("says which image can't be had, with status 3", async () => {
    const step = await workbench.gate("safe", {
      inputs: { database: "container", image: "registry.invalid/none:1" },
    });
    expect(step.status).toBe(3);
    expect(step.outputs["verdict"]).toBe("error");
    expect(step.summary).toContain("registry.invalid/none:1");
  });
});
