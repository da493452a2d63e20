import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Report } from "../../src/report/report.ts";
import {
  copyBundle,
  startMain,
  type EndedStep,
  type RunningStep,
  type Step,
} from "../support/action-step.ts";
import { startFakeGitHub, type FakeGitHub } from "../github/fake-github.ts";
import { mirror } from "../github/mirror.ts";
import { pythonOf, revisionFile } from "../support/projects.ts";
import {
  checkOutPullRequest,
  type Changes,
  type Checkout,
} from "../support/pull-request.ts";
import type { RunnerCommand } from "../support/runner-log.ts";

export const token = "ghs_16C7e42F292c6912E7710c838347Ae178B4a";
/** Head of examples/articles. */
export const newest = "7e60c4f8b915";

/** The bundle in an empty folder, a GitHub that remembers, and pull requests (each is number 7) to run on. */
export interface Workbench {
  /** An empty folder. */
  folder: string;
  github: FakeGitHub;
  /** Steps that are called off when the workbench is closed, should they still run. */
  running: RunningStep[];
  checkOut: (changes: Changes) => Checkout;
  stepOn: (checkout: Checkout, given?: Partial<Step>) => Step;
  /** The main step on a pull request, from start to end. */
  gate: (changes: Changes, given?: Partial<Step>) => Promise<EndedStep>;
  close: () => Promise<void>;
}

export async function openWorkbench(): Promise<Workbench> {
  const folder = mkdtempSync(path.join(tmpdir(), "gate-bundle-"));
  const script = copyBundle(path.join(folder, "action"));
  const github = await startFakeGitHub();
  const running: RunningStep[] = [];
  let count = 0;
  const newFolder = (): string => {
    const place = path.join(folder, `place${(count += 1)}`);
    mkdirSync(place);
    return place;
  };
  const checkOut = (changes: Changes): Checkout => {
    const place = newFolder();
    const checkout = checkOutPullRequest(place, changes);
    mirror(github, path.join(place, "remote"), { number: 7 });
    return checkout;
  };
  const stepOn = (checkout: Checkout, given: Partial<Step> = {}): Step => ({
    ...{ folder: newFolder(), script, checkout, apiUrl: github.url, token },
    ...given,
    inputs: {
      database: "local",
      python: pythonOf("examples"),
      ...given.inputs,
    },
  });
  return {
    folder,
    github,
    running,
    checkOut,
    stepOn,
    gate: (changes, given) => startMain(stepOn(checkOut(changes), given)).ended,
    close: async () => {
      for (const step of running) step.process.kill("SIGTERM");
      await Promise.all(running.map(({ ended }) => ended));
      await github.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The JSON report of a step. */
export function reportOf({ outputs }: EndedStep): Report {
  return JSON.parse(readFileSync(outputs["report"] ?? "", "utf8")) as Report;
}

export function annotationsOf({ commands }: EndedStep): RunnerCommand[] {
  const levels = ["error", "warning", "notice"];
  return commands.filter(({ name }) => levels.includes(name));
}

/** A pull request that fails without a database: the revision's parent is not there. */
export const orphan: Changes = {
  "alembic/versions/orphan.py": revisionFile({
    id: "orphan",
    parent: "nobody",
    upgrade: "pass",
  }),
};

/** A pull request with one more revision that does this; the message becomes its docstring. */
export function pullRequestOf(
  upgrade: string,
  message = "more",
): Record<string, string> {
  const file = revisionFile({ id: "more", parent: newest, upgrade });
  const text = file.replace('"""more"""', `"""${message}"""`);
  return { "alembic/versions/more.py": text };
}
