import { existsSync } from "node:fs";
import path from "node:path";
import { readLedger } from "../../src/database/ledger-file.ts";
import { markedProcesses } from "../../src/database/processes.ts";
import type { Resource } from "../../src/database/resource.ts";
import { until } from "../database/children.ts";
import {
  startMain,
  type EndedStep,
  type RunningStep,
  type Step,
} from "../support/action-step.ts";
import { pullRequestOf, type Workbench } from "./workbench.ts";

/** The main step in the middle of a revision that does not end. */
export interface HangingStep {
  step: Step;
  main: RunningStep;
  /** File with what is to be removed. */
  ledger: string;
  resources: Resource[];
}

/** Starts the main step and waits until the revision runs: the server and Python are up then. */
export async function startHanging(
  workbench: Workbench,
  upgrade: string,
  inputs: Record<string, string> = {},
  {
    dockerHost,
    changes: more = {},
  }: { dockerHost?: string; changes?: Record<string, string> } = {},
): Promise<HangingStep> {
  const started = path.join(workbench.folder, "started");
  const changes = pullRequestOf(`open("${started}", "w").close()\n${upgrade}`);
  const step = workbench.stepOn(workbench.checkOut({ ...changes, ...more }), {
    inputs,
    ...(dockerHost && { dockerHost }),
  });
  const main = startMain(step);
  workbench.running.push(main);
  await until(() => existsSync(started) || main.process.exitCode !== null);
  const { ledger = "" } = main.state();
  const resources = readLedger(ledger).map(({ resource }) => resource);
  if (resources.length === 0) throw new Error(main.output());
  return { step, main, ledger, resources };
}

/** `kill -9` for the main step and before that for its watchdog: only the post step is left to clean up. */
export async function killAll({
  main,
  ledger,
}: HangingStep): Promise<EndedStep> {
  for (const pid of markedProcesses(ledger)) process.kill(pid, "SIGKILL");
  main.process.kill("SIGKILL");
  return main.ended;
}

/** What is left of a step besides its server: its folder, its Python and its watchdog. */
export function leftOf({ step, ledger }: HangingStep): string[] {
  const probe = path.join(path.dirname(step.script), "probe.py");
  return [
    ...[path.dirname(ledger)].filter(existsSync),
    ...markedProcesses(probe).map(() => "python"),
    ...markedProcesses(ledger).map(() => "watchdog"),
  ];
}
