// Needs a Docker engine with an image `postgres:15`: `npm run test:container`.
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { existsSync } from "node:fs";
import path from "node:path";
import { leftOf, startHanging, type HangingStep } from "../bundle/hanging.ts";
import {
  openWorkbench,
  pullRequestOf,
  reportOf,
  type Workbench,
} from "../bundle/workbench.ts";
import { until } from "../database/children.ts";
import type { EndedStep } from "../support/action-step.ts";
import { revisionFile } from "../support/projects.ts";
import { containerOf, docker, leftBehind } from "./docker.ts";

const inputs = { database: "container", image: "postgres:15" };

let workbench: Workbench;
let before: string[];
beforeEach(async () => {
  before = leftBehind();
  workbench = await openWorkbench();
});
afterEach(() => workbench.close());

async function endAfter(
  hanging: HangingStep,
  words: string[],
): Promise<EndedStep> {
  docker([...words, containerOf(hanging.resources)]);
  return hanging.main.ended;
}

/** It is an error of the surroundings, told as such, and nothing stays. */
async function expectLost(
  hanging: HangingStep,
  ended: EndedStep,
  words: string,
): Promise<void> {
  expect(ended).toMatchObject({ status: 3, outputs: { verdict: "error" } });
  const { error, projects, counts } = reportOf(ended);
  expect(error?.kind).toBe("environment");
  expect(error?.message).toContain(words);
  expect(projects).toEqual([]);
  expect(counts).toEqual({ errors: 0, warnings: 0, infos: 0 });
  await until(() => leftOf(hanging).length === 0);
  expect(leftBehind()).toEqual(before);
}

const sql = 'op.execute("SELECT pg_sleep(600)")';
const python = 'import time\ntime.sleep(3)\nop.execute("SELECT 1")';

describe("a container that is lost in the middle of a migration is nothing against the revision", () => {
  it.each([
    ["killed, in SQL", ["kill"], sql, "was killed (exit code 137)"],
    ["killed, in Python", ["kill"], python, "was killed (exit code 137)"],
    ["stopped", ["stop", "--time", "1"], sql, "Its container"],
    ["removed", ["rm", "--force", "--volumes"], sql, "Its container was"],
  ])("when it is %s", async (_, words, upgrade, told) => {
    const hanging = await startHanging(workbench, upgrade, inputs);
    await expectLost(hanging, await endAfter(hanging, words), told);
  });

  it("when it is paused until the time is up", async () => {
    const given = { ...inputs, timeout: "10s" };
    const hanging = await startHanging(workbench, sql, given);
    const ended = await endAfter(hanging, ["pause"]);
    await expectLost(hanging, ended, "Its container is paused");
  });

  it("when it is killed after the run that does it as production does", async () => {
    const again = path.join(workbench.folder, "again");
    const hanging = await startHanging(
      workbench,
      `import pathlib
here = pathlib.Path("${again}")
if here.with_name("once").exists():
    here.touch()
    op.execute("SELECT pg_sleep(600)")
here.with_name("once").touch()`,
      inputs,
    );
    await until(() => existsSync(again));
    const ended = await endAfter(hanging, ["kill"]);
    await expectLost(hanging, ended, "was killed (exit code 137)");
  });

  it("when it is killed in a revision before the range", async () => {
    const last = { id: "last", parent: "more", upgrade: "pass" };
    const hanging = await startHanging(
      workbench,
      sql,
      { ...inputs, range: "more:heads" },
      { changes: { "alembic/versions/last.py": revisionFile(last) } },
    );
    const ended = await endAfter(hanging, ["kill"]);
    await expectLost(hanging, ended, "was killed (exit code 137)");
  });
});

it("A disk that is full is nothing against the revision either", async () => {
  const upgrade = `with op.get_context().autocommit_block():
    op.execute("COPY (SELECT 1) TO PROGRAM 'mkdir /dev/shm/small'")
    op.execute("CREATE TABLESPACE small LOCATION '/dev/shm/small'")
op.execute("CREATE TABLE big TABLESPACE small AS SELECT repeat(md5(i::text), 30) AS text FROM generate_series(1, 200000) i")`;
  const step = await workbench.gate(pullRequestOf(upgrade), { inputs });
  expect(step.status).toBe(3);
  const { error } = reportOf(step);
  expect(error?.kind).toBe("environment");
  expect(error?.message).toContain("ran out of disk in revision more");
  expect(leftBehind()).toEqual(before);
});
