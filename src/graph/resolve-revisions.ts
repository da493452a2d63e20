import { GateError } from "../errors.ts";
import { nearNames } from "../near-names.ts";
import type { Graph } from "./graph.ts";

/**
 * The revisions that a person's word for them means: an id or its unique beginning, a branch label, `base` (none),
 * `head`, `heads` or `label@head`.
 *
 * @throws GateError (settings) when it means none, or several where one is asked for
 */
export function resolveRevisions(graph: Graph, name: string): string[] {
  const [, label, word = name] = /^(.+)@(heads?)$/.exec(name) ?? [];
  if (word === "base") return [];
  if (word === "head" || word === "heads") {
    return headsNamed(graph, name, word, label ?? null);
  }
  if (graph.byId.has(name)) return [name];
  if (hasLabel(graph, name)) return headsNamed(graph, name, "head", name);
  return [idStartingWith(graph, name)];
}

function hasLabel(graph: Graph, label: string): boolean {
  return [...graph.labels.values()].some((labels) => labels.has(label));
}

function headsNamed(
  graph: Graph,
  name: string,
  word: "head" | "heads",
  label: string | null,
): string[] {
  const all =
    label === null && word === "heads" ? graph.effectiveHeads : graph.heads;
  const heads = all.filter(
    (id) => label === null || (graph.labels.get(id)?.has(label) ?? false),
  );
  if (label !== null && heads.length === 0) throw unknown(graph, name, label);
  if (word === "heads" || heads.length <= 1) return heads;
  throw new GateError(
    "settings",
    `range: ${name} means ${heads.length} revisions (${heads.join(", ")}). Name one of them, or write heads.`,
  );
}

function idStartingWith(graph: Graph, name: string): string {
  const matches = [...graph.byId.keys()].filter(
    (id) => name !== "" && id.startsWith(name),
  );
  const [only] = matches;
  if (only !== undefined && matches.length === 1) return only;
  if (matches.length === 0) throw unknown(graph, name, name);
  throw new GateError(
    "settings",
    `range: ${name} is the beginning of ${matches.length} revisions (${matches.slice(0, 5).join(", ")}). Write more of it.`,
  );
}

function unknown(graph: Graph, name: string, word: string): GateError {
  const labels = [...graph.labels.values()].flatMap((names) => [...names]);
  const near = nearNames(word, [...graph.byId.keys(), ...labels]);
  return new GateError(
    "settings",
    `range: there is no revision ${name}. Give a revision id, a branch label, base, head or heads.`,
    { details: near.map((id) => `Did you mean ${id}?`) },
  );
}
