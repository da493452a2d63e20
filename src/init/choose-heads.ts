import { unexpectedHeads } from "../graph/expected-heads.ts";
import type { Graph } from "../graph/graph.ts";
import type { Choice } from "./choice.ts";
import { scalar } from "./yaml-text.ts";

/** Heads that are there on purpose: those of branches with labels of their own. Others are only told. */
export function headsChoice(
  name: string,
  { heads, labels }: Pick<Graph, "heads" | "labels">,
): Choice | null {
  if (heads.length < 2) return null;
  const own = heads.flatMap((id) => labelOf(id, heads, labels) ?? []);
  if (unexpectedHeads(heads, labels, own).length === 0)
    return {
      what: `expected-heads: ${own.join(", ")}`,
      why: `${name} has a branch label for each of its ${heads.length} heads`,
      comments: [
        `Heads of ${name} that are there on purpose, by their branch labels.`,
      ],
      yaml: ["expected-heads:", ...own.map((label) => `  - ${scalar(label)}`)],
    };
  return {
    what: `${heads.length} heads: yours to decide`,
    why: `${name} has the heads ${heads.slice(0, 6).join(", ")}${heads.length > 6 ? " and more" : ""}, and no branch labels tell them apart`,
    comments: [
      `${name} has ${heads.length} heads. Join them with \`alembic merge heads\`, or name them here if they are meant to stay.`,
    ],
    yaml: [
      "# expected-heads:",
      ...heads.slice(0, 20).map((id) => `#   - ${scalar(id)}`),
    ],
  };
}

/** A label that no other head has. */
function labelOf(
  id: string,
  heads: string[],
  labels: Graph["labels"],
): string | null {
  const others = heads.filter((head) => head !== id);
  const own = [...(labels.get(id) ?? [])].find((label) =>
    others.every((head) => !labels.get(head)?.has(label)),
  );
  return own ?? null;
}
