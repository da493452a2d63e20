import type { Node, RangeFunction, RangeVar } from "libpg-query";
import type { QualifiedName } from "../operation.ts";

/** Text of a `String` node. */
export function stringOf(node: Node | undefined): string {
  return node && "String" in node ? (node.String.sval ?? "") : "";
}

export function stringsOf(nodes: Node[] | undefined): string[] {
  return (nodes ?? []).map(stringOf);
}

export function tableName(range: RangeVar | undefined): QualifiedName {
  return { schema: range?.schemaname ?? null, name: range?.relname ?? "" };
}

/** A dotted name given as a list of words; a database name in front is dropped. */
export function dottedName(words: string[]): QualifiedName {
  return { schema: words.at(-2) ?? null, name: words.at(-1) ?? "" };
}

/** The name in a list of objects, as DROP and COMMENT have them. */
export function objectName(node: Node): QualifiedName | null {
  if ("List" in node) return dottedName(stringsOf(node.List.items));
  if ("TypeName" in node) return dottedName(stringsOf(node.TypeName.names));
  if ("RangeVar" in node) return tableName(node.RangeVar);
  if ("ObjectWithArgs" in node)
    return dottedName(stringsOf(node.ObjectWithArgs.objname));
  if ("String" in node) return { schema: null, name: stringOf(node) };
  return null;
}

/** Every table named in a subtree, each once; names of common table expressions are left out. */
export function tablesIn(tree: unknown): QualifiedName[] {
  const found = new Map<string, QualifiedName>();
  const local = new Set<string>();
  walk(tree, (node) => {
    if ("ctename" in node) local.add(String(node.ctename));
    // Some fields hold a table without saying so by a `RangeVar` around it.
    if (!("relname" in node)) return;
    const name = tableName(node as RangeVar);
    found.set(JSON.stringify(name), name);
  });
  return [...found.values()].filter(
    (name) => name.schema !== null || !local.has(name.name),
  );
}

/** Whether a tree reads `user` without quotes as if it were a table. */
export function readsUserName(tree: unknown): boolean {
  let isFound = false;
  walk(tree, (node) => {
    if (!("RangeFunction" in node)) return;
    const { functions } = node.RangeFunction as RangeFunction;
    const [first] = functions ?? [];
    const [called] = first && "List" in first ? (first.List.items ?? []) : [];
    isFound ||=
      called !== undefined &&
      "SQLValueFunction" in called &&
      called.SQLValueFunction.op === "SVFOP_USER";
  });
  return isFound;
}

function walk(tree: unknown, visit: (node: object) => void): void {
  if (typeof tree !== "object" || tree === null) return;
  visit(tree);
  for (const value of Object.values(tree)) walk(value, visit);
}
