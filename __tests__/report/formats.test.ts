import { describe, expect, it } from "@jest/globals";
import { fingerprintsOf } from "../../src/report/fingerprint.ts";
import { renderGitlab } from "../../src/report/gitlab.ts";
import { renderWorkflowCommands } from "../../src/report/workflow-commands.ts";
import { example } from "./fixtures/example.ts";
import { actedOn, hostile, hostileError, many } from "./fixtures/hostile.ts";
import { maximal } from "./fixtures/maximal.ts";
import { modelReports } from "./fixtures/model-reports.ts";
import { finding } from "./fixtures/reports.ts";
import { expectGolden } from "./golden.ts";

const reports = Object.entries({
  ...modelReports,
  hostile,
  hostileError,
  many,
  maximal,
});
describe("renderGitlab", () => {
  it("reads like this", () => {
    expectGolden("formats.gitlab.json", renderGitlab(example));
  });

  it.each(reports)("gives each issue of %s a name of its own", (_, given) => {
    const issues = JSON.parse(renderGitlab(given)) as { fingerprint: string }[];
    const names = issues.map(({ fingerprint }) => fingerprint);
    expect(new Set(names).size).toBe(names.length);
  });

  it("holds an issue for a run without a verdict", () => {
    expect(renderGitlab(hostileError)).toContain('"blocker"');
  });
});

describe("renderWorkflowCommands", () => {
  it("reads like this", () => {
    expectGolden("formats.github.txt", renderWorkflowCommands(example));
  });

  it.each(reports)(
    "begins no line of %s with a foreign command",
    (_, given) => {
      const text = renderWorkflowCommands(given);
      const commands = text.match(/^\s*::.*/gm) ?? [];
      for (const command of commands)
        expect(command).toMatch(/^::(error|warning|notice) [^:]*title=[^:]*::/);
      expect(text.replaceAll(/^::.*/gm, "")).not.toContain("##[");
      expect(text).not.toMatch(actedOn);
    },
  );

  it("shows every finding, not only the ten that GitHub shows", () => {
    const findings = many.projects.flatMap((one) => one.findings);
    const lines = renderWorkflowCommands(many).split("\n");
    const commands = lines.filter((line) => line.startsWith("::"));
    expect(findings.length).toBeGreaterThan(10);
    expect(commands).toHaveLength(findings.length);
  });
});

describe("fingerprintsOf", () => {
  const drop = finding({ statement: "DROP TABLE t" });

  it("stays when lines move and blanks change", () => {
    const moved = {
      ...drop,
      line: 99,
      endLine: 99,
      statement: "DROP\n TABLE  t",
    };
    expect(fingerprintsOf([moved])).toEqual(fingerprintsOf([drop]));
  });

  it("stays when a message names another line", () => {
    const at = (line: number) => finding({ message: `As line ${line} says.` });
    expect(fingerprintsOf([at(3)])).toEqual(fingerprintsOf([at(12)]));
  });

  it.each([
    ["rule", { rule: "drop-column-too" }],
    ["file", { file: "other.py" }],
    ["statement", { statement: "DROP TABLE u" }],
  ])("differs by %s", (_, change) => {
    const [one, other] = fingerprintsOf([drop, { ...drop, ...change }]);
    expect(one).not.toBe(other);
  });

  it("numbers findings that are the same", () => {
    const [one, other] = fingerprintsOf([drop, drop]);
    expect(one).not.toBe(other);
    expect(one).toMatch(/^[0-9a-f]{16}$/);
  });
});
