import { cpSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { parse } from "yaml";
import { codeBlocks, read } from "../documents/markdown.ts";
import { startMain } from "../support/action-step.ts";
import { pythonOf } from "../support/projects.ts";
import { openWorkbench, reportOf, type Workbench } from "./workbench.ts";

interface Tried {
  project: string;
  /** Config file of the project, with the section. */
  config: string;
  range: string;
  inputs: Record<string, string>;
}

/** The steps of docs/projects.md, each with the project that it is tried on. */
function steps(): Tried[] {
  return codeBlocks(read("docs/projects.md"), "yaml").map((block) => {
    const [, project = "", config = "", range = "all"] =
      /^# tried on: ([^\s,]+)(?: ([^\s,]+))?(?:, range (\S+))?$/m.exec(block) ??
      [];
    const [step] = parse(block) as { with?: Record<string, unknown> }[];
    const given = Object.entries(step?.with ?? {});
    return {
      project,
      config,
      range,
      inputs: Object.fromEntries(
        given.map(([name, value]) => [name, String(value)]),
      ),
    };
  });
}

/** Where an earlier step would have installed the project's packages. */
function environmentFor(project: string): string {
  const python = pythonOf(
    project.endsWith("/helpers") ? "helpers" : "examples",
  );
  return path.dirname(path.dirname(python));
}

let workbench: Workbench;
beforeAll(async () => {
  workbench = await openWorkbench();
});
afterAll(() => workbench.close());

describe("a step of docs/projects.md", () => {
  it("is named with the project that it is tried on", () => {
    expect(steps().length).toBeGreaterThanOrEqual(13);
    expect(steps().filter(({ project }) => project === "")).toEqual([]);
  });

  it.each(steps())(
    "runs unchanged on $project $config",
    async ({ project, config, range, inputs }) => {
      const folder = mkdtempSync(path.join(tmpdir(), "gate-project-"));
      try {
        cpSync(project, folder, { recursive: true });
        symlinkSync(environmentFor(project), path.join(folder, ".venv"));
        const checkout = {
          workspace: folder,
          sha: "0".repeat(40),
          event: "{}",
        };
        const step = await startMain(
          workbench.stepOn(checkout, {
            eventName: "workflow_dispatch",
            inputs: {
              range,
              python: "",
              ...(config === "" ? {} : { "alembic-config": config }),
              ...inputs,
            },
          }),
        ).ended;
        expect(step.stderr).toBe("");
        expect(reportOf(step).error).toBeNull();
        const [told] = reportOf(step).projects;
        // What these projects are there for may fail; what must not happen is that nothing ran.
        expect(told?.revisions.map(({ up }) => up.status)).not.toContain(
          "skipped",
        );
        expect(told?.findings.map(({ rule }) => rule)).not.toContain(
          "base-fails",
        );
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  );
});
