import type { AllowedFinding } from "../findings/allow.ts";
import { compareFindings } from "../findings/finding.ts";
import { allowerInWords } from "./allowed-words.ts";
import { fingerprintsOf } from "./fingerprint.ts";
import { jsonText } from "./json.ts";
import type { ProjectReport, Report } from "./report.ts";
import { locationOf } from "./sarif-location.ts";
import { resultOf, type PlacedFinding } from "./sarif-result.ts";
import { descriptorOf, type RuleHelp } from "./sarif-rules.ts";
import { oneLine, textOf } from "./visible-text.ts";
import { count, whoMustAct } from "./wording.ts";

/** What a log tells beside the report. */
export interface SarifContext {
  /** Every rule and check: the list of a log should not depend on what was found. */
  help: readonly RuleHelp[];
  /** Where the source and the pages of the rules are, as URLs; null when that is not known. */
  home: { repository: string; rulePages: string } | null;
  /** Parts several gates of one repository; null for the only one. */
  gateId: string | null;
  /** Text of a file of the repository; null when it can't be read. */
  readSource: (file: string) => string | null;
}

/** Code scanning keeps that many: https://docs.github.com/code-security/reference/code-scanning/sarif-files/sarif-support */
const mostResults = 5000;
const mostNotices = 200;

/** The findings as a log in SARIF 2.1.0, worst first, with what code scanning asks for. */
export function renderSarif(report: Report, context: SarifContext): string {
  const all = placedFindings(report).sort((a, b) =>
    compareFindings(a.finding, b.finding),
  );
  const kept = all.slice(0, mostResults);
  const rules = rulesOf(kept, context);
  return jsonText({
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: driverOf(report, rules, context) },
        ...automationOf(context),
        invocations: [invocationOf(report, all.length - kept.length)],
        columnKind: "utf16CodeUnits",
        results: kept.map((one) =>
          resultOf(one, rules.indexOf(idOf(one)), context.readSource),
        ),
      },
    ],
  });
}

function placedFindings({ projects }: Report): PlacedFinding[] {
  return projects.flatMap((project) => {
    const fingerprints = fingerprintsOf(project.findings, project.name);
    return project.findings.map((finding, index) => ({
      finding,
      fingerprint: fingerprints[index] ?? "",
      project: project.name,
    }));
  });
}

function idOf({ finding }: PlacedFinding): string {
  return textOf(finding.rule, "unnamed");
}

function rulesOf(
  placed: readonly PlacedFinding[],
  { help }: SarifContext,
): string[] {
  return [...new Set([...help.map(({ id }) => id), ...placed.map(idOf)])];
}

function driverOf(
  { tool }: Report,
  rules: readonly string[],
  { help, home }: SarifContext,
): object {
  return {
    name: "migration-gate",
    version: tool,
    semanticVersion: tool,
    ...(home === null ? {} : { informationUri: home.repository }),
    rules: rules.map((id) =>
      descriptorOf(
        id,
        help.find((one) => one.id === id),
        home?.rulePages ?? null,
      ),
    ),
  };
}

/**
 * The category of the analysis: what stands before the last slash. Only one of several gates names it, because an
 * upload without one gets a category of its own from the workflow's job and matrix.
 */
function automationOf({ gateId }: SarifContext): object {
  if (gateId === null) return {};
  return { automationDetails: { id: `migration-gate/${oneLine(gateId)}/` } };
}

function invocationOf(report: Report, leftOut: number): object {
  const { error, notices, projects } = report;
  const said = [...projects.flatMap((project) => project.notices), ...notices];
  const rest = `${count(leftOut, "finding")} not listed: code scanning takes ${mostResults}, and those here are the worst.`;
  const all = [
    ...(error === null
      ? []
      : [notification("error", `${whoMustAct(error)} ${error.message}`)]),
    ...(leftOut === 0 ? [] : [notification("warning", rest)]),
    ...said.map((text) => notification("note", text)),
    ...projects.flatMap((project) =>
      project.allowed.map((one) => allowedNotification(one, project)),
    ),
  ];
  return {
    executionSuccessful: error === null,
    toolExecutionNotifications: all.slice(0, mostNotices),
    properties: {
      coverage: projects.map(({ name, coverage }) => ({ name, coverage })),
    },
  };
}

function notification(level: "note" | "warning" | "error", text: string) {
  return { level, message: { text: textOf(text, "Nothing is said.") } };
}

/** Not a suppressed result: code scanning knows none and would show it as an open alert. */
function allowedNotification(
  allowed: AllowedFinding,
  { name }: ProjectReport,
): object {
  const { finding, reason } = allowed;
  const text = `Allowed: ${finding.rule} (${allowerInWords(allowed)}: ${reason})`;
  return {
    ...notification("note", text),
    associatedRule: { id: textOf(finding.rule, "unnamed") },
    locations: [locationOf(finding, name, () => null)],
  };
}
