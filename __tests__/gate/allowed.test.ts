import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { knownRules } from "../../src/checks/known-rules.ts";
import type { ProjectReport } from "../../src/report/report.ts";
import { readSettings } from "../../src/settings/read-settings.ts";
import type { Settings } from "../../src/settings/settings.ts";
import { gate, settingsFor } from "../support/gate.ts";
import { fixture } from "../support/projects.ts";
import { startTestServer, type TestServer } from "../support/servers.ts";

let shared: TestServer;
beforeAll(async () => {
  shared = await startTestServer();
});
afterAll(() => shared.close());

const folder = fixture("allowed");

/** What the project's own `.migration-gate.yml` says. */
async function fromFile(): Promise<Partial<Settings>> {
  const { rules, allow, allowLabels } = await readSettings({
    surface: "command-line",
    given: [],
    folder,
    knownRules,
    defaultReport: null,
  });
  return { rules, allow, allowLabels };
}

async function run(
  given: Partial<Settings>,
  labels: string[] = [],
): Promise<{ verdict: string; project: ProjectReport }> {
  const settings = settingsFor(folder, shared.server, {
    range: { mode: "between", from: "0001", to: "heads" },
    ...given,
  });
  const { error, verdict, projects } = await gate(settings, {}, labels);
  const [project] = projects;
  if (error !== null || project === undefined)
    throw new Error(JSON.stringify(error));
  return { verdict, project };
}

const told = ({ findings }: ProjectReport, rule: RegExp) =>
  findings
    .filter((one) => rule.test(one.rule))
    .map(({ severity, rule, file, line }) =>
      [severity, rule, `${file}:${line}`].join(" "),
    );

const allowedIn = ({ allowed }: ProjectReport) =>
  allowed.map(({ finding, reason, by, place }) =>
    // The settings file is named from the root of this repository.
    [
      finding.rule,
      finding.line,
      by,
      place.replace(/^.*allowed\//, ""),
      reason,
    ].join(" | "),
  );

describe("what is allowed", () => {
  it("by comments is listed with reason and place, and not among the findings", async () => {
    const { project } = await run({});
    expect(allowedIn(project)).toEqual([
      "irreversible-downgrade | 16 | comment | versions/0004_drop_more.py:15 | wishes are gone for good",
      "drop-column | 13 | comment | versions/0002_drop_columns.py:12 | nobody reads it since release 4",
      "drop-column | 14 | comment | versions/0002_drop_columns.py:14 | so is this",
      "drop-column | 15 | comment | versions/0002_drop_columns.py:17 | and this # expect: unused-allowance",
      "drop-table | 14 | comment | versions/0003_drop_carts.py:9 | the new shop has carts of its own",
    ]);
  });

  it("by the settings counts for its path, table and revision alone", async () => {
    const { project } = await run(await fromFile());
    const bySettings = allowedIn(project).filter((one) =>
      one.includes("| settings |"),
    );
    const audit =
      "drop-column | 27 | settings | .migration-gate.yml line 5 | The audit trail moved to another database.";
    expect(bySettings).toEqual([
      ...Array.from({ length: 2 }, () => audit),
      "drop-table | 12 | settings | .migration-gate.yml line 9 | Kept as a dump.",
    ]);
    expect(told(project, /^drop/)).toEqual([
      "error drop-column versions/0002_drop_columns.py:19",
      "error drop-column versions/0002_drop_columns.py:21",
      "error drop-column versions/0002_drop_columns.py:23",
      "info drop-table versions/0004_drop_more.py:11",
    ]);
  });

  it("by a label of the pull request counts when the label is there", async () => {
    const { project } = await run(await fromFile(), [
      "bug",
      "gate/drop-wishes",
    ]);
    expect(told(project, /^drop-table/)).toEqual([]);
    expect(allowedIn(project)).toContain(
      "drop-table | 11 | label | gate/drop-wishes | The pull request has the label gate/drop-wishes.",
    );
  });
});

describe("the severity", () => {
  it("of a table or a path is that of its findings", async () => {
    const { rules } = await fromFile();
    const { project } = await run({ rules: rules ?? {} });
    expect(
      new Set(told(project, /^drop/).map((one) => one.slice(0, 20))),
    ).toEqual(
      new Set([
        "error drop-column ve",
        "warning drop-column ",
        "info drop-table vers",
      ]),
    );
  });

  it("off makes neither findings nor unused allowances", async () => {
    const { project, verdict } = await run({
      rules: { "drop-column": "off", "drop-table": "off" },
    });
    expect(told(project, /^(drop|unused)/)).toEqual([]);
    expect(verdict).toBe("pass");
  });
});

describe("since", () => {
  it("keeps the rules off a revision and those before it, and says so", async () => {
    const { project } = await run({ since: "0002" });
    expect(told(project, /^drop|^unused/)).toEqual([
      "error drop-table versions/0004_drop_more.py:11",
      "error drop-table versions/0004_drop_more.py:12",
    ]);
    expect(project.notices).toEqual([
      "No rule looked at 0002: the setting `since` names 0002. They were run all the same.",
    ]);
    expect(project.revisions.map(({ up }) => up.status)).toEqual([
      "passed",
      "passed",
      "passed",
    ]);
  });

  it("is a mistake of the settings when no project has the revision", async () => {
    const settings = settingsFor(folder, shared.server, { since: "00002" });
    const { error, verdict } = await gate(settings);
    expect(verdict).toBe("error");
    expect(error?.kind).toBe("settings");
    expect(error?.message).toContain("since: there is no revision 00002.");
    expect(error?.details).toContain("Did you mean 0002?");
  });
});
