import { checkFiles, checkGraph, isBroken } from "../checks/graph.ts";
import type { Finding } from "../findings/finding.ts";
import { buildGraph, type Graph } from "../graph/graph.ts";
import { selectRange, type Range, type RangeRequest } from "../graph/range.ts";
import type { Base } from "../git/find-base.ts";
import { readRevisionsAt } from "../git/read-revisions-at.ts";
import type { Project } from "../project/project.ts";
import { readRevisions } from "../revisions/read-revisions.ts";
import type { Settings } from "../settings/settings.ts";

/** What is known of a project before anything runs. */
export interface ProjectPlan {
  project: Project;
  graph: Graph;
  /** Null when the revisions can't be run: the findings say why. */
  range: Range | null;
  mode: string;
  baseRef: string | null;
  findings: Finding[];
  notices: string[];
}

/** Reads the revisions, without running them, and chooses those under test. */
export async function planProject(
  project: Project,
  base: Base,
  settings: Settings,
): Promise<ProjectPlan> {
  const { revisions, unreadable } = await readRevisions(
    project,
    settings.repository,
  );
  const graph = buildGraph(revisions, settings);
  const findings = [...checkFiles(unreadable), ...checkGraph(graph.problems)];
  const cannotRun = unreadable.length > 0 || graph.problems.some(isBroken);
  const plan = {
    project,
    graph,
    findings,
    notices: [] as string[],
    mode: settings.range.mode as string,
    baseRef: null,
  };
  if (cannotRun) return { ...plan, range: null };
  const { request, notice, ...told } = await rangeRequest(
    project,
    base,
    settings,
  );
  return {
    ...plan,
    ...told,
    range: selectRange(graph, request),
    notices: notice === null ? [] : [notice],
  };
}

interface ToldRequest {
  request: RangeRequest;
  mode: string;
  baseRef: string | null;
  notice: string | null;
}

async function rangeRequest(
  project: Project,
  base: Base,
  { range, repository }: Settings,
): Promise<ToldRequest> {
  if (range.mode === "between")
    return {
      request: range,
      mode: `${range.from}:${range.to}`,
      baseRef: null,
      notice: null,
    };
  if (range.mode === "all")
    return { request: range, mode: "all", baseRef: null, notice: null };
  if (base.kind === "unavailable") {
    const notice = `Every revision was tested, because there is nothing to compare with: ${base.why}`;
    return { request: { mode: "all" }, mode: "all", baseRef: null, notice };
  }
  const before = await readRevisionsAt({
    repository,
    commit: base.commit,
    project,
  });
  const baseIds = before.revisions.map(({ id }) => id);
  return {
    request: { mode: "changed", baseIds },
    mode: "changed",
    baseRef: base.ref,
    notice: null,
  };
}
