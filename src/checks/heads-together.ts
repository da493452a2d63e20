import type { Finding } from "../findings/finding.ts";
import type { BaseBranch } from "../gate/base-branch.ts";
import { buildGraph, type Graph, type GraphOptions } from "../graph/graph.ts";
import { checkHeads } from "./graph.ts";

/**
 * Two heads that nobody sees in a checkout: the base branch got another revision with the same parent after this
 * work began. Both are fine alone; together they are `multiple-heads`.
 */
export function checkHeadsTogether(
  here: Graph,
  { ref, tip, fork }: BaseBranch,
  options: GraphOptions,
): Finding[] {
  const removed = new Set(fork?.map(({ id }) => id));
  const since = tip.filter(({ id }) => !here.byId.has(id) && !removed.has(id));
  if (since.length === 0) return [];
  const together = buildGraph([...here.revisions, ...since], options);
  const known = here.problems.some(({ kind }) => kind === "multiple-heads");
  if (known) return [];
  const onBase = new Set(tip.map(({ file }) => file));
  return checkHeads(together, onBase).map((finding) => ({
    ...finding,
    message: `${ref} got ${since.map(({ id }) => id).join(", ")} after this work began. Once this is merged, it has ${finding.message}`,
  }));
}
