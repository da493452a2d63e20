import { allowedElsewhere, junitCases, type TestCase } from "./junit-cases.ts";
import type { ProjectReport, Report, ReportedError } from "./report.ts";
import { versionsOf } from "./range-words.ts";
import { cut, oneLine, visible } from "./visible-text.ts";
import { whoMustAct } from "./wording.ts";
import { element, xmlText } from "./xml.ts";

/** Viewers show a line of it. */
const longestMessage = 300;
const longestText = 20_000;

/**
 * The outcome as JUnit XML, as Jenkins' xUnit plug-in and GitLab read it: a suite for each project, a case for each
 * step of a revision and for whatever else was found. Times are in seconds.
 */
export function renderJunit(report: Report): string {
  const suites = [
    ...report.projects.map((project) => suiteOf(project, report)),
    ...(report.error === null ? [] : [errorSuite(report.error)]),
  ];
  const attributes = {
    name: "migration-gate",
    ...countsOf(suites.flatMap(({ cases }) => cases)),
    time: seconds(report.milliseconds),
  };
  const lines = suites.map(({ xml }) => `\n${xml}`);
  const root = element("testsuites", attributes, [...lines, "\n"]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

interface Suite {
  cases: readonly TestCase[];
  xml: string;
}

function suiteOf(project: ProjectReport, report: Report): Suite {
  const cases = junitCases(project, report);
  const said = [
    ...[...project.notices, ...report.notices].map(oneLine),
    ...allowedElsewhere(project),
  ];
  const time = cases.reduce((sum, one) => sum + (one.milliseconds ?? 0), 0);
  const versions = versionsOf(project).join(", ");
  const property = element("property", { name: "versions", value: versions });
  return makeSuite(project.name, cases, seconds(time), [
    ...(versions === "" ? [] : [element("properties", {}, [property])]),
    ...cases.map(caseOf),
    ...(said.length === 0 ? [] : [output(said.join("\n"))]),
  ]);
}

/** A run without a verdict is never a green one. */
function errorSuite(error: ReportedError): Suite {
  const test: TestCase = {
    className: "migration-gate",
    name: "could do its job",
    milliseconds: 0,
    outcome: {
      kind: "error",
      type: error.kind,
      message: `${whoMustAct(error)} ${error.message}`,
      text: [error.message, ...error.details].join("\n"),
    },
    output: "",
  };
  return makeSuite("migration-gate", [test], seconds(0), [caseOf(test)]);
}

function makeSuite(
  name: string,
  cases: readonly TestCase[],
  time: string,
  children: string[],
): Suite {
  const skipped = cases.filter((one) => one.outcome.kind === "skipped").length;
  const attributes = {
    name: shortened(name),
    ...countsOf(cases),
    skipped,
    time,
  };
  const lines = children.map((child) => `\n    ${child}`);
  const xml = element("testsuite", attributes, [...lines, "\n  "]);
  return { cases, xml: `  ${xml}` };
}

function countsOf(cases: readonly TestCase[]) {
  const count = (kind: TestCase["outcome"]["kind"]) =>
    cases.filter(({ outcome }) => outcome.kind === kind).length;
  return {
    tests: cases.length,
    failures: count("failure"),
    errors: count("error"),
  };
}

function caseOf(test: TestCase): string {
  const attributes = {
    classname: shortened(test.className),
    name: shortened(test.name),
    time: seconds(test.milliseconds ?? 0),
  };
  return element("testcase", attributes, [
    ...outcomeOf(test),
    ...(test.output === "" ? [] : [output(test.output)]),
  ]);
}

function outcomeOf({ outcome }: TestCase): string[] {
  switch (outcome.kind) {
    case "passed":
      return [];
    case "skipped":
      return [element("skipped", { message: shortened(outcome.message) })];
    case "failure":
    case "error": {
      const { kind, type, text } = outcome;
      const message = shortened(outcome.message);
      const content = xmlText(cut(visible(text), longestText));
      return [element(kind, { message, type: shortened(type) }, [content])];
    }
  }
}

function output(text: string): string {
  return element("system-out", {}, [xmlText(cut(visible(text), longestText))]);
}

function shortened(text: string): string {
  return cut(oneLine(text), longestMessage);
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(3);
}
