import { makeFinding, type Finding, type Fix } from "../findings/finding.ts";
import type { Graph, GraphOptions } from "../graph/graph.ts";
import type { GraphProblem } from "../graph/problems.ts";
import type { Revision, UnreadableRevision } from "../revisions/revision.ts";
import { checkHeads } from "./multiple-heads.ts";

/** A graph that Alembic itself can't load: the revisions can't be run. */
export function isBroken(problem: GraphProblem): boolean {
  return problem.kind !== "multiple-heads" && problem.kind !== "several-bases";
}

/** Files among the revisions that could not be read: `unreadable-revision`. */
export function checkFiles(unreadable: UnreadableRevision[]): Finding[] {
  return unreadable.map(({ file, line, reason }) =>
    makeFinding({
      rule: "unreadable-revision",
      severity: "error",
      file,
      line,
      endLine: line,
      message: `This file among the revisions can't be used: ${reason}. Nothing was run.`,
    }),
  );
}

/**
 * What is wrong with how the revisions hang together; one finding per problem, at the files to change.
 *
 * @param onBase files that the base branch has too: where there is a choice, the others are to blame
 */
export function checkGraph(
  graph: Graph,
  onBase: ReadonlySet<string> = new Set(),
  options: GraphOptions = {},
): Finding[] {
  return graph.problems.map((problem) =>
    problem.kind === "multiple-heads"
      ? checkHeads(problem.heads, graph, onBase, options)
      : describe(problem, onBase),
  );
}

function describe(
  problem: Exclude<GraphProblem, { kind: "multiple-heads" }>,
  onBase: ReadonlySet<string>,
): Finding {
  const newest = (revisions: Revision[]) =>
    revisions.findLast(({ file }) => !onBase.has(file)) ?? revisions.at(-1);
  switch (problem.kind) {
    case "duplicate-revision":
      return at(
        newest(problem.revisions),
        problem.kind,
        "error",
        `Revision id ${problem.id} is used by ${files(problem.revisions)}. Alembic loads only one of them and warns; which one runs is left to chance. Nothing was run.`,
        {
          text: "Give the newer file an id of its own, and let its down_revision name the other one. A new file name alone changes nothing.",
          code: `revision = "…"  # any id that is not used\ndown_revision = ${JSON.stringify(problem.id)}`,
        },
        newest(problem.revisions)?.idSpan,
      );
    case "duplicate-label":
      return at(
        newest(problem.revisions),
        problem.kind,
        "error",
        `Branch label ${problem.label} is used twice, by ${files(problem.revisions)}.`,
        {
          text: "A branch label belongs to one revision. Remove it from the others.",
          code: null,
        },
      );
    case "missing-parent":
      return at(
        problem.revision,
        problem.kind,
        "error",
        missingParent(problem),
        {
          text: "Name a revision that exists. If the file was deleted or squashed, databases that still carry its id can't be upgraded either.",
          code: null,
        },
      );
    case "cycle":
      return at(
        problem.revisions[0],
        "revision-cycle",
        "error",
        `These revisions need one another in a circle: ${problem.revisions.map(({ id }) => id).join(" → ")}.`,
        {
          text: "One of the down_revision or depends_on lines is wrong.",
          code: null,
        },
      );
    case "several-bases":
      return at(
        newest(problem.bases),
        problem.kind,
        "info",
        `${problem.bases.length} revisions have no down_revision: ${ids(problem.bases)}. Each of them starts a history of its own.`,
        null,
      );
    case "unreachable":
      return at(
        problem.revisions[0],
        "unreachable-revision",
        "error",
        `These revisions can't be reached from a base: ${ids(problem.revisions)}.`,
        null,
      );
  }
}

function at(
  revision: Revision | undefined,
  rule: string,
  severity: Finding["severity"],
  message: string,
  fix: Fix | null,
  place = revision?.parentsSpan ?? revision?.idSpan,
): Finding {
  return makeFinding({
    rule,
    severity,
    message,
    file: revision?.file ?? null,
    line: place?.line ?? null,
    endLine: place?.endLine ?? null,
    revision: revision?.id ?? null,
    fix,
  });
}

function missingParent({
  revision,
  missing,
  relation,
  near,
}: Extract<GraphProblem, { kind: "missing-parent" }>): string {
  const name = relation === "parent" ? "down_revision" : "depends_on";
  const hint = near.length === 0 ? "" : ` Did you mean ${near.join(" or ")}?`;
  return `${name} of ${revision.id} names ${missing}, and there is no such revision: Alembic can't load the project.${hint}`;
}

function ids(revisions: Revision[]): string {
  return revisions.map(({ id, file }) => `${id} (${file})`).join(", ");
}

function files(revisions: Revision[]): string {
  return revisions.map(({ file }) => file).join(" and ");
}
