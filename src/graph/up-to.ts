import { ancestors, type Graph } from "./graph.ts";

/** A revision (its id, or a unique beginning of it) and all its ancestors; empty when there is none of that name. */
export function revisionsUpTo(
  graph: Graph,
  name: string | null,
): ReadonlySet<string> {
  if (name === null) return new Set();
  const matches = graph.byId.has(name)
    ? [name]
    : [...graph.byId.keys()].filter((id) => id.startsWith(name));
  return matches.length === 1 ? ancestors(graph, matches) : new Set();
}
