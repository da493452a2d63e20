import type { Revision } from "../../src/revisions/revision.ts";

const span = { line: 1, column: 1, endLine: 1, endColumn: 2 };

/** A revision of which only the place in the graph matters. */
export function revision(
  id: string,
  parents: string[] = [],
  more: Partial<Revision> = {},
): Revision {
  return {
    id,
    parents,
    branchLabels: [],
    dependsOn: [],
    file: `versions/${id}.py`,
    message: "",
    idSpan: span,
    parentsSpan: span,
    upgrade: null,
    downgrade: null,
    irreversible: null,
    source: "",
    allowances: [],
    ...more,
  };
}

/** `a>b>c` is a line, `a+b>c` a merge; lines are separated by spaces. */
export function lines(text: string): Revision[] {
  const parents = new Map<string, string[]>();
  for (const line of text.split(" ")) {
    const steps = line.split(">").map((step) => step.split("+"));
    steps.forEach((ids, index) => {
      for (const id of ids) {
        const known = parents.get(id) ?? [];
        parents.set(id, [...known, ...(steps[index - 1] ?? [])]);
      }
    });
  }
  return [...parents].map(([id, above]) => revision(id, above));
}
