import type { SyntaxNode } from "@lezer/common";
import { dottedName } from "./calls.ts";
import { children } from "./literal.ts";
import { textOf, type PythonSource } from "./python-source.ts";
import { readTemplate, type Template } from "./sql-template.ts";

/** A call that executes SQL: `op.execute(…)`, `connection.execute(sa.text(…), …)`. */
export interface Execution {
  call: SyntaxNode;
  sql: Template;
  /** Where the SQL is written. */
  at: SyntaxNode;
}

/** The calls below a node that execute SQL which is written out in the same file, holes and all. */
export function executionsIn(
  python: PythonSource,
  node: SyntaxNode,
): Execution[] {
  const found: Execution[] = [];
  node.cursor().iterate(({ name, node: call }) => {
    if (name !== "CallExpression" || !call.firstChild) return;
    if (
      !/\.(execute|exec_driver_sql|scalars?)$/.test(
        dottedName(call.firstChild, python.text),
      )
    )
      return;
    const at = sqlOf(python, firstArgument(call));
    const sql = at && readTemplate(python, at);
    if (sql) found.push({ call, sql, at });
  });
  return found;
}

export function firstArgument(call: SyntaxNode): SyntaxNode | null {
  return call.getChild("ArgList")?.firstChild?.nextSibling ?? null;
}

/** The text itself: within text(…) and bindparams(…), or assigned to a name once. */
function sqlOf(
  python: PythonSource,
  node: SyntaxNode | null,
  depth = 0,
): SyntaxNode | null {
  if (!node || depth > 5) return null;
  if (node.name === "VariableName")
    return sqlOf(python, assignedTo(python, node), depth + 1);
  if (node.name !== "CallExpression" || !node.firstChild) return node;
  const callee = dottedName(node.firstChild, python.text);
  if (/(^|\.)text$/.test(callee))
    return sqlOf(python, firstArgument(node), depth + 1);
  if (callee.endsWith(".bindparams"))
    return sqlOf(python, node.firstChild.firstChild, depth + 1);
  return node;
}

/** What the one assignment to a name gives it; null when there are several. */
function assignedTo(python: PythonSource, name: SyntaxNode): SyntaxNode | null {
  const wanted = textOf(python, name);
  const values: (SyntaxNode | null)[] = [];
  python.module.cursor().iterate(({ name: kind, node }) => {
    if (kind !== "AssignStatement") return;
    const [target] = children(node);
    if (target && textOf(python, target) === wanted)
      values.push(node.lastChild);
  });
  return values.length === 1 ? (values[0] ?? null) : null;
}
