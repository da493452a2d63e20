import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { Ajv2020, type AnySchemaObject } from "ajv/dist/2020.js";
import { readExpectations } from "../../scripts/demo/expectations.ts";
import type { Report } from "../../src/report/report.ts";
import type { EndedStep } from "../support/action-step.ts";
import {
  annotationsOf,
  newest,
  openWorkbench,
  reportOf,
  token,
  type Workbench,
} from "./workbench.ts";

let workbench: Workbench;
beforeAll(async () => {
  workbench = await openWorkbench();
});
afterAll(() => workbench.close());

describe("the bundled action on an unsafe pull request", () => {
  let step: EndedStep;
  let report: Report;
  let comment: string;

  beforeAll(async () => {
    step = await workbench.gate("unsafe");
    report = reportOf(step);
    comment = workbench.github.comments(7)[0]?.body ?? "";
  });

  it("fails the step and prints nothing on standard error", () => {
    expect(step.status).toBe(1);
    expect(step.stderr).toBe("");
  });

  it("fetches the event's base branch, which the checkout lacks, and tests what is not on it", () => {
    const [project] = report.projects;
    expect(report.projects).toHaveLength(1);
    expect(project?.name).toBe("alembic.ini");
    expect(project?.range).toEqual({
      mode: "changed",
      baseRef: "main",
      from: [newest],
      revisions: ["5b0e9c1d7a34", "c3a8f2e46d90", "f0179b3e5c28"],
    });
  });

  it("sets every output", () => {
    const { errors, warnings } = report.counts;
    expect(errors).toBeGreaterThan(0);
    expect(step.outputs).toEqual({
      verdict: "fail",
      errors: String(errors),
      warnings: String(warnings),
      heads: JSON.stringify({ "alembic.ini": ["f0179b3e5c28"] }),
      report: expect.stringMatching(/\/temp\/migration-gate-report\.json$/),
      sarif: "",
      "comment-url": expect.stringMatching(/\/pull\/7#issuecomment-\d+$/),
    });
  });

  it("writes a report that its schema allows", () => {
    const schema = readFileSync("schema/report.json", "utf8");
    const ajv = new Ajv2020({ allErrors: true });
    const validate = ajv.compile(JSON.parse(schema) as AnySchemaObject);
    void validate(report);
    expect(validate.errors).toBeNull();
  });

  it("annotates the lines that the example's comments name", () => {
    const versions = path.resolve("examples/pull-requests/unsafe/versions");
    const expected = readExpectations(versions).map(
      ({ file, line, rule }) => `${rule} alembic/versions/${file}:${line}`,
    );
    const shown = annotationsOf(step).map(
      ({ properties: { title, file, line } }) =>
        `${title?.replace("migration-gate: ", "")} ${file}:${line}`,
    );
    expect(shown).toEqual(expect.arrayContaining(expected));
  });

  it("says the same in the log, the job summary and one comment", () => {
    expect(workbench.github.comments(7)).toHaveLength(1);
    expect(comment.split("\n")[0]).toBe("<!-- migration-gate -->");
    for (const text of [step.lines.join("\n"), step.summary, comment]) {
      expect(text).toContain("migration-gate failed");
      expect(text).toContain("drop-column");
    }
  });

  it("links to the pull request's own commit, not to the merge that goes away", () => {
    const { ref, sha } = headOf(step);
    expect(ref).toBe("topic");
    const files = `https://github.com/org/repo/blob/${sha}/alembic/versions/`;
    expect(comment).toContain(files);
  });

  it("masks the token and the database's password, and shows neither anywhere", () => {
    const masked = step.commands
      .filter(({ name }) => name === "add-mask")
      .map(({ message }) => message);
    expect(masked).toHaveLength(2);
    expect(masked).toContain(token);
    const log = step.stdout.replace(/^::add-mask::.*$/gm, "");
    const all = [log, step.summary, comment, JSON.stringify(report)].join("\n");
    for (const secret of masked) expect(all).not.toContain(secret);
  });

  it("removes its ledger", () => {
    const { ledger = "" } = step.state;
    expect(path.basename(ledger)).toBe("ledger.jsonl");
    expect(existsSync(path.dirname(ledger))).toBe(false);
  });
});

it("passes a pull request without migrations at once, without a database", async () => {
  const step = await workbench.gate({ "README.md": "More words.\n" });
  expect(step.status).toBe(0);
  expect(reportOf(step).projects[0]).toMatchObject({
    range: { mode: "changed", baseRef: "main", revisions: [] },
    database: null,
  });
});

interface Event {
  pull_request: { head: { ref: string; sha: string } };
}

function headOf({ folder }: EndedStep): { ref: string; sha: string } {
  const event = readFileSync(path.join(folder, "event.json"), "utf8");
  return (JSON.parse(event) as Event).pull_request.head;
}
