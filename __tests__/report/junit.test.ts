import { describe, expect, it } from "@jest/globals";
import { renderJunit } from "../../src/report/junit.ts";
import type { Report } from "../../src/report/report.ts";
import { example } from "./fixtures/example.ts";
import { actedOn, hostile, hostileError, many } from "./fixtures/hostile.ts";
import { maximal } from "./fixtures/maximal.ts";
import { modelReports } from "./fixtures/model-reports.ts";
import {
  finding,
  passed,
  project,
  report,
  revision,
  statement,
} from "./fixtures/reports.ts";
import { expectGolden } from "./golden.ts";
import { elementsOf, parseXml, type XmlElement } from "./parse-xml.ts";

const reports: Record<string, Report> = {
  ...modelReports,
  example,
  hostile,
  hostileError,
  many,
  maximal,
};

function parsed(given: Report): XmlElement {
  return parseXml([renderJunit(given)])[0]!;
}

/** Attributes and children as the XSD of Jenkins' xUnit plug-in has them, the required ones first. */
const shapes: Record<
  string,
  { required: string[]; optional: string[]; children: string[] }
> = {
  testsuites: {
    required: [],
    optional: ["name", "time", "tests", "failures", "errors"],
    children: ["testsuite"],
  },
  testsuite: {
    required: ["name", "tests", "failures", "errors"],
    optional: ["time", "skipped"],
    children: ["properties", "testcase", "system-out"],
  },
  properties: { required: [], optional: [], children: ["property"] },
  property: { required: ["name", "value"], optional: [], children: [] },
  testcase: {
    required: ["name"],
    optional: ["classname", "time"],
    children: ["skipped", "error", "failure", "system-out"],
  },
  skipped: { required: [], optional: ["message"], children: [] },
  failure: { required: [], optional: ["message", "type"], children: [] },
  error: { required: [], optional: ["message", "type"], children: [] },
  "system-out": { required: [], optional: [], children: [] },
};

function problemsOf(element: XmlElement): string[] {
  const { name, attributes, children } = element;
  const shape = shapes[name];
  if (shape === undefined) return [`<${name}> is not known`];
  const given = Object.keys(attributes);
  const known = [...shape.required, ...shape.optional];
  return [
    ...given
      .filter((one) => !known.includes(one))
      .map((one) => `<${name} ${one}>`),
    ...shape.required
      .filter((one) => !given.includes(one))
      .map((one) => `<${name}> without ${one}`),
    ...children
      .filter((child) => !shape.children.includes(child.name))
      .map((child) => `<${child.name}> in <${name}>`),
    ...(/^\d+\.\d{3}$/.test(attributes["time"] ?? "0.000")
      ? []
      : [`time ${attributes["time"]}`]),
    ...children.flatMap(problemsOf),
  ];
}

describe("renderJunit", () => {
  const documents = Object.entries(reports).map(([name, given]) => ({
    name,
    text: renderJunit(given),
  }));
  const trees = parseXml(documents.map(({ text }) => text));

  it.each(documents.map(({ name }, i) => [name, trees[i]!] as const))(
    "is JUnit XML for the report %s",
    (_, tree) => {
      expect(tree.name).toBe("testsuites");
      expect(problemsOf(tree)).toEqual([]);
    },
  );

  it.each(documents.map(({ name }, i) => [name, trees[i]!] as const))(
    "counts what is there, and names no case of %s twice",
    (_, tree) => {
      const numbers = (element: XmlElement) => ({
        tests: elementsOf(element, "testcase").length,
        failures: elementsOf(element, "failure").length,
        errors: elementsOf(element, "error").length,
      });
      for (const element of [tree, ...elementsOf(tree, "testsuite")]) {
        const { tests, failures, errors } = numbers(element);
        expect(element.attributes).toMatchObject({
          tests: String(tests),
          failures: String(failures),
          errors: String(errors),
        });
        expect(tests).toBeGreaterThan(0);
      }
      const names = elementsOf(tree, "testcase").map(({ attributes }) =>
        JSON.stringify([attributes["classname"], attributes["name"]]),
      );
      const suites = elementsOf(tree, "testsuite");
      if (suites.length === 1) expect(new Set(names).size).toBe(names.length);
    },
  );

  it("reads like this", () => {
    expectGolden("failing.junit.xml", renderJunit(modelReports.failing));
    expectGolden("broken.junit.xml", renderJunit(modelReports.broken));
  });

  it("has nothing that a terminal acts on, and keeps every text short", () => {
    const text = renderJunit(hostile);
    expect(text).not.toMatch(actedOn);
    const long = "x]]>\u0000\ufffe\ud800 ".repeat(20_000);
    const tree = parsed(
      report({
        projects: [
          project({
            name: long,
            findings: [finding({ message: long, rule: long })],
            revisions: [revision({ message: long })],
            notices: [long],
          }),
        ],
      }),
    );
    expect(problemsOf(tree)).toEqual([]);
    for (const { text: content } of elementsOf(tree, "failure")) {
      expect(content.length).toBeLessThan(30_000);
      expect(content).toContain("x]]>\\u0000\\ufffe\\ud800");
    }
  });
});

describe("a test case", () => {
  const casesOf = (given: Report) =>
    elementsOf(parsed(given), "testcase").map(({ attributes, children }) => [
      attributes["name"],
      children.map(({ name }) => name),
    ]);
  const runOf = (changes: Parameters<typeof project>[0]) =>
    report({ projects: [project(changes)] });

  it("is each step of a revision, with its time in seconds", () => {
    const [up] = elementsOf(
      parsed(runOf({ revisions: [revision({ up: passed(1830) })] })),
      "testcase",
    );
    expect(up?.attributes).toEqual({
      classname: "alembic.ini",
      name: "a1b2c3d4e5f6 add slug to articles: up",
      time: "1.830",
    });
    expect(casesOf(modelReports.green).map(([name]) => name)).toEqual([
      "a1b2c3d4e5f6 add slug to articles: up",
      "a1b2c3d4e5f6 add slug to articles: down",
      "a1b2c3d4e5f6 add slug to articles: again",
    ]);
  });

  it("fails for errors only; the rest is in its output", () => {
    const findings = [
      finding({ severity: "warning" }),
      finding({ severity: "error", direction: "down" }),
    ];
    expect(
      casesOf(runOf({ findings })).map(([, children]) => children),
    ).toEqual([["system-out"], ["failure"], []]);
  });

  it("fails for warnings when these fail the run", () => {
    const given = {
      ...runOf({ findings: [finding({ severity: "warning" })] }),
      verdict: "fail" as const,
    };
    expect(casesOf(given)[0]?.[1]).toEqual(["failure"]);
  });

  it("is one failure for several findings, which says how many", () => {
    const findings = [finding(), finding({ rule: "drop-table" })];
    const [failure, ...more] = elementsOf(
      parsed(runOf({ findings })),
      "failure",
    );
    expect(more).toEqual([]);
    expect(failure?.attributes["message"]).toMatch(
      /^drop-column and 1 more finding: /,
    );
    expect(failure?.text).toContain("error: drop-table at ");
  });

  it("says why a step was skipped", () => {
    const failed = { status: "failed", milliseconds: 3 } as const;
    const skipped = { status: "skipped", milliseconds: null } as const;
    const messages = (changes: Parameters<typeof revision>[0]) =>
      elementsOf(
        parsed(runOf({ revisions: [revision(changes)] })),
        "skipped",
      ).map(({ attributes }) => attributes["message"]);
    expect(messages({ down: failed, again: skipped })).toEqual([
      expect.stringMatching(/^It failed, and that is allowed/),
      'Not run, because "down" failed.',
    ]);
    expect(messages({ down: skipped, again: skipped })).toEqual([
      expect.stringMatching(/no downgrade to run/),
      expect.stringMatching(/no downgrade to run/),
    ]);
    expect(messages({ up: skipped, down: skipped, again: skipped })).toEqual([
      expect.stringMatching(/see the findings/),
    ]);
  });

  it("is a finding that belongs to no step, under its rule", () => {
    const findings = ["one", "two"].map((message) =>
      finding({ rule: "multiple-heads", revision: null, file: null, message }),
    );
    const cases = elementsOf(
      parsed(runOf({ findings, revisions: [] })),
      "testcase",
    );
    expect(cases.map(({ attributes }) => attributes)).toMatchObject([
      { classname: "multiple-heads", name: "alembic.ini" },
      { classname: "multiple-heads", name: "alembic.ini (2)" },
    ]);
  });

  it("tells what is allowed at its step, and is green", () => {
    const allowed = [
      {
        finding: finding(),
        reason: "nobody reads it",
        by: "settings" as const,
        place: ".migration-gate.yml line 4",
      },
    ];
    const [up] = elementsOf(parsed(runOf({ allowed })), "testcase");
    expect(up?.children).toMatchObject([
      {
        name: "system-out",
        text: expect.stringContaining("nobody reads it") as unknown,
      },
    ]);
  });

  it("is skipped when there was nothing to run", () => {
    expect(casesOf(modelReports.empty)).toEqual([
      ["revisions in the range", ["skipped"]],
    ]);
  });

  it("is an error when the gate could not do its job", () => {
    const [error] = elementsOf(parsed(modelReports.broken), "error");
    expect(error?.attributes["type"]).toBe("environment");
    expect(error?.text).toContain("ValidationError");
  });

  it("is a file when SQL was only read", () => {
    const range = { mode: "lint", baseRef: null, from: [], revisions: [] };
    const files = ["a.sql", "b.sql"];
    const given = runOf({
      range,
      name: "2 files",
      revisions: [],
      findings: [finding({ file: "b.sql", revision: null })],
      statements: files.map((file) => statement({ file, revision: null })),
    });
    expect(casesOf(given)).toEqual([
      ["a.sql", []],
      ["b.sql", ["failure"]],
    ]);
  });
});
