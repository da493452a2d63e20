import { checkFiles, checkGraph, isBroken } from "../checks/graph.ts";
import { checkHeadsTogether } from "../checks/heads-together.ts";
import { checkMergedRevisions } from "../checks/merged-revisions.ts";
import { checkReplacedHistory } from "../checks/replaced-history.ts";
import { checkSources } from "../checks/source.ts";
import type { Finding } from "../findings/finding.ts";
import { revisionsAfterMerge } from "../graph/after-merge.ts";
import { buildGraph, type Graph } from "../graph/graph.ts";
import type { Elsewhere } from "../graph/heads-graph.ts";
import { selectRange, type Range, type RangeRequest } from "../graph/range.ts";
import { revisionsUpTo } from "../graph/up-to.ts";
import type { Base } from "../git/find-base.ts";
import { expectedDialect } from "../project/expected-dialect.ts";
import { readSources } from "../project/read-sources.ts";
import { unsupportedDialect } from "../project/unsupported-dialect.ts";
import type { Project } from "../project/project.ts";
import type { Revision } from "../revisions/revision.ts";
import { readRevisions } from "../revisions/read-revisions.ts";
import type { Dialect } from "../sql/dialect.ts";
import type { Settings } from "../settings/settings.ts";
import { readBaseBranch, type BaseBranch } from "./base-branch.ts";
import type { Surroundings } from "./world.ts";

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
  /** Null when there is nothing to compare with. */
  branch: BaseBranch | null;
  findings: Finding[];
  notices: string[];
  /** The revisions here once this work is merged, as far as git can tell. */
  merged: Revision[];
  /** Revisions that are not here and will meet these. */
  elsewhere: Elsewhere[];
}

/** Reads the revisions, without running them, and chooses those under test. */
export async function planProject(
  project: Project,
  base: Base,
  settings: Settings,
  { event, remoteAccess = null }: Pick<Surroundings, "event" | "remoteAccess">,
): Promise<ProjectPlan> {
  const { repository } = settings;
  const { revisions, unreadable } = await readRevisions(project, repository);
  const graph = buildGraph(revisions, settings);
  const branch = await readBaseBranch(
    { base, project, repository, event, access: remoteAccess },
    revisions,
  );
  const before = branch?.before ?? [];
  // What the branch has done to its history since is not this work's doing.
  const replaced = checkReplacedHistory(revisions, branch?.fork ?? before);
  // Where the fork point is not known, all that was replaced looks as if the branch had got it since.
  const isBlurred = replaced.length > 0 && branch?.fork === null;
  const met = isBlurred ? null : branch;
  const against = checkAgainst(met, graph, replaced, settings);
  const findings = [...checkFiles(unreadable), ...against.findings];
  const cannotRun = unreadable.length > 0 || graph.problems.some(isBroken);
  const told = rangeRequest(base, before, settings);
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
    merged:
      met === null
        ? graph.revisions
        : revisionsAfterMerge(graph.revisions, met.tip, met.fork),
    elsewhere: met === null ? [] : elsewhereOf(met),
    mode: told.mode,
    baseRef: told.baseRef,
    branch,
    notices: [
      ...told.notices,
      ...against.notices,
      ...(range !== null && !reachesHeads && settings.drift
        ? [modelsNotCompared]
        : []),
      ...absentNotice(range, met),
      ...notLintedNotice(range, notLinted, settings.since),
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

/** What the base branch got since this work began. */
function elsewhereOf({ ref, tip, fork }: BaseBranch): Elsewhere[] {
  const known = new Set(fork?.map(({ id }) => id));
  return [{ where: ref, revisions: tip.filter(({ id }) => !known.has(id)) }];
}

/** The graph here, and together with the base branch; what that has already must stay. */
function checkAgainst(
  branch: BaseBranch | null,
  graph: Graph,
  replaced: Finding[],
  settings: Settings,
): { findings: Finding[]; notices: string[] } {
  const onBase = new Set(branch?.tip.map(({ file }) => file));
  const here = checkGraph(graph, onBase, settings);
  if (branch === null) return { findings: [...here, ...replaced], notices: [] };
  const together = checkHeadsTogether(graph, branch, settings);
  const counted = together.replacesHeads
    ? here.filter(({ rule }) => rule !== "multiple-heads")
    : here;
  return {
    findings: [
      ...counted,
      ...(replaced.length > 0
        ? replaced
        : checkMergedRevisions(graph.revisions, branch)),
      ...together.findings,
    ],
    notices: [...together.notices, ...unreadableNotice(branch)],
  };
}

/** Heads that were counted without a file may be others. */
function unreadableNotice({ ref, unreadable }: BaseBranch): string[] {
  return unreadable.map(
    ({ file, reason }) =>
      `${file} of ${ref} can't be used: ${reason}. Whether it fits what is here is not known.`,
  );
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
  before: readonly Revision[],
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
    const notice = `Every revision was tested, because there is nothing to compare with: ${base.why} Heads were counted in this checkout alone.`;
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

/**
 * Whoever only lacks what the base branch got since is tested without it. Where the fork point is not known, such a
 * revision may as well have been removed here.
 */
function absentNotice(
  range: Range | null,
  branch: BaseBranch | null,
): string[] {
  const started = new Set(branch?.fork?.map(({ id }) => id));
  const absent = (range?.absent ?? []).filter((id) => !started.has(id));
  if (branch === null || absent.length === 0) return [];
  const what = `${branch.ref} has revisions that are not here: ${absent.join(", ")}.`;
  return [
    branch.fork === null
      ? `${what} If this branch is only behind, bring it up to date; if they were removed, databases that have run them can no longer be upgraded.`
      : `${what} This branch was tested without them; bring it up to date.`,
  ];
}
