import type { SyntaxNode } from "@lezer/common";
import {
  notWrittenOut,
  readLiteral,
  type Computed,
  type Literal,
} from "./literal.ts";
import { statementsOf } from "./migration-function.ts";

/** What a name of the module stands for once the file has run. */
export interface Binding {
  /** The statement that binds it last (of a decorated function the function). */
  node: SyntaxNode;
  value: Literal | Computed;
}

const namesOfARevision =
  /\b(?:(?:down_)?revision|branch_labels|depends_on|(?:up|down)grade)\b/;

/** The names a module binds, the last binding of each; only what a revision file is about. */
export function moduleNames(
  module: SyntaxNode,
  text: string,
): Map<string, Binding> {
  const names = new Map<string, Binding>();
  for (const statement of statementsOf(module)) {
    const { from, to } = statement;
    if (namesOfARevision.test(text.slice(from, to))) {
      bind(statement, text, names);
    }
  }
  return names;
}

function bind(
  statement: SyntaxNode,
  text: string,
  names: Map<string, Binding>,
): void {
  switch (statement.name) {
    case "AssignStatement":
      return bindAssignment(statement, text, names);
    case "DecoratedStatement": {
      const inner = statement.lastChild;
      return inner ? bind(inner, text, names) : undefined;
    }
    case "FunctionDefinition":
    case "ClassDefinition":
      return bindNames(firstName(statement), statement, names, text, notText);
    case "ImportStatement":
      return bindNames(imported(statement), statement, names, text, notText);
    case "UpdateStatement":
      return bindNames(
        firstName(statement),
        statement,
        names,
        text,
        notWrittenOut,
      );
    case "ExpressionStatement":
      return;
    default:
      return bindInside(statement, text, names);
  }
}

const notText: Computed = { computed: "it is imported or defined, not text" };

function firstName(statement: SyntaxNode): SyntaxNode[] {
  return statement.getChildren("VariableName").slice(0, 1);
}

/** The names an import binds: what follows `import`, or `as` where there is one. */
function imported(statement: SyntaxNode): SyntaxNode[] {
  const start = statement.getChild("import")?.from ?? statement.from;
  return statement
    .getChildren("VariableName")
    .filter(
      ({ from, nextSibling }) => from > start && nextSibling?.name !== "as",
    );
}

function bindNames(
  targets: SyntaxNode[],
  node: SyntaxNode,
  names: Map<string, Binding>,
  text: string,
  value: Computed,
): void {
  for (const { from, to } of targets) {
    names.set(text.slice(from, to), { node, value });
  }
}

/** `a = b = value`, `a: str = value`; several targets at once are not read. */
function bindAssignment(
  statement: SyntaxNode,
  text: string,
  names: Map<string, Binding>,
): void {
  const last = statement.lastChild;
  if (!last || !statement.getChild("AssignOp")) return;
  const isUnpacked = statement.getChild(",") !== null;
  const value: Literal | Computed = isUnpacked
    ? { computed: "several names are assigned at once" }
    : readLiteral(last, text);
  for (const target of targetsOf(statement)) {
    names.set(text.slice(target.from, target.to), { node: statement, value });
  }
}

function targetsOf(statement: SyntaxNode): SyntaxNode[] {
  const operator = statement.getChildren("AssignOp").at(-1);
  const tuples = statement.getChildren("TupleExpression");
  return [statement, ...tuples]
    .flatMap((node) => node.getChildren("VariableName"))
    .filter(({ from }) => from < (operator?.from ?? 0));
}

/** Names bound below `if`, `try`, `with` and the like: which value they get is known only when the file runs. */
function bindInside(
  statement: SyntaxNode,
  text: string,
  names: Map<string, Binding>,
): void {
  for (const body of statement.getChildren("Body")) {
    const inner = moduleNames(body, text);
    for (const [name, { node }] of inner) {
      names.set(name, {
        node,
        value: { computed: "it is assigned inside another statement" },
      });
    }
  }
}
