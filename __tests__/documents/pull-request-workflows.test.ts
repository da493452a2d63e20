import path from "node:path";
import { describe, expect, it } from "@jest/globals";
import { parse } from "yaml";
import { read } from "./markdown.ts";

interface Step {
  uses?: string;
  run?: string;
  if?: string;
  with?: Record<string, string | boolean>;
}
interface Workflow {
  name: string;
  on: Record<string, Record<string, unknown> | null>;
  permissions: Record<string, string>;
  jobs: Record<
    string,
    { if?: string; permissions?: Record<string, string>; steps: Step[] }
  >;
}

const gate = parse(read("docs/workflows/migrations.yml")) as Workflow;
const comment = parse(
  read("docs/workflows/migrations-comment.yml"),
) as Workflow;

const stepsOf = ({ jobs }: Workflow) =>
  Object.values(jobs).flatMap(({ steps }) => steps);
function stepOf(workflow: Workflow, action: string): Step {
  const found = stepsOf(workflow).find(({ uses = "" }) =>
    uses.startsWith(`${action}@`),
  );
  if (found === undefined) throw new Error(`No step uses ${action}.`);
  return found;
}

describe("the workflow that gates pull requests", () => {
  it("can be required: no filter keeps it from reporting, and merge queues start it", () => {
    expect(gate.on).toEqual({ pull_request: null, merge_group: null });
  });

  it("has no right to write, and leaves no token behind", () => {
    const jobs = Object.values(gate.jobs);
    const all = [gate.permissions, ...jobs.map((job) => job.permissions ?? {})];
    const values = all.flatMap((permissions) => Object.values(permissions));
    expect(new Set(values)).toEqual(new Set(["read"]));
    const { with: given } = stepOf(gate, "actions/checkout");
    expect(given?.["persist-credentials"]).toBe(false);
    expect(JSON.stringify(gate)).not.toContain("secrets.");
  });

  it("leaves comments to the other one, and keeps the report whatever the verdict", () => {
    const { with: inputs } = stepOf(gate, "org/migration-gate");
    expect(inputs).toMatchObject({
      comment: "never",
      "review-comments": false,
    });
    const { if: condition, with: given } = stepOf(
      gate,
      "actions/upload-artifact",
    );
    expect(condition).toMatch(/^always\(\) && /);
    expect(given?.["path"]).toBe("${{ steps.gate.outputs.report }}");
  });
});

describe("the workflow that comments", () => {
  it("starts when the other one has ended", () => {
    expect(comment.on).toEqual({
      workflow_run: { workflows: [gate.name], types: ["completed"] },
    });
  });

  it("runs nothing of the pull request: no checkout, no script, no cache", () => {
    const actions = stepsOf(comment).map(({ uses }) => uses?.split("@")[0]);
    expect(actions).toEqual([
      "actions/download-artifact",
      "org/migration-gate",
    ]);
  });

  it("may do what it needs and no more", () => {
    expect(comment.permissions).toEqual({});
    expect(Object.values(comment.jobs).map((job) => job.permissions)).toEqual([
      { actions: "read", "pull-requests": "write" },
    ]);
  });

  it("takes the artifact of the run before, out of the workspace", () => {
    const download = stepOf(comment, "actions/download-artifact").with ?? {};
    const upload = stepOf(gate, "actions/upload-artifact").with ?? {};
    const inputs = stepOf(comment, "org/migration-gate").with ?? {};
    expect(download["name"]).toBe(upload["name"]);
    expect(download["run-id"]).toBe("${{ github.event.workflow_run.id }}");
    expect(download["path"]).toMatch(/^\$\{\{ runner\.temp \}\}\//);
    expect(inputs["mode"]).toBe("comment-only");
    const report = String(inputs["report"]);
    expect(path.posix.dirname(report)).toBe(download["path"]);
    // As the action names it when nobody says otherwise.
    expect(path.posix.basename(report)).toBe("migration-gate-report.json");
    expect(read("src/action/run-action.ts")).toContain(
      `"${path.posix.basename(report)}"`,
    );
  });
});

describe.each([gate, comment])("$name", (workflow) => {
  it("gives this action only inputs that it has", () => {
    const { inputs } = parse(read("action.yml")) as { inputs: object };
    const given = stepOf(workflow, "org/migration-gate").with ?? {};
    expect(Object.keys(given).filter((name) => !(name in inputs))).toEqual([]);
  });
});
