import { describe, expect, it } from "@jest/globals";
import { ruleHelp } from "../../src/formats/rule-help.ts";
import type { Finding } from "../../src/findings/finding.ts";
import { renderSarif, type SarifContext } from "../../src/report/sarif.ts";
import { problemsOf } from "./check-sarif.ts";
import { example } from "./fixtures/example.ts";
import { hostile, hostileError, many } from "./fixtures/hostile.ts";
import { maximal } from "./fixtures/maximal.ts";
import { modelReports } from "./fixtures/model-reports.ts";
import { finding, project, report } from "./fixtures/reports.ts";
import { expectGolden } from "./golden.ts";

interface Result {
  ruleId: string;
  ruleIndex: number;
  level: string;
  message: { text: string };
  locations: {
    physicalLocation: {
      artifactLocation: { uri: string };
      region: Record<string, number>;
    };
  }[];
  partialFingerprints: Record<string, string>;
  suppressions?: unknown;
}
interface Run {
  tool: { driver: { rules: { id: string; helpUri?: string }[] } };
  automationDetails?: { id: string };
  invocations: {
    executionSuccessful: boolean;
    toolExecutionNotifications: { level: string; message: { text: string } }[];
  }[];
  results: Result[];
}

const context: SarifContext = {
  help: ruleHelp(),
  home: {
    repository: "https://github.com/org/migration-gate",
    rulePages: "https://github.com/org/migration-gate/blob/v1/docs/rules",
  },
  gateId: null,
  readSource: () => null,
};

function runOf(
  given: typeof example,
  changes: Partial<SarifContext> = {},
): Run {
  const text = renderSarif(given, { ...context, ...changes });
  expect(problemsOf(text)).toEqual([]);
  return (JSON.parse(text) as { runs: [Run] }).runs[0];
}

function resultsOf(
  findings: Finding[],
  changes: Partial<SarifContext> = {},
): Result[] {
  return runOf(report({ projects: [project({ findings })] }), changes).results;
}

const reports = Object.entries({
  ...modelReports,
  example,
  hostile,
  hostileError,
  many,
  maximal,
});

describe("renderSarif", () => {
  it.each(reports)(
    "is valid for OASIS and GitHub: the report %s",
    (_, given) => {
      const { tool, results } = runOf(given);
      const ids = tool.driver.rules.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const { ruleId, ruleIndex } of results)
        expect(ids[ruleIndex]).toBe(ruleId);
    },
  );

  it("reads like this", () => {
    const help = context.help.filter(({ id }) =>
      ["drop-column", "model-drift"].includes(id),
    );
    const text = renderSarif(example, {
      ...context,
      help,
      readSource: (file) =>
        file.endsWith("a1.py")
          ? "x\n".repeat(13) + "    op.x(\n      1\n    )\n"
          : null,
    });
    expect(problemsOf(text)).toEqual([]);
    expectGolden("formats.sarif", text);
  });

  it("lists every rule and check, whatever was found", () => {
    const rulesIn = (given: typeof example) => runOf(given).tool.driver.rules;
    expect(rulesIn(example)).toEqual(rulesIn(modelReports.green));
    expect(rulesIn(example)).toHaveLength(context.help.length);
  });

  it("links each rule to its page, and nowhere when it is not known where that is", () => {
    const helpUri = (given: Run) =>
      given.tool.driver.rules.find(({ id }) => id === "drop-column")?.helpUri;
    expect(helpUri(runOf(example))).toBe(
      "https://github.com/org/migration-gate/blob/v1/docs/rules/drop-column.md",
    );
    expect(helpUri(runOf(example, { home: null }))).toBeUndefined();
  });

  it("names a category only for one of several gates", () => {
    const idFor = (gateId: string | null) =>
      runOf(example, { gateId }).automationDetails?.id;
    expect(idFor(null)).toBeUndefined();
    expect(idFor("services/shop")).toBe("migration-gate/services/shop/");
  });

  it("gives an edit as a replacement", () => {
    const span = { line: 3, column: 5, endLine: 4, endColumn: 1 };
    const [result] = resultsOf([finding({ edit: { span, text: "" } })]);
    expect(result).toMatchObject({
      fixes: [
        {
          artifactChanges: [
            { replacements: [{ insertedContent: { text: "" } }] },
          ],
        },
      ],
    });
  });

  it("shows worst first, and says how many there is no room for", () => {
    const findings = Array.from({ length: 5001 }, (_, i) =>
      finding({ severity: i === 5000 ? "error" : "info", line: i + 1 }),
    );
    const { results, invocations } = runOf(
      report({ projects: [project({ findings })] }),
      { help: [] },
    );
    expect(results).toHaveLength(5000);
    expect(results[0]?.level).toBe("error");
    expect(invocations[0]?.toolExecutionNotifications[0]?.message.text).toMatch(
      /^1 finding not listed/,
    );
  });

  it("says what is allowed as a note, never as a result", () => {
    const { results, invocations } = runOf(example);
    expect(results.map(({ ruleId }) => ruleId)).not.toContain("drop-table");
    const notes = invocations[0]?.toolExecutionNotifications ?? [];
    expect(notes.map(({ message }) => message.text)).toContain(
      "Allowed: drop-table (comment at db/a1.py:19: nobody reads it)",
    );
  });

  it("lets no text of a repository make a link", () => {
    const text = "[Sign in](https://evil.example)";
    const [result] = resultsOf([
      finding({ message: text, fix: { text, code: text } }),
    ]);
    expect(result?.message.text).toContain("[Sign in] (https");
    expect(result?.message.text).not.toContain("](");
  });

  it("says that a run without a verdict was no success", () => {
    const successOf = (given: typeof example) =>
      runOf(given).invocations[0]?.executionSuccessful;
    expect(successOf(modelReports.green)).toBe(true);
    expect(successOf(hostileError)).toBe(false);
    const [first] =
      runOf(modelReports.broken).invocations[0]?.toolExecutionNotifications ??
      [];
    expect(first?.level).toBe("error");
    expect(first?.message.text).toContain("SECRET_KEY");
  });
});

describe("the check of a log sees", () => {
  const log = JSON.parse(renderSarif(example, context)) as { runs: [Run] };
  it.each([
    ["what OASIS does not know", { tool: { ...log.runs[0].tool, x: 1 } }],
    ["what OASIS demands", { tool: {} }],
    ["what GitHub demands", { tool: { driver: { name: "x" } } }],
  ])("%s", (_, changes) => {
    const wrong = { ...log, runs: [{ ...log.runs[0], ...changes }] };
    expect(problemsOf(JSON.stringify(wrong))).not.toEqual([]);
  });
});

describe("the place of a result", () => {
  const placeOf = (
    one: Partial<Finding>,
    readSource = (): string | null => null,
  ) =>
    resultsOf([finding(one)], { readSource })[0]?.locations[0]
      ?.physicalLocation;

  it.each([
    ["a b/größe#1?.py", "a%20b/gr%C3%B6%C3%9Fe%231%3F.py"],
    ["a\\b.py", "a/b.py"],
    ["50%.py", "50%25.py"],
  ])("is a URI: %j", (file, uri) => {
    expect(placeOf({ file })?.artifactLocation.uri).toBe(uri);
  });

  it("is the project's config file when no file is to blame", () => {
    const none = finding({ file: null, line: null, endLine: null });
    const [result] = runOf(
      report({
        projects: [project({ name: "db/alembic.ini#a", findings: [none] })],
      }),
    ).results;
    expect(result?.locations[0]?.physicalLocation).toMatchObject({
      artifactLocation: { uri: "db/alembic.ini" },
      region: { startLine: 1, endLine: 1 },
    });
  });

  it("has columns when the text is known", () => {
    const text = "def f():\r\n    op.x(\r\n      1)\r\n";
    expect(placeOf({ line: 2, endLine: 3 }, () => text)?.region).toEqual({
      startLine: 2,
      startColumn: 5,
      endLine: 3,
      endColumn: 9,
    });
  });

  it.each([
    ["an empty line", "\n\n", 1],
    ["a line that is not there", "x\n", 9],
  ])("has no end column for %s", (_, text, line) => {
    expect(placeOf({ line, endLine: line }, () => text)?.region).toEqual({
      startLine: line,
      startColumn: 1,
      endLine: line,
    });
  });
});

describe("the fingerprint of a result", () => {
  const source = "import op\n\nop.drop_table('t')\nop.drop_table('t')\n";
  const at = (line: number) => finding({ line, endLine: line });
  const hashes = (text: string | null, ...lines: number[]) =>
    resultsOf(lines.map(at), { readSource: () => text }).map(
      ({ partialFingerprints }) =>
        partialFingerprints["primaryLocationLineHash"],
    );

  it("stays when lines move", () => {
    expect(hashes(`# more\n\n${source}`, 5)).toEqual(hashes(source, 3));
  });

  it("stays when something else is found", () => {
    expect(hashes(source, 1, 3)[1]).toEqual(hashes(source, 3)[0]);
  });

  it("differs between two lines", () => {
    const [one, other] = hashes(source, 3, 4);
    expect(one).not.toBe(other);
  });

  it("is left to the uploader when the text is not known", () => {
    expect(hashes(null, 3)).toEqual([undefined]);
  });
});
