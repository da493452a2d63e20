import { checkFiles, checkGraph, isBroken } from "../checks/graph.ts";
import { checkReplacedHistory } from "../checks/replaced-history.ts";
import { checkSources } from "../checks/source.ts";
import type { Finding } from "../findings/finding.ts";
import { buildGraph, type Graph } from "../graph/graph.ts";
import { selectRange, type Range, type RangeRequest } from "../graph/range.ts";
import { revisionsUpTo } from "../graph/up-to.ts";
import type { Base } from "../git/find-base.ts";
import { readRevisionsAt } from "../git/read-revisions-at.ts";
import { expectedDialect } from "../project/expected-dialect.ts";
import { readSources } from "../project/read-sources.ts";
import { unsupportedDialect } from "../project/unsupported-dialect.ts";
import type { Project } from "../project/project.ts";
import type { Revision } from "../revisions/revision.ts";
import { readRevisions } from "../revisions/read-revisions.ts";
import type { Dialect } from "../sql/dialect.ts";
import type { Settings } from "../settings/settings.ts";

/** What is known of a project before anything runs. */
export interface ProjectPlan {
  project: Project;
  graph: Graph;
  /** Null when the revisions can't be run: the findings say why. */
  range: Range | null;
  /** False when the range stops before the heads: the models are further on than the schema then. */
  reachesHeads: boolean;
  /** Revisions that are run and that no rule judges (setting `since`). */
  notLinted: ReadonlySet<string>;
  /** What it most likely connects to. */
  dialect: Dialect;
  /** Dialect that it certainly connects to and that the gate has no database for. */
  unsupported: string | null;
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
  const { repository } = settings;
  const { revisions, unreadable } = await readRevisions(project, repository);
  const graph = buildGraph(revisions, settings);
  const before =
    base.kind === "found"
      ? await readRevisionsAt({
          repository,
          commit: base.commit,
          project,
          current: revisions,
        })
      : null;
  const onBase = new Set(before?.revisions.map(({ file }) => file));
  const replaced = checkReplacedHistory(revisions, before?.revisions ?? []);
  const findings = [
    ...checkFiles(unreadable),
    ...checkGraph(graph, onBase),
    ...replaced,
  ];
  const cannotRun = unreadable.length > 0 || graph.problems.some(isBroken);
  const told = rangeRequest(base, before?.revisions ?? [], settings);
  const range = cannotRun ? null : selectRange(graph, told.request);
  const reachesHeads = range !== null && coversHeads(range, graph);
  const notLinted = revisionsUpTo(graph, settings.since);
  findings.push(...checkSources(lintedIn(range, graph, notLinted)));
  const sources = await readSources(project);
  return {
    project,
    graph,
    range,
    reachesHeads,
    notLinted,
    dialect: expectedDialect(sources, settings),
    unsupported:
      settings.upgradeCommand === null ? unsupportedDialect(sources) : null,
    findings,
    mode: told.mode,
    baseRef: told.baseRef,
    notices: [
      ...told.notices,
      ...(range !== null && !reachesHeads && settings.drift
        ? [modelsNotCompared]
        : []),
      ...(replaced.length > 0 ? [] : absentNotice(range, told.baseRef)),
      ...notLintedNotice(range, notLinted, settings.since),
      ...editedNotice(revisions, before?.revisions ?? [], told.baseRef),
    ],
  };
}

function lintedIn(
  range: Range | null,
  { byId }: Graph,
  notLinted: ReadonlySet<string>,
): Revision[] {
  return (range?.revisions ?? [])
    .filter((id) => !notLinted.has(id))
    .flatMap((id) => byId.get(id) ?? []);
}

/** Revisions under test that no rule looks at have to be told. */
function notLintedNotice(
  range: Range | null,
  notLinted: ReadonlySet<string>,
  since: string | null,
): string[] {
  const silent = range?.revisions.filter((id) => notLinted.has(id)) ?? [];
  if (silent.length === 0) return [];
  return [
    `No rule looked at ${silent.join(", ")}: the setting \`since\` names ${since ?? ""}. They were run all the same.`,
  ];
}

const modelsNotCompared =
  "The models were not compared with the schema: the range stops before the heads, and the models belong to the heads.";

function coversHeads({ revisions, from }: Range, { heads }: Graph): boolean {
  const reached = new Set([...revisions, ...from]);
  return heads.every((id) => reached.has(id));
}

interface ToldRequest {
  request: RangeRequest;
  mode: string;
  baseRef: string | null;
  notices: string[];
}

function rangeRequest(
  base: Base,
  before: Revision[],
  { range }: Settings,
): ToldRequest {
  const told = { baseRef: null, notices: [] };
  switch (range.mode) {
    case "between":
      return { ...told, request: range, mode: `${range.from}:${range.to}` };
    case "all":
      return { ...told, request: range, mode: "all" };
    case "changed":
      break;
  }
  if (base.kind === "unavailable") {
    const notice = `Every revision was tested, because there is nothing to compare with: ${base.why}`;
    return {
      request: { mode: "all" },
      mode: "all",
      baseRef: null,
      notices: [notice],
    };
  }
  return {
    request: { mode: "changed", baseIds: before.map(({ id }) => id) },
    mode: "changed",
    baseRef: base.ref,
    notices: [],
  };
}

/** A database that has run a revision that is gone can't be upgraded; a branch that is only behind can be rebased. */
function absentNotice(range: Range | null, baseRef: string | null): string[] {
  const absent = range?.absent ?? [];
  if (absent.length === 0) return [];
  return [
    `${baseRef} has revisions that are not here: ${absent.join(", ")}. If this branch is only behind, bring it up to date; ` +
      "if they were removed, databases that have run them can no longer be upgraded.",
  ];
}

/**
 * What is on the base branch already is not under test, also when it was changed here: that has to be said.
 * Unchanged revisions are the same objects on both sides.
 */
function editedNotice(
  here: Revision[],
  before: Revision[],
  baseRef: string | null,
): string[] {
  const unchanged = new Set(here);
  const known = new Set(here.map(({ id }) => id));
  const edited = before.filter(
    (revision) => known.has(revision.id) && !unchanged.has(revision),
  );
  if (edited.length === 0) return [];
  const files = edited.map(({ id, file }) => `${id} (${file})`).join(", ");
  return [
    `${files} is on ${baseRef} already and differs here. It was not tested as a new revision: databases that have run it will not ` +
      "run it again.",
  ];
}
