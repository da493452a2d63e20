import {
  compareFindings,
  severities,
  type Finding,
  type Severity,
} from "../findings/finding.ts";
import { insteadOf } from "./finding-text.ts";
import type { Report } from "./report.ts";
import { placeOf } from "./place.ts";
import { cut, oneLine, visible } from "./visible-text.ts";
import { count, whoMustAct } from "./wording.ts";

/** A remark that GitHub shows at a line of a file, or on the run when `file` is null. */
export interface Annotation {
  level: "error" | "warning" | "notice";
  file: string | null;
  line: number | null;
  endLine: number | null;
  title: string;
  message: string;
}

/** GitHub drops what comes after the first ten of a kind in a step, without a word. */
const mostPerLevel = 10;

/** GitHub takes 64 kB and shows a few lines until it is asked for more. */
const longestMessage = 1000;

const levelOf = {
  error: "error",
  warning: "warning",
  info: "notice",
} as const satisfies Record<Severity, Annotation["level"]>;

/** At most ten annotations of each level, worst first; the last of a level says how many more there are. */
export function annotationsOf(report: Report): Annotation[] {
  const all = allAnnotations(report);
  return severities.flatMap((severity) =>
    firstOf(all.filter(({ level }) => level === levelOf[severity])),
  );
}

/** An annotation for each finding, worst first, after the one for what went wrong. */
export function allAnnotations(report: Report): Annotation[] {
  return [
    ...(report.error === null ? [] : [errorAnnotation(report.error)]),
    ...inOrder(report).map(findingAnnotation),
  ];
}

/** Of equal severity those come first that stand in a revision under test: at lines that the change adds. */
function inOrder({ projects }: Report): Finding[] {
  const ranked = projects.flatMap(({ findings, range }) =>
    findings.map((finding) => ({
      finding,
      rank: rankOf(finding, range.revisions),
    })),
  );
  const position = ({ severity }: Finding) => severities.indexOf(severity);
  return ranked
    .sort(
      (a, b) =>
        position(a.finding) - position(b.finding) ||
        a.rank - b.rank ||
        compareFindings(a.finding, b.finding),
    )
    .map(({ finding }) => finding);
}

function rankOf(
  { file, line, revision }: Finding,
  underTest: readonly string[],
): number {
  if (file === null) return 2;
  const isNew = revision !== null && underTest.includes(revision);
  return isNew && line !== null ? 0 : 1;
}

function firstOf(annotations: Annotation[]): Annotation[] {
  const rest = annotations.length - mostPerLevel;
  const shown = annotations.slice(0, mostPerLevel);
  if (rest <= 0) return shown;
  return shown.map((annotation, i) =>
    i === shown.length - 1 ? withRest(annotation, rest) : annotation,
  );
}

function withRest(annotation: Annotation, rest: number): Annotation {
  const more = count(rest, `more ${annotation.level}`);
  const message = `${annotation.message}\n\nGitHub shows no more than ten: ${more} in the job summary.`;
  return { ...annotation, message };
}

function errorAnnotation(error: NonNullable<Report["error"]>): Annotation {
  return {
    level: "error",
    file: null,
    line: null,
    endLine: null,
    title: "migration-gate could not do its job",
    message: cut(
      `${whoMustAct(error)} ${visible(error.message)}`,
      longestMessage,
    ),
  };
}

function findingAnnotation(finding: Finding): Annotation {
  const parts = [finding.message, ...insteadOf(finding)];
  const isPlaced = placeOf(finding) !== null;
  return {
    level: levelOf[finding.severity],
    file: finding.file,
    line: isPlaced ? finding.line : null,
    endLine: isPlaced ? finding.endLine : null,
    title: cut(`migration-gate: ${oneLine(finding.rule)}`, 200),
    message: cut(visible(parts.join("\n\n")), longestMessage),
  };
}
