import { nearNames } from "../near-names.ts";
import type { Revision } from "../revisions/revision.ts";
import { findCycles } from "./cycles.ts";
import { groupBy } from "./group-by.ts";
import { unexpectedHeads } from "./expected-heads.ts";
import { resolveDependency, type RevisionIndex } from "./revision-index.ts";

/** What is wrong with a graph. Every kind but `several-bases` keeps Alembic from doing its work. */
export type GraphProblem =
  /** Two or more files with the same `revision`. */
  | { kind: "duplicate-revision"; id: string; revisions: Revision[] }
  /** The same branch label declared twice, or one that is also a revision id. */
  | { kind: "duplicate-label"; label: string; revisions: Revision[] }
  /** `missing` is named as parent or in `depends_on` and isn't there; `near` are ids that may be meant. */
  | {
      kind: "missing-parent";
      revision: Revision;
      missing: string;
      relation: "parent" | "dependency";
      near: string[];
    }
  /** The revisions need one another in a circle, in this order, the last one the first. */
  | { kind: "cycle"; revisions: Revision[] }
  /** Heads that nobody declared to be on purpose; always two or more. */
  | { kind: "multiple-heads"; heads: Revision[] }
  /** More than one revision without a parent: fine, but rarely meant. */
  | { kind: "several-bases"; bases: Revision[] }
  /** Everything after a missing parent or a cycle. */
  | { kind: "unreachable"; revisions: Revision[] };

export interface GraphParts extends RevisionIndex {
  order: string[];
  heads: string[];
  labels: ReadonlyMap<string, ReadonlySet<string>>;
  expectedHeads: string[];
}

export function findProblems(parts: GraphParts): GraphProblem[] {
  const missing = missingParents(parts);
  const cycles = findCycles(parts).map((revisions) => ({
    kind: "cycle" as const,
    revisions,
  }));
  return [
    ...duplicateRevisions(parts),
    ...duplicateLabels(parts),
    ...missing,
    ...cycles,
    ...unreachable(parts, [
      ...missing.map(({ revision }) => revision),
      ...cycles.flatMap(({ revisions }) => revisions),
    ]),
    ...multipleHeads(parts),
    ...severalBases(parts),
  ];
}

function duplicateRevisions({ revisions }: GraphParts): GraphProblem[] {
  return [...groupBy(revisions, ({ id }) => id)]
    .filter(([, same]) => same.length > 1)
    .map(([id, same]) => ({
      kind: "duplicate-revision",
      id,
      revisions: same,
    }));
}

function duplicateLabels({ byId }: GraphParts): GraphProblem[] {
  const known = [...byId.values()];
  const declared = known.flatMap((revision) =>
    [...new Set(revision.branchLabels)].map((label) => ({ label, revision })),
  );
  return [...groupBy(declared, ({ label }) => label)]
    .map(([label, uses]) => {
      const namesake = byId.get(label);
      const revisions = uses.map(({ revision }) => revision);
      return {
        kind: "duplicate-label" as const,
        label,
        revisions: namesake ? [...revisions, namesake] : revisions,
      };
    })
    .filter(({ revisions }) => revisions.length > 1);
}

type MissingParent = Extract<GraphProblem, { kind: "missing-parent" }>;

function missingParents(parts: GraphParts): MissingParent[] {
  const { byId, byLabel } = parts;
  return [...byId.values()].flatMap((revision) => {
    const parents = revision.parents.filter((id) => !byId.has(id));
    const dependencies = revision.dependsOn.filter(
      (name) => resolveDependency(parts, name) === null,
    );
    const problem = (
      missing: string,
      relation: MissingParent["relation"],
      known: Iterable<string>,
    ): MissingParent => ({
      kind: "missing-parent",
      revision,
      missing,
      relation,
      near: nearNames(missing, known).filter((id) => id !== revision.id),
    });
    return [
      ...parents.map((id) => problem(id, "parent", byId.keys())),
      ...dependencies.map((name) =>
        problem(name, "dependency", [...byId.keys(), ...byLabel.keys()]),
      ),
    ];
  });
}

function unreachable(
  { byId, order }: GraphParts,
  blamed: Revision[],
): GraphProblem[] {
  const reached = new Set(order);
  const revisions = [...byId.values()].filter(
    (revision) => !reached.has(revision.id) && !blamed.includes(revision),
  );
  return revisions.length === 0 ? [] : [{ kind: "unreachable", revisions }];
}

function multipleHeads(parts: GraphParts): GraphProblem[] {
  const heads = unexpectedHeads(parts.heads, parts.labels, parts.expectedHeads)
    .map((id) => parts.byId.get(id))
    .filter((head) => head !== undefined);
  return heads.length === 0 ? [] : [{ kind: "multiple-heads", heads }];
}

function severalBases({ byId }: GraphParts): GraphProblem[] {
  const bases = [...byId.values()].filter((r) => r.parents.length === 0);
  return bases.length < 2 ? [] : [{ kind: "several-bases", bases }];
}
