import { makeFinding, type Finding } from "../findings/finding.ts";
import type { BaseBranch } from "../gate/base-branch.ts";
import { revisionsAfterMerge } from "../graph/after-merge.ts";
import { buildGraph, type Graph, type GraphOptions } from "../graph/graph.ts";
import type { GraphProblem } from "../graph/problems.ts";
import { isSameWork } from "../revisions/effective-code.ts";
import type { Revision } from "../revisions/revision.ts";
import { listed } from "./listed.ts";
import { checkGraph } from "./graph.ts";
import { checkHeads } from "./multiple-heads.ts";

/** The base branch, as far as it counts here. */
type Branch = Pick<BaseBranch, "ref" | "tip" | "fork">;

/** What is wrong once the work here is merged into the base branch. */
export interface HeadsTogether {
  findings: Finding[];
  notices: string[];
  /** Whether the heads of this checkout are not those that count: the findings tell the others. */
  replacesHeads: boolean;
}

/**
 * What nobody sees in a checkout: the base branch went on after this work began. Both are fine alone; together they
 * have two heads, the same id twice, or a parent that is gone.
 */
export function checkHeadsTogether(
  here: Graph,
  branch: Branch,
  options: GraphOptions,
): HeadsTogether {
  const merged = revisionsAfterMerge(here.revisions, branch.tip, branch.fork);
  const together = buildGraph(merged, options);
  const findings = [
    ...checkIds(here, branch),
    ...checkLoading(here, together, branch),
  ];
  const heads = headsOf(together);
  const isTorn = together.problems.some(
    ({ kind }) => kind === "missing-parent",
  );
  if (isTorn || idsOf(heads) === idsOf(headsOf(here)))
    return { findings, notices: [], replacesHeads: false };
  const isMended = heads.length === 0;
  return {
    findings: isMended
      ? findings
      : [...findings, headsAfterMerge(heads, together, branch, here, options)],
    notices: isMended
      ? [
          `This checkout has ${headsOf(here).length} heads (${idsOf(headsOf(here))}); ${branch.ref} has put them together since. Bring this branch up to date.`,
        ]
      : [],
    replacesHeads: true,
  };
}

function headsOf({ problems }: Graph): Revision[] {
  return problems.flatMap((problem) =>
    problem.kind === "multiple-heads" ? problem.heads : [],
  );
}

function idsOf(revisions: Revision[]): string {
  const ids = revisions.map(({ id }) => id);
  return ids.sort().join(", ");
}

function headsAfterMerge(
  heads: Revision[],
  together: Graph,
  { ref, tip }: Branch,
  here: Graph,
  options: GraphOptions,
): Finding {
  const onBase = new Set(tip.map(({ file }) => file));
  const finding = checkHeads(heads, together, onBase, options);
  const since = tip.filter(({ id }) => !here.byId.has(id));
  const isOnItsOwn = heads.every(({ file }) => onBase.has(file));
  const missed =
    since.length === 0
      ? `${ref} was changed after this work began.`
      : `${ref} has ${listed(since)}, and this checkout does not.`;
  const before = isOnItsOwn
    ? `${ref} has, without this work, `
    : `${missed} Once this is merged, it has `;
  const message = before + finding.message;
  if (isOnItsOwn || finding.fix === null) return { ...finding, message };
  const text = `${finding.fix.text} Both files have to be here for that command: bring this branch up to date with ${ref} first.`;
  return { ...finding, message, fix: { ...finding.fix, text } };
}

/** What keeps Alembic from loading both together. */
function checkLoading(here: Graph, together: Graph, branch: Branch): Finding[] {
  const { ref, tip } = branch;
  const onBase = new Set(tip.map(({ file }) => file));
  return together.problems.flatMap((problem) => {
    if (problem.kind === "missing-parent")
      return isMissing(here, problem) ? [] : [parentGone(problem, branch)];
    if (problem.kind !== "duplicate-label" || isTwice(here, problem)) return [];
    const graph = { ...together, problems: [problem] };
    return checkGraph(graph, onBase).map((finding) => ({
      ...finding,
      message: `Together with what ${ref} has by now: ${finding.message}`,
    }));
  });
}

type MissingParent = Extract<GraphProblem, { kind: "missing-parent" }>;
type DuplicateLabel = Extract<GraphProblem, { kind: "duplicate-label" }>;

function isMissing({ problems }: Graph, { revision, missing }: MissingParent) {
  return problems.some(
    (problem) =>
      problem.kind === "missing-parent" &&
      problem.revision.id === revision.id &&
      problem.missing === missing,
  );
}

function isTwice({ problems }: Graph, { label }: DuplicateLabel) {
  return problems.some(
    (problem) => problem.kind === "duplicate-label" && problem.label === label,
  );
}

function parentGone(
  { revision, missing }: MissingParent,
  { ref, tip }: Branch,
): Finding {
  const isRemovedHere = tip.some(({ id }) => id === missing);
  const why = isRemovedHere
    ? `${revision.id}, which ${ref} has by now, needs ${missing}, which was removed here.`
    : `${revision.id} needs ${missing}, which ${ref} does not have any more.`;
  return at(revision, "missing-parent", {
    message: `${why} Once this is merged, Alembic can't load the project.`,
    fix: {
      text: `Bring this branch up to date with ${ref}, and let ${revision.id} name a revision that is there.`,
      code: null,
    },
  });
}

/** Ids that both sides gave to something else since the work began. */
function checkIds(here: Graph, { ref, tip, fork }: Branch): Finding[] {
  const old = new Set(fork?.map(({ id }) => id));
  return tip.flatMap((theirs) => {
    const ours = here.byId.get(theirs.id);
    const isNew = fork !== null && !old.has(theirs.id);
    if (!ours || !isNew || isSameWork(ours, theirs)) return [];
    return [
      ours.file === theirs.file
        ? otherCopy(ours, ref)
        : idTaken(ours, theirs, ref),
    ];
  });
}

/** Mostly work that this one was built on, changed before it was merged. */
function otherCopy(ours: Revision, ref: string): Finding {
  return at(ours, "duplicate-revision", {
    message: `${ours.file} is on ${ref} by now, as revision ${ours.id} too, and does something else there. Databases that have run that one take this one for done, and it was not tested.`,
    fix: {
      text: `Bring this branch up to date with ${ref} and take the file as it is there. If it is other work, give it a name and an id of its own.`,
      code: null,
    },
    line: ours.idSpan.line,
    endLine: ours.idSpan.endLine,
  });
}

function idTaken(ours: Revision, theirs: Revision, ref: string): Finding {
  return at(ours, "duplicate-revision", {
    message: `Revision id ${ours.id} is on ${ref} by now, in ${theirs.file}. Databases that have run that one take this one for done, and it was not tested. Of two files with the same id Alembic loads only one.`,
    fix: {
      text: `Bring this branch up to date with ${ref} and give this file an id of its own.`,
      code: `revision = "…"  # any id that is not used`,
    },
    line: ours.idSpan.line,
    endLine: ours.idSpan.endLine,
  });
}

function at(
  { id, file, parentsSpan, idSpan }: Revision,
  rule: string,
  rest: Pick<Finding, "message" | "fix"> & Partial<Finding>,
): Finding {
  const { line, endLine } = parentsSpan ?? idSpan;
  return makeFinding({
    rule,
    severity: "error",
    file,
    line,
    endLine,
    revision: id,
    ...rest,
  });
}
