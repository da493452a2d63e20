import type { Finding, Severity } from "../findings/finding.ts";
import { fingerprintsOf } from "./fingerprint.ts";
import { jsonText } from "./json.ts";
import type { ProjectReport, Report } from "./report.ts";
import { visible } from "./visible-text.ts";
import { whoMustAct } from "./wording.ts";

/** What is told of a rule. */
export interface RuleHelp {
  id: string;
  severity: Severity;
  summary: string;
  /** Markdown. */
  why: string;
  instead: string;
}

const levelOf = {
  error: "error",
  warning: "warning",
  info: "note",
} as const satisfies Record<Severity, string>;

/** The findings as a log in SARIF 2.1.0, with the help of their rules. */
export function renderSarif(report: Report, help: readonly RuleHelp[]): string {
  const findings = report.projects.flatMap((project) => project.findings);
  const ids = [...new Set(findings.map(({ rule }) => rule))].sort();
  const rules = ids.map((id) => descriptorOf(id, help));
  return jsonText({
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: { name: "migration-gate", version: report.tool, rules },
        },
        invocations: [invocationOf(report)],
        columnKind: "utf16CodeUnits",
        results: report.projects.flatMap((project) =>
          resultsOf(project, (rule) => ids.indexOf(rule)),
        ),
      },
    ],
  });
}

function descriptorOf(id: string, help: readonly RuleHelp[]): object {
  const rule = help.find((one) => one.id === id);
  if (!rule) return { id };
  const { summary, why, instead, severity } = rule;
  return {
    id,
    shortDescription: { text: summary },
    fullDescription: { text: `${summary} ${why}` },
    help: {
      text: `${why}\n\nInstead: ${instead}`,
      markdown: `${why}\n\n**Instead:** ${instead}`,
    },
    defaultConfiguration: { level: levelOf[severity] },
  };
}

function invocationOf({ error, notices, projects }: Report): object {
  const said = [...projects.flatMap((project) => project.notices), ...notices];
  const notes = said.map((text) => notification("note", text));
  const failure =
    error === null
      ? []
      : [notification("error", `${whoMustAct(error)} ${error.message}`)];
  return {
    executionSuccessful: error === null,
    toolExecutionNotifications: [...failure, ...notes],
    properties: {
      coverage: projects.map(({ name, coverage }) => ({ name, coverage })),
    },
  };
}

function notification(level: "note" | "error", text: string): object {
  return { level, message: { text: visible(text) } };
}

function resultsOf(
  { name, findings }: ProjectReport,
  indexOf: (rule: string) => number,
): object[] {
  const fingerprints = fingerprintsOf(findings);
  return findings.map((finding, index) => ({
    ruleId: finding.rule,
    ruleIndex: indexOf(finding.rule),
    level: levelOf[finding.severity],
    message: { text: messageOf(finding) },
    locations: [{ physicalLocation: placeOf(finding, name) }],
    partialFingerprints: { "migrationGate/v1": fingerprints[index] },
    ...fixesOf(finding),
  }));
}

function messageOf({ message, fix }: Finding): string {
  const instead = fix === null ? "" : `\n\nInstead: ${fix.text}`;
  const code = fix?.code == null ? "" : `\n\n${fix.code}`;
  return visible(message + instead + code);
}

/** What has no file stands at the project's. */
function placeOf({ file, line, endLine }: Finding, project: string): object {
  const startLine = line ?? 1;
  return {
    artifactLocation: artifactOf(file ?? project.replace(/#.*$/, "")),
    region: { startLine, endLine: Math.max(endLine ?? startLine, startLine) },
  };
}

function artifactOf(file: string): object {
  const uri = file
    .split(/[\\/]/)
    .map((part) => encodeURIComponent(visible(part)))
    .join("/");
  return uri.startsWith("/")
    ? { uri: `file://${uri}` }
    : { uri, uriBaseId: "%SRCROOT%" };
}

/** The part of the fix that is a mere change of text. */
function fixesOf({ edit, fix, file }: Finding): object {
  if (edit === null || file === null) return {};
  const { line, column, endLine, endColumn } = edit.span;
  const deletedRegion = {
    startLine: line,
    startColumn: column,
    endLine,
    endColumn,
  };
  const change = {
    artifactLocation: artifactOf(file),
    replacements: [{ deletedRegion, insertedContent: { text: edit.text } }],
  };
  return {
    fixes: [
      {
        description: { text: visible(fix?.text ?? "") },
        artifactChanges: [change],
      },
    ],
  };
}
