import type { Report } from "./report.ts";
import { severities, type Severity } from "../findings/finding.ts";

/** How much of a report is rendered. */
export interface Detail {
  /** Whether the statements that ran are listed. */
  statements: boolean;
  /** Whether the schema's changes are listed. */
  schema: boolean;
  /** Whether heads and locks are drawn. */
  pictures: boolean;
  /** Whether findings show their SQL. */
  sql: boolean;
  /** Severities whose findings come with evidence and fix; the others get one line each. */
  full: readonly Severity[];
  /** Most findings per project. */
  findings: number;
  /** Most rows of the table of revisions, and of the list of what is allowed. */
  rows: number;
  projects: number;
  notices: number;
  /** Most characters of one message. */
  messageLength: number;
}

export const fullDetail: Detail = {
  statements: true,
  schema: true,
  pictures: true,
  sql: true,
  full: severities,
  findings: Infinity,
  rows: 100,
  projects: Infinity,
  notices: 50,
  messageLength: 4000,
};

const withoutSql: Detail = {
  ...fullDetail,
  statements: false,
  schema: false,
  sql: false,
  rows: 20,
};

const errorsFirst: Detail = { ...withoutSql, full: ["error"] };

const brief: Detail = {
  ...withoutSql,
  pictures: false,
  full: [],
  rows: 0,
  notices: 10,
  messageLength: 300,
};

/** From everything to the verdict alone: what a reader misses least goes first, errors go last. */
export const levels: readonly Detail[] = [
  fullDetail,
  { ...fullDetail, statements: false },
  { ...fullDetail, statements: false, schema: false },
  withoutSql,
  { ...withoutSql, full: ["error", "warning"] },
  errorsFirst,
  brief,
  { ...errorsFirst, findings: 100 },
  { ...errorsFirst, findings: 30 },
  { ...brief, findings: 30 },
  { ...brief, findings: 10 },
  { ...brief, findings: 3, notices: 3, projects: 30 },
  { ...brief, findings: 0, notices: 0, projects: 10 },
  { ...brief, findings: 0, notices: 0, projects: 0 },
];

/** What of the report is missing at a level, as a list for people. */
export function leftOutInWords(detail: Detail, { projects }: Report): string {
  const missesFindings = projects.some(
    ({ findings }) => findings.length > detail.findings,
  );
  const missesAllowed = projects.some(
    ({ allowed }) => allowed.length > detail.rows,
  );
  const missesSchema = projects.some(
    ({ schemaChanges }) => !detail.schema && (schemaChanges ?? []).length > 0,
  );
  const parts = [
    ...(projects.length > detail.projects ? ["some projects"] : []),
    ...(missesFindings ? ["some findings"] : []),
    ...(detail.full.length < severities.length ? [shortened(detail)] : []),
    ...(detail.rows === 0 ? ["the table of revisions"] : []),
    ...(missesAllowed ? ["what is allowed"] : []),
    ...(detail.pictures ? [] : ["pictures"]),
    ...(detail.sql ? [] : ["the SQL of findings"]),
    ...(missesSchema ? ["the schema's changes"] : []),
    ...(detail.statements ? [] : ["the list of statements"]),
  ];
  return `without ${parts.join(", ")}`;
}

function shortened({ full }: Detail): string {
  if (full.length === 0) return "evidence and fixes";
  const named = full.length === 1 ? "warnings and notes" : "notes";
  return `evidence and fixes of ${named}`;
}
