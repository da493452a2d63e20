import type { AllowedFinding } from "../findings/allow.ts";
import type { Finding } from "../findings/finding.ts";
import { allowerInWords } from "./allowed-words.ts";
import { findingInText } from "./finding-text.ts";
import { placeOf } from "./place.ts";
import type {
  ProjectReport,
  Report,
  RevisionReport,
  StepResult,
} from "./report.ts";
import { hasRun, ranInWords } from "./revision-rows.ts";
import { cut, oneLine } from "./visible-text.ts";
import { count } from "./wording.ts";

/** One test case, as untrusted text. */
export interface TestCase {
  className: string;
  name: string;
  /** Null when nothing ran. */
  milliseconds: number | null;
  outcome:
    | { kind: "passed" }
    | { kind: "skipped"; message: string }
    | {
        kind: "failure" | "error";
        type: string;
        message: string;
        text: string;
      };
  output: string;
}

type CaseName = Pick<TestCase, "className" | "name">;

const steps = ["up", "down", "again"] as const;
type StepName = (typeof steps)[number];

/** The cases of a project, each with a name that no other one of its class has. */
export function junitCases(
  project: ProjectReport,
  { verdict, counts }: Pick<Report, "verdict" | "counts">,
): TestCase[] {
  // With `fail-on: warning` a run can fail without an error.
  const isWarningEnough = verdict === "fail" && counts.errors === 0;
  const fails = ({ severity }: Finding) =>
    severity === "error" || (isWarningEnough && severity === "warning");
  const stepped = project.revisions.flatMap((revision) =>
    revisionCases(revision, project, fails),
  );
  const others = otherFindings(project).map(({ findings, ...name }) =>
    caseOf(name, findings, fails),
  );
  const cases = [...stepped, ...others];
  return withOwnNames(cases.length === 0 ? [emptyCase(project)] : cases);
}

function revisionCases(
  revision: RevisionReport,
  project: ProjectReport,
  fails: (finding: Finding) => boolean,
): TestCase[] {
  const message = cut(oneLine(revision.message), 120);
  const label = `${cut(oneLine(revision.id), 60)} ${message}`.trim();
  const wanted = hasRun(revision) ? steps : (["up"] as const);
  return wanted.map((step) => {
    const findings = project.findings.filter(
      (finding) =>
        finding.revision === revision.id && stepOf(finding, revision) === step,
    );
    const test = caseOf(
      { className: project.name, name: `${label}: ${step}` },
      findings,
      fails,
    );
    const { milliseconds } = revision[step];
    const outcome =
      test.outcome.kind === "failure"
        ? test.outcome
        : stepOutcome(revision, step);
    const output = [test.output, ...allowedAt(project, revision, step)];
    return { ...test, milliseconds, outcome, output: joined(output) };
  });
}

/** The step that a finding is told at: what is about the revision as a whole stands at its upgrade. */
function stepOf({ direction }: Finding, revision: RevisionReport): StepName {
  return hasRun(revision) ? (direction ?? "up") : "up";
}

function stepOutcome(
  revision: RevisionReport,
  step: StepName,
): TestCase["outcome"] {
  const { status }: StepResult = revision[step];
  switch (status) {
    case "passed":
      return { kind: "passed" };
    case "failed":
      return {
        kind: "skipped",
        message:
          "It failed, and that is allowed or no error by the settings: see the output.",
      };
    case "skipped":
      return { kind: "skipped", message: whySkipped(revision, step) };
  }
}

function whySkipped(revision: RevisionReport, step: StepName): string {
  const before = steps.slice(0, steps.indexOf(step));
  const failed = before.find((one) => revision[one].status === "failed");
  if (failed !== undefined) return `Not run, because "${failed}" failed.`;
  return hasRun(revision)
    ? "Not run: no downgrade to run, or the settings leave it out."
    : "Not run: see the findings and the output of the suite.";
}

/** What belongs to no step; of SQL that was only read, everything, by its file. */
function otherFindings(
  project: ProjectReport,
): (CaseName & { findings: Finding[] })[] {
  const isLint = project.range.mode === "lint";
  const ids = new Set(project.revisions.map(({ id }) => id));
  const rest = project.findings.filter(
    ({ revision }) => revision === null || !ids.has(revision),
  );
  if (!isLint)
    return rest.map((finding) => ({
      className: finding.rule,
      name: placeOf(finding) ?? project.name,
      findings: [finding],
    }));
  const files = new Set(
    [...project.statements, ...rest].map(({ file }) => file ?? project.name),
  );
  return [...files].map((file) => ({
    className: "lint",
    name: file,
    findings: rest.filter((one) => (one.file ?? project.name) === file),
  }));
}

function caseOf(
  name: CaseName,
  findings: readonly Finding[],
  fails: (finding: Finding) => boolean,
): TestCase {
  const failing = findings.filter(fails);
  const rest = findings.filter((finding) => !fails(finding));
  const [first] = failing;
  const more = failing.length - 1;
  return {
    ...name,
    milliseconds: null,
    outcome:
      first === undefined
        ? { kind: "passed" }
        : {
            kind: "failure",
            type: first.rule,
            message:
              more === 0
                ? first.message
                : `${first.rule} and ${count(more, "more finding")}: ${first.message}`,
            text: joined(failing.map(findingInText)),
          },
    output: joined(rest.map(findingInText)),
  };
}

function allowedAt(
  { allowed }: ProjectReport,
  revision: RevisionReport,
  step: StepName,
): string[] {
  return allowed
    .filter(
      ({ finding }) =>
        finding.revision === revision.id && stepOf(finding, revision) === step,
    )
    .map(allowedInText);
}

/** What is allowed and belongs to no step. */
export function allowedElsewhere({
  allowed,
  revisions,
}: ProjectReport): string[] {
  const ids = new Set(revisions.map(({ id }) => id));
  return allowed
    .filter(({ finding: { revision } }) => !ids.has(revision ?? ""))
    .map(allowedInText);
}

function allowedInText(one: AllowedFinding): string {
  const { rule, message } = one.finding;
  return `allowed: ${rule}: ${message} (${allowerInWords(one)}: ${one.reason})`;
}

/** A suite without cases is an error to some readers. */
function emptyCase(project: ProjectReport): TestCase {
  const message =
    project.range.mode === "lint"
      ? "No statement to judge."
      : ranInWords(project);
  return {
    className: project.name,
    name: "revisions in the range",
    milliseconds: null,
    outcome: { kind: "skipped", message },
    output: "",
  };
}

function withOwnNames(cases: readonly TestCase[]): TestCase[] {
  const seen = new Map<string, number>();
  return cases.map((one) => {
    const key = JSON.stringify([one.className, one.name]);
    const number = (seen.get(key) ?? 0) + 1;
    seen.set(key, number);
    return number === 1 ? one : { ...one, name: `${one.name} (${number})` };
  });
}

function joined(texts: readonly string[]): string {
  return texts.filter((text) => text !== "").join("\n\n");
}
