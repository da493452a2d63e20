import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "@jest/globals";
import { parse } from "yaml";
import { read } from "./markdown.ts";

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}
interface Job {
  permissions?: Record<string, string>;
  "timeout-minutes"?: number;
  steps: Step[];
}
interface Workflow {
  on: Record<string, unknown>;
  permissions?: unknown;
  concurrency?: unknown;
  jobs: Record<string, Job>;
}

const folder = ".github/workflows";
const files = readdirSync(path.join(process.cwd(), folder));
const textOf = (file: string) => read(`${folder}/${file}`);
const workflowOf = (file: string) => parse(textOf(file)) as Workflow;
const stepsOf = (file: string) =>
  Object.values(workflowOf(file).jobs).flatMap((job) => job.steps);
const { inputs } = parse(read("action.yml")) as { inputs: object };

/** The only jobs that may write, and what. */
const writers: Record<string, Record<string, string>> = {
  "integration.yml local": { contents: "read", "pull-requests": "write" },
  "release.yml release": { contents: "write" },
};

it("there is a workflow for each of these purposes", () => {
  expect(files).toEqual(
    expect.arrayContaining([
      "check-dist.yml",
      "ci.yml",
      "integration.yml",
      "release.yml",
    ]),
  );
});

describe.each(files)("%s", (file) => {
  it("pins every action by commit, with the version beside it", () => {
    const uses = [...textOf(file).matchAll(/uses: (.*)$/gm)];
    const loose = uses
      .map((match) => match[1] ?? "")
      .filter((use) => use !== "./")
      .filter((use) => !/^[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(use));
    expect(uses.length).toBeGreaterThan(0);
    expect(loose).toEqual([]);
  });

  it("may only read, but for the jobs that must write", () => {
    const { permissions, jobs } = workflowOf(file);
    expect(permissions).toEqual({ contents: "read" });
    for (const [name, job] of Object.entries(jobs))
      expect(job.permissions).toEqual(writers[`${file} ${name}`]);
  });

  it("ends by itself, and does not run twice for the same thing", () => {
    const { concurrency, jobs } = workflowOf(file);
    expect(concurrency).toHaveProperty("group");
    for (const job of Object.values(jobs))
      expect(job["timeout-minutes"]).toBeLessThanOrEqual(30);
  });

  it("leaves no token in the checkout", () => {
    const checkouts = stepsOf(file).filter((step) =>
      step.uses?.startsWith("actions/checkout@"),
    );
    for (const { with: given } of checkouts)
      expect(given).toMatchObject({ "persist-credentials": false });
    expect(checkouts.length).toBeGreaterThan(0);
  });

  it("puts nothing into a script that others can write", () => {
    const scripts = stepsOf(file).map(({ run }) => run ?? "");
    expect(scripts.filter((script) => script.includes("${{"))).toEqual([]);
  });

  it("gives this action only inputs that it has", () => {
    const own = stepsOf(file).filter((step) => step.uses === "./");
    const given = own.flatMap((step) => Object.keys(step.with ?? {}));
    expect(given.filter((name) => !(name in inputs))).toEqual([]);
  });
});

it.each(["ci.yml", "check-dist.yml", "integration.yml"])(
  "%s can be required: on every pull request and in the merge queue",
  (file) => {
    const { on } = workflowOf(file);
    expect(on).toMatchObject({ pull_request: null, merge_group: null });
  },
);

it("the same action is pinned to the same commit everywhere", () => {
  const pins = files.flatMap((file) =>
    [...textOf(file).matchAll(/uses: ([\w/-]+)@(\S+)/g)].map((match) => [
      match[1] ?? "",
      match[2] ?? "",
    ]),
  );
  for (const [action, commit] of pins)
    expect(pins.filter(([other]) => other === action)).toEqual(
      pins.filter(([other, pin]) => other === action && pin === commit),
    );
});

it("the action itself runs on pull requests, from each kind of database", () => {
  const { on, jobs } = workflowOf("integration.yml");
  expect(Object.keys(on)).toContain("pull_request");
  const given = Object.values(jobs).flatMap((job) =>
    job.steps.filter(({ uses }) => uses === "./").map((step) => step.with),
  );
  for (const provider of [{ database: "local" }, "image", "database-url"])
    expect(given).toContainEqual(
      typeof provider === "string"
        ? expect.objectContaining({ [provider]: expect.anything() })
        : expect.objectContaining(provider),
    );
});
