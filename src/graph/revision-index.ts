import type { Revision } from "../revisions/revision.ts";

/** Revisions by what they are called and what they need. */
export interface RevisionIndex {
  revisions: Revision[];
  byId: Map<string, Revision>;
  /** Revisions by the branch labels written in their own files. */
  byLabel: Map<string, Revision>;
  /** For each id its parents and dependencies that are there, each once. */
  needs: Map<string, string[]>;
}

export function indexRevisions(revisions: Revision[]): RevisionIndex {
  const byId = new Map(revisions.map((revision) => [revision.id, revision]));
  const byLabel = new Map<string, Revision>();
  for (const revision of byId.values()) {
    for (const label of revision.branchLabels) {
      if (!byLabel.has(label)) byLabel.set(label, revision);
    }
  }
  const index = {
    revisions,
    byId,
    byLabel,
    needs: new Map<string, string[]>(),
  };
  for (const revision of byId.values()) {
    const needed = [
      ...parentsIn(index, revision),
      ...revision.dependsOn
        .map((name) => resolveDependency(index, name))
        .filter((id) => id !== null),
    ];
    index.needs.set(revision.id, [...new Set(needed)]);
  }
  return index;
}

/** The parents of a revision that are there. */
export function parentsIn(
  { byId }: Pick<RevisionIndex, "byId">,
  revision: Revision,
): string[] {
  return revision.parents.filter((id) => byId.has(id));
}

/** The id that an entry of `depends_on` means: a whole id, or the label of the revision that declares it. */
export function resolveDependency(
  { byId, byLabel }: Pick<RevisionIndex, "byId" | "byLabel">,
  name: string,
): string | null {
  return byId.has(name) ? name : (byLabel.get(name)?.id ?? null);
}

/** The other direction of `needs`, or of the parents alone. */
export function childrenOf(
  index: RevisionIndex,
  through: "parents" | "needs",
): Map<string, string[]> {
  const children = new Map<string, string[]>();
  for (const revision of index.byId.values()) {
    const below =
      through === "parents"
        ? new Set(parentsIn(index, revision))
        : (index.needs.get(revision.id) ?? []);
    for (const id of below) {
      const siblings = children.get(id);
      if (siblings) siblings.push(revision.id);
      else children.set(id, [revision.id]);
    }
  }
  return children;
}
