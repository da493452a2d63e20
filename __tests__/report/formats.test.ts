import { describe, expect, it } from "@jest/globals";
import { Ajv } from "ajv";
import { allAnnotations } from "../../src/report/annotations.ts";
import { fingerprintsOf } from "../../src/report/fingerprint.ts";
import { renderGitlab } from "../../src/report/gitlab.ts";
import type { Report } from "../../src/report/report.ts";
import { renderWorkflowCommands } from "../../src/report/workflow-commands.ts";
import { parseCommand } from "../github/parse-command.ts";
import { example } from "./fixtures/example.ts";
import { actedOn, hostile, hostileError, many } from "./fixtures/hostile.ts";
import { maximal } from "./fixtures/maximal.ts";
import { modelReports } from "./fixtures/model-reports.ts";
import { finding, project, report } from "./fixtures/reports.ts";
import { expectGolden } from "./golden.ts";

const reports = Object.entries({
  ...modelReports,
  hostile,
  hostileError,
  many,
  maximal,
});

interface Issue {
  description: string;
  check_name: string;
  fingerprint: string;
  severity: string;
  location: { path: string; lines: { begin: number; end: number } };
}
const issuesOf = (given: Report) => JSON.parse(renderGitlab(given)) as Issue[];

// https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
const check = new Ajv().compile({
  type: "array",
  items: {
    type: "object",
    additionalProperties: false,
    required: [
      "description",
      "check_name",
      "fingerprint",
      "severity",
      "location",
    ],
    properties: {
      description: { type: "string", pattern: "\\S", maxLength: 1000 },
      check_name: { type: "string", pattern: "\\S" },
      fingerprint: { type: "string", pattern: "\\S" },
      severity: { enum: ["info", "minor", "major", "critical", "blocker"] },
      location: {
        type: "object",
        additionalProperties: false,
        required: ["path", "lines"],
        properties: {
          path: { type: "string", not: { pattern: "^(\\./|/|$)" } },
          lines: {
            type: "object",
            additionalProperties: false,
            required: ["begin", "end"],
            properties: {
              begin: { type: "integer", minimum: 1 },
              end: { type: "integer", minimum: 1 },
            },
          },
        },
      },
    },
  },
});

describe("renderGitlab", () => {
  it.each(reports)("has the fields that GitLab reads: %s", (_, given) => {
    check(issuesOf(given));
    expect(check.errors ?? []).toEqual([]);
  });

  it("shows worst first, over all projects", () => {
    const projects = (["info", "error", "warning"] as const).map(
      (severity, i) =>
        project({ name: `${i}.ini`, findings: [finding({ severity })] }),
    );
    const severities = issuesOf(report({ projects })).map(
      ({ severity }) => severity,
    );
    expect(severities).toEqual(["critical", "major", "info"]);
  });

  it("gives issues of projects that share their revisions names of their own", () => {
    const projects = ["a", "b"].map((section) =>
      project({ name: `alembic.ini#${section}`, findings: [finding()] }),
    );
    const [one, other] = issuesOf(report({ projects }));
    expect(one?.fingerprint).not.toBe(other?.fingerprint);
  });

  it("reads like this", () => {
    expectGolden("formats.gitlab.json", renderGitlab(example));
  });

  it.each(reports)("gives each issue of %s a name of its own", (_, given) => {
    const names = issuesOf(given).map(({ fingerprint }) => fingerprint);
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

  it("gives the runner back every text, whatever a repository puts into it", () => {
    const commands = renderWorkflowCommands(hostile)
      .split("\n")
      .map(parseCommand)
      .filter((command) => command !== null);
    const annotations = allAnnotations(hostile);
    expect(commands.map(({ data }) => data)).toEqual(
      annotations.map(({ message }) => message),
    );
    expect(commands.map(({ properties }) => properties["title"])).toEqual(
      annotations.map(({ title }) => title),
    );
  });

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

  it("stays when something else is found before", () => {
    const other = finding({ rule: "drop-table" });
    expect(fingerprintsOf([other, drop])[1]).toBe(fingerprintsOf([drop])[0]);
  });

  it("differs by project", () => {
    expect(fingerprintsOf([drop], "a.ini")).not.toEqual(
      fingerprintsOf([drop], "b.ini"),
    );
  });

  it("numbers findings that are the same", () => {
    const [one, other] = fingerprintsOf([drop, drop]);
    expect(one).not.toBe(other);
    expect(one).toMatch(/^[0-9a-f]{16}$/);
  });
});
