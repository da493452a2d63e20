import type { QualifiedName } from "../operation.ts";

/** A node of node-sql-parser's tree, whose shape differs from its published types: read with care. */
export type Tree = Record<string, unknown>;

export function isTree(value: unknown): value is Tree {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The nodes in a value that is one node, a list of nodes or nothing. */
export function nodesOf(value: unknown): Tree[] {
  return (Array.isArray(value) ? value : [value]).filter(isTree);
}

export function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** Name of the first table in a value (`{db, table}`, or a list of these). */
export function tableOf(value: unknown): QualifiedName {
  const node = nodesOf(value)[0];
  return { schema: textOf(node?.db) || null, name: textOf(node?.table) };
}

/** Every table that a query reads, in its FROM clauses at any depth. */
export function tablesRead(tree: unknown): QualifiedName[] {
  if (Array.isArray(tree)) return tree.flatMap(tablesRead);
  if (!isTree(tree)) return [];
  const own = nodesOf(tree.from)
    .filter((node) => typeof node.table === "string")
    .map(tableOf);
  return [...own, ...Object.values(tree).flatMap(tablesRead)];
}
