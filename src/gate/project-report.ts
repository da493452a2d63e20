import type { Hang } from "../checks/timeout.ts";
import type { AllowedFinding } from "../findings/allow.ts";
import type { Finding } from "../findings/finding.ts";
import { headsGraph } from "../graph/heads-graph.ts";
import type { ProjectDatabases } from "../rehearsal/project-databases.ts";
import type { Rehearsal, StairwayResult } from "../rehearsal/rehearsal.ts";
import type {
  Coverage,
  ProjectReport,
  RevisionReport,
  SchemaChange,
  StepResult,
} from "../report/report.ts";
import { statementReport } from "../report/statement-report.ts";
import type { Revision } from "../revisions/revision.ts";
import { schemaChanges } from "../snapshot/schema-changes.ts";
import type { ProjectPlan } from "./plan-project.ts";

export interface ProjectOutcome {
  findings: Finding[];
  allowed: AllowedFinding[];
  /** What of the statements was understood. */
  coverage?: Coverage;
  rehearsal?: Rehearsal;
  databases?: ProjectDatabases;
  /** Where it stood still when the time was up. */
  hang?: Hang;
}

/** Puts together what the report says of one project; pure. */
export function projectReport(
  plan: ProjectPlan,
  { findings, allowed, coverage, rehearsal, databases, hang }: ProjectOutcome,
): ProjectReport {
  const { project, graph, range } = plan;
  const shown = range?.revisions ?? [...graph.byId.keys()];
  return {
    name: project.name,
    heads: graph.heads,
    range: {
      mode: plan.mode,
      baseRef: plan.baseRef,
      from: range?.from ?? [],
      revisions: range?.revisions ?? [],
    },
    revisions: shown
      .flatMap((id) => graph.byId.get(id) ?? [])
      .map((revision) => revisionReport(revision, rehearsal, hang)),
    findings,
    allowed,
    statements: [
      ...(rehearsal?.production?.statements ?? []),
      ...(rehearsal?.stairway.flatMap(({ statements }) => statements) ?? []),
    ].map(statementReport),
    schemaChanges: changesOf(rehearsal, databases),
    graph: headsGraph(
      graph,
      plan.merged,
      plan.elsewhere,
      range?.revisions ?? [],
    ),
    coverage: coverage ?? null,
    notices: [...plan.notices, ...headsNotice(plan, rehearsal)],
    versions: rehearsal?.versions ?? null,
    database: databases?.describe() ?? null,
  };
}

function changesOf(
  rehearsal: Rehearsal | undefined,
  databases: ProjectDatabases | undefined,
): SchemaChange[] | null {
  const { before = null, after = null } = rehearsal ?? {};
  if (before === null || after === null || !databases) return null;
  return schemaChanges(databases.compare(before, after), after);
}

const notRun: StepResult = { status: "skipped", milliseconds: null };
const hung: StepResult = { status: "failed", milliseconds: null };

function revisionReport(
  revision: Revision,
  rehearsal: Rehearsal | undefined,
  hang: Hang | undefined,
): RevisionReport {
  const { id, file, message } = revision;
  const stairway = rehearsal?.stairway.find(
    (result) => result.revision.id === id,
  );
  return {
    id,
    file,
    message,
    up: upResult(id, rehearsal, stairway),
    down: step(stairway?.down),
    again: step(stairway?.again),
    ...(hang?.revision === id ? { [hang.direction]: hung } : {}),
  };
}

/** As production ran it; its own failure in the stairway counts as well. */
function upResult(
  id: string,
  rehearsal: Rehearsal | undefined,
  stairway: StairwayResult | undefined,
): StepResult {
  const production = rehearsal?.production;
  const milliseconds = production?.revisions.get(id) ?? null;
  if (production?.failure?.revision === id || stairway?.up.status === "failed")
    return { status: "failed", milliseconds };
  if (milliseconds !== null) return { status: "passed", milliseconds };
  return step(stairway?.up);
}

function step(result: StepResult | undefined): StepResult {
  return result
    ? { status: result.status, milliseconds: result.milliseconds }
    : notRun;
}

/** Alembic is right by definition; when we count otherwise, that is worth a bug report. */
function headsNotice(
  { graph }: ProjectPlan,
  rehearsal: Rehearsal | undefined,
): string[] {
  if (!rehearsal) return [];
  const ours = [...graph.heads].sort().join(", ");
  const theirs = [...rehearsal.opened.heads].sort().join(", ");
  return ours === theirs
    ? []
    : [
        `Alembic counts other heads (${theirs}) than migration-gate (${ours}). Please report this as a bug of migration-gate.`,
      ];
}
