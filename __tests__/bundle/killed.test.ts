import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { existsSync } from "node:fs";
import path from "node:path";
import { processesWith, until } from "../support/processes.ts";
import {
  startMain,
  startPost,
  type RunningStep,
  type Step,
} from "../support/action-step.ts";
import { serverProcesses } from "../../src/database/processes.ts";
import { readLedger } from "../../src/database/ledger-file.ts";
import { dataDirectoryOf } from "../../src/database/resource.ts";
import { openWorkbench, pullRequestOf, type Workbench } from "./workbench.ts";

let workbench: Workbench;
beforeEach(async () => {
  workbench = await openWorkbench();
});
afterEach(() => workbench.close());

interface Scene {
  step: Step;
  main: RunningStep;
  ledger: string;
  /** Folder of the PostgreSQL server. */
  folder: string;
}

/** The main step while a revision runs that does not end: its server and its Python are up. */
async function startHanging(upgrade: string): Promise<Scene> {
  const started = path.join(workbench.folder, "started");
  const step = workbench.stepOn(
    workbench.checkOut(
      pullRequestOf(`open("${started}", "w").close()\n${upgrade}`),
    ),
  );
  const main = startMain(step);
  await until(() => existsSync(started) || main.process.exitCode !== null);
  const { ledger = "" } = main.state();
  const [listed] = readLedger(ledger);
  if (listed?.resource.kind !== "local-server")
    throw new Error(`No server is listed: ${main.output()}`);
  return { step, main, ledger, folder: listed.resource.folder };
}

/** Everything of the run that is there: folders, PostgreSQL, Python and the watchdog. */
function present({ step, ledger, folder }: Scene): string[] {
  return [
    ...[path.dirname(ledger), folder].filter(existsSync),
    ...serverProcesses(dataDirectoryOf(folder)).map(() => "postgres"),
    ...processesWith(path.join(path.dirname(step.script), "probe.py")).map(
      () => "probe",
    ),
    ...processesWith(ledger).map(() => "watchdog"),
  ];
}

const hangs = [
  ["SQL", 'op.execute("SELECT pg_sleep(600)")'],
  ["Python", "import time\ntime.sleep(600)"],
] as const;

describe("nothing stays when the main step ends in the middle of a migration", () => {
  it.each(hangs)(
    "with kill -9 and only the post step left to clean up (%s)",
    async (_, upgrade) => {
      const scene = await startHanging(upgrade);
      for (const pid of processesWith(scene.ledger))
        process.kill(pid, "SIGKILL");
      scene.main.process.kill("SIGKILL");
      const { status, state } = await scene.main.ended;
      expect(status).toBe("SIGKILL");
      expect(present(scene)).toEqual(
        expect.arrayContaining([scene.folder, "postgres"]),
      );
      const post = await startPost(scene.step, state).ended;
      expect(post).toMatchObject({ status: 0, stderr: "", commands: [] });
      await until(() => present(scene).length === 0);
      expect(present(scene)).toEqual([]);
    },
  );

  it.each(hangs)(
    "with the signal that a cancelled workflow sends (%s)",
    async (_, upgrade) => {
      const scene = await startHanging(upgrade);
      scene.main.process.kill("SIGINT");
      const { status, state } = await scene.main.ended;
      expect(status).toBe(130);
      await until(() => present(scene).length === 0);
      const post = await startPost(scene.step, state).ended;
      expect(post).toMatchObject({ status: 0, stderr: "", commands: [] });
    },
  );
});

it("the post step has nothing to do after a main step that ended before it made anything", async () => {
  const step = workbench.stepOn(workbench.checkOut({}), {
    inputs: { database: "nonsense" },
  });
  const { status, state } = await startMain(step).ended;
  expect(status).toBe(2);
  expect(state).toEqual({ isPost: "true" });
  const post = await startPost(step, state).ended;
  expect(post).toMatchObject({ status: 0, stdout: "", stderr: "" });
});
