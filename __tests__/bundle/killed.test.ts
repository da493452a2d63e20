import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { existsSync } from "node:fs";
import { serverProcesses } from "../../src/database/processes.ts";
import { dataDirectoryOf } from "../../src/database/resource.ts";
import { until } from "../database/children.ts";
import { startMain, startPost } from "../support/action-step.ts";
import { killAll, leftOf, startHanging, type HangingStep } from "./hanging.ts";
import { openWorkbench, type Workbench } from "./workbench.ts";

let workbench: Workbench;
beforeEach(async () => {
  workbench = await openWorkbench();
});
afterEach(() => workbench.close());

/** Everything of the run that is there: folders, PostgreSQL, Python and the watchdog. */
function present(hanging: HangingStep): string[] {
  const servers = hanging.resources.flatMap((resource) =>
    resource.kind === "local-server" ? [resource.folder] : [],
  );
  return [
    ...leftOf(hanging),
    ...servers.filter(existsSync).map(() => "folder"),
    ...servers.flatMap((folder) =>
      serverProcesses(dataDirectoryOf(folder)).map(() => "postgres"),
    ),
  ];
}

const hangs = [
  ["SQL", 'op.execute("SELECT pg_sleep(600)")'],
  ["Python", "import time\ntime.sleep(600)"],
] as const;

describe("nothing stays of a main step that ends in the middle of a migration", () => {
  it.each(hangs)(
    "by kill -9, when only the post step is left to clean up (%s)",
    async (_, upgrade) => {
      const hanging = await startHanging(workbench, upgrade);
      const { status, state } = await killAll(hanging);
      expect(status).toBe("SIGKILL");
      expect(present(hanging)).toEqual(
        expect.arrayContaining(["folder", "postgres"]),
      );
      const post = await startPost(hanging.step, state).ended;
      expect(post).toMatchObject({ status: 0, stderr: "", commands: [] });
      await until(() => present(hanging).length === 0);
      expect(present(hanging)).toEqual([]);
    },
  );

  it.each(hangs)(
    "by the signal that a cancelled workflow sends (%s)",
    async (_, upgrade) => {
      const hanging = await startHanging(workbench, upgrade);
      expect(present(hanging)).toEqual(
        expect.arrayContaining(["folder", "postgres", "python", "watchdog"]),
      );
      hanging.main.process.kill("SIGINT");
      const { status, state, outputs, summary } = await hanging.main.ended;
      expect(status).toBe(130);
      // A run that was called off has no verdict.
      expect({ outputs, summary }).toEqual({ outputs: {}, summary: "" });
      const { requests } = workbench.github;
      expect(requests.filter(({ method }) => method !== "GET")).toEqual([]);
      await until(() => present(hanging).length === 0);
      expect(present(hanging)).toEqual([]);
      const post = await startPost(hanging.step, state).ended;
      expect(post).toMatchObject({ status: 0, stderr: "", commands: [] });
    },
  );
});

it("the post step has nothing to do after a main step that made nothing", async () => {
  const step = workbench.stepOn(workbench.checkOut({}), {
    inputs: { database: "nonsense" },
  });
  const { status, state } = await startMain(step).ended;
  expect(status).toBe(2);
  expect(state).toEqual({ isPost: "true" });
  const post = await startPost(step, state).ended;
  expect(post).toMatchObject({ status: 0, stdout: "", stderr: "" });
});
