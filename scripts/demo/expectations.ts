import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** A finding that a `# expect: rule-id, rule-id` comment in a revision file demands on its line. */
export interface Expectation {
  /** Name of the file, without its folder. */
  file: string;
  /** From 1. */
  line: number;
  rule: string;
}

/** The part of the JSON report that expectations are held against. */
export interface FoundReport {
  projects: {
    findings: { rule: string; file: string | null; line: number | null }[];
  }[];
}

/** Reads the expectations of all revision files of a folder. */
export function readExpectations(folder: string): Expectation[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".py"))
    .sort()
    .flatMap((file) =>
      parseExpectations(file, readFileSync(path.join(folder, file), "utf8")),
    );
}

/** Expectations in the source of one revision file. */
export function parseExpectations(file: string, source: string): Expectation[] {
  return source.split(/\r?\n/).flatMap((text, index) => {
    const rules = /# expect: ([a-z, -]+)$/.exec(text)?.[1] ?? "";
    return rules
      .split(",")
      .map((rule) => rule.trim())
      .filter((rule) => rule !== "")
      .map((rule) => ({ file, line: index + 1, rule }));
  });
}

/** Expectations that no finding of a report meets, as `rule at file:line`. */
export function missingFindings(
  expectations: Expectation[],
  report: FoundReport,
): string[] {
  const findings = report.projects.flatMap((project) => project.findings);
  return expectations
    .filter(
      ({ file, line, rule }) =>
        !findings.some(
          (finding) =>
            finding.rule === rule &&
            finding.line === line &&
            path.basename(finding.file ?? "") === file,
        ),
    )
    .map(({ file, line, rule }) => `${rule} at ${file}:${line}`);
}
