import { describe, expect, it } from "@jest/globals";
import { Ajv2020 } from "ajv/dist/2020.js";
import { fingerprintsOf } from "../../src/report/fingerprint.ts";
import { renderGitlab } from "../../src/report/gitlab.ts";
import { renderSarif, type RuleHelp } from "../../src/report/sarif.ts";
import { renderWorkflowCommands } from "../../src/report/workflow-commands.ts";
import { rules } from "../../src/rules/index.ts";
import { actedOn, hostile, hostileError, many } from "./fixtures/hostile.ts";
import { maximal } from "./fixtures/maximal.ts";
import { modelReports } from "./fixtures/model-reports.ts";
import { finding, project, report } from "./fixtures/reports.ts";
import { expectGolden } from "./golden.ts";
import { sarifSchema } from "./sarif-schema.ts";

const reports = Object.entries({
  ...modelReports,
  hostile,
  hostileError,
  many,
  maximal,
});
const ajv = new Ajv2020({
  formats: {
    uri: (text: string) => URL.canParse(text),
    "uri-reference": (text: string) => URL.canParse(text, "file:///a/"),
  },
});

interface Sarif {
  runs: {
    tool: { driver: { rules: { id: string; help?: object }[] } };
    results: { ruleId: string; ruleIndex: number }[];
  }[];
}

describe("renderSarif", () => {
  const validate = ajv.compile(sarifSchema);

  it.each(reports)("is valid SARIF for the report %s", (_, given) => {
    validate(JSON.parse(renderSarif(given, rules)));
    expect(validate.errors ?? []).toEqual([]);
  });

  it.each(reports)("points each result of %s to its rule", (_, given) => {
    const [run] = (JSON.parse(renderSarif(given, rules)) as Sarif).runs;
    const ids = run?.tool.driver.rules.map(({ id }) => id) ?? [];
    for (const { ruleId, ruleIndex } of run?.results ?? [])
      expect(ids[ruleIndex]).toBe(ruleId);
  });

  it("reads like this", () => {
    const text = renderSarif(example, help);
    expect(text).toContain('"ruleIndex": 1');
    expectGolden("formats.sarif", text);
  });

  it("gives an edit as a replacement", () => {
    const span = { line: 3, column: 5, endLine: 4, endColumn: 1 };
    const edited = finding({ edit: { span, text: "x" } });
    const text = renderSarif(
      report({ projects: [project({ findings: [edited] })] }),
      [],
    );
    validate(JSON.parse(text));
    expect(validate.errors ?? []).toEqual([]);
    expect(text).toContain('"insertedContent"');
  });

  it("says that a run without a verdict was no success", () => {
    expect(renderSarif(modelReports.green, [])).toContain(
      '"executionSuccessful": true',
    );
    expect(renderSarif(hostileError, [])).toContain(
      '"executionSuccessful": false',
    );
  });
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

const help: RuleHelp[] = [
  {
    id: "drop-column",
    severity: "error",
    summary: "A column is dropped.",
    why: "Its values are **gone**.",
    instead: "Drop it `later`.",
  },
];

const example = report({
  verdict: "fail",
  counts: { errors: 1, warnings: 1, infos: 1 },
  notices: ["the base branch could not be had"],
  projects: [
    project({
      name: "db/alembic.ini#app",
      coverage: { statements: 5, analysed: 4 },
      findings: [
        finding({
          file: "db/größe & co/a1.py",
          endLine: 16,
          statement: "DROP TABLE t",
          message: "100% of it:\ngone, for good.",
          fix: { text: "Drop it later.", code: "op.x()" },
        }),
        finding({ rule: "rename-table", severity: "warning" }),
        finding({
          rule: "drift",
          severity: "info",
          file: null,
          line: null,
          endLine: null,
        }),
      ],
    }),
  ],
});
