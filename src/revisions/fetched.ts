import type { SyntaxNode } from "@lezer/common";
import { dottedName } from "./calls.ts";
import { children } from "./literal.ts";
import { textOf, type PythonSource } from "./python-source.ts";

/** Tells which expressions of a function hold what a query has read. */
export type IsFetched = (expression: SyntaxNode) => boolean;

const readers =
  /\.(execute|exec_driver_sql|scalars?|query|fetchone|fetchall|fetchmany|first|all|one|one_or_none|scalar_one|scalar_one_or_none|mappings)$/;

/** What these make of a value can't break SQL. */
const harmless = /^(int|float|bool|len|Decimal|UUID|uuid\.UUID|range)$/;

/** Follows what queries read through the assignments and loops of one function. */
export function followFetched(
  python: PythonSource,
  body: SyntaxNode,
): IsFetched {
  const names = new Set<string>();
  const isFetched: IsFetched = (node) => {
    switch (node.name) {
      case "VariableName":
        return names.has(textOf(python, node));
      case "CallExpression": {
        const callee = node.firstChild;
        const name = callee ? dottedName(callee, python.text) : "";
        if (harmless.test(name)) return false;
        return readers.test(name)
          ? isRead(name)
          : children(node).some(isFetched);
      }
      case "ConditionalExpression": {
        const [value, , , , other] = children(node);
        return [value, other].some((one) => one && isFetched(one));
      }
      case "LambdaExpression":
        return false;
      default:
        return children(node).some(isFetched);
    }
  };
  // A name can be bound further down than it is used, in a loop.
  for (let pass = 0; pass < 2; pass++) collect();
  return isFetched;

  function collect(): void {
    body.cursor().iterate(({ node }) => {
      const [targets, value] = binding(node);
      if (!value || !isFetched(value)) return;
      for (const target of targets.flatMap(namesIn))
        names.add(textOf(python, target));
    });
  }
}

/** `op.execute(…)` reads nothing. */
function isRead(name: string): boolean {
  return name !== "op.execute";
}

/** The names that a node binds, and to what (for loops: to each of what). */
function binding(node: SyntaxNode): [SyntaxNode[], SyntaxNode | null] {
  const parts = children(node);
  if (node.name === "AssignStatement" || node.name === "NamedExpression") {
    const at = parts.findIndex(({ name }) => name === "AssignOp");
    return at < 0
      ? [[], null]
      : [
          parts.slice(0, at).filter(({ name }) => name !== "TypeDef"),
          parts.at(-1) ?? null,
        ];
  }
  if (node.name === "ForStatement" || /Comprehension/.test(node.name)) {
    const start = parts.findIndex(({ name }) => name === "for");
    const at = parts.findIndex(({ name }) => name === "in");
    return [parts.slice(start + 1, at), parts[at + 1] ?? null];
  }
  return [[], null];
}

/** The names in a target; what is assigned to an attribute or an item binds none. */
export function namesIn(target: SyntaxNode): SyntaxNode[] {
  if (target.name === "VariableName") return [target];
  return /^(Tuple|Array|Parenthesized)/.test(target.name)
    ? children(target).flatMap(namesIn)
    : [];
}

/** The functions of a file, except downgrade(): a way back is seldom gone, and on a small scale. */
export function functionsToJudge(python: PythonSource): SyntaxNode[] {
  const functions: SyntaxNode[] = [];
  for (const statement of children(python.module)) {
    const node =
      statement.name === "DecoratedStatement" ? statement.lastChild : statement;
    const name = node?.getChild("VariableName");
    if (node?.name !== "FunctionDefinition" || !name) continue;
    if (!/^downgrade/.test(textOf(python, name))) functions.push(node);
  }
  return functions;
}
