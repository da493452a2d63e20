import type { SyntaxNode } from "@lezer/common";
import { dottedName } from "../revisions/calls.ts";
import { children, readLiteral } from "../revisions/literal.ts";
import { textOf, type PythonSource } from "../revisions/python-source.ts";
import type { PythonModule } from "./python-modules.ts";
import type { Variable } from "./variable.ts";

/** The environment variables that a module reads by `os.environ`, `os.getenv`, python-decouple, environs or Starlette. */
export function readVariables({ path, python }: PythonModule): Variable[] {
  const found: Variable[] = [];
  python.module.cursor().iterate(({ name, node }) => {
    const variable =
      name === "CallExpression"
        ? fromCall(python, node)
        : name === "MemberExpression"
          ? fromSubscript(python, node)
          : null;
    if (variable) found.push({ ...variable, path });
  });
  return found;
}

type Read = Omit<Variable, "path">;

/** `os.environ["NAME"]`, unless it is assigned to. */
function fromSubscript(python: PythonSource, node: SyntaxNode): Read | null {
  const [owner, bracket, key] = children(node);
  if (bracket?.name !== "[" || !owner || !key) return null;
  if (!/^(os\.)?environ$/.test(dottedName(owner, python.text))) return null;
  const isTarget =
    node.parent?.name === "AssignStatement" &&
    node.parent.firstChild?.from === node.from;
  const name =
    isTarget || node.parent?.name === "DeleteStatement"
      ? null
      : variableName(python, key);
  return name === null
    ? null
    : {
        name,
        isRequired: true,
        fallback: null,
        type: castAround(python, node),
        options: statementAround(python, node),
      };
}

const optional = /^(os\.)?(environ\.get|getenv)$/;

/** `config("NAME")`, `env("NAME")`, `env.int("NAME")`: without a default they insist on it. */
const insisting =
  /^(?:config|(?:env|Env\(\))(?:\.(str|int|bool|float|decimal|list|dict|json|url|db|dj_db_url|date|datetime|timedelta|uuid|enum|path|log_level))?)$/;

function fromCall(python: PythonSource, node: SyntaxNode): Read | null {
  const callee = node.firstChild
    ? dottedName(node.firstChild, python.text)
    : "";
  const isOptional = optional.test(callee);
  const method = insisting.exec(callee)?.[1];
  if (!isOptional && !insisting.test(callee)) return null;
  const args = argumentsOf(python, node);
  const name =
    args[0]?.keyword === null ? variableName(python, args[0].node) : null;
  if (name === null || (!isOptional && name !== name.toUpperCase()))
    return null;
  const fallback =
    args.find(({ keyword }) => keyword === "default") ??
    args.slice(1).find(({ keyword }) => keyword === null);
  const cast = args.find(({ keyword }) => keyword === "cast");
  return {
    name,
    isRequired: !isOptional && fallback === undefined,
    fallback: fallback ? literalText(python, fallback.node) : null,
    type: cast
      ? textOf(python, cast.node)
      : (method ?? castAround(python, node)),
    options: statementAround(python, node),
  };
}

/** `int(os.environ["PORT"])`. */
function castAround(python: PythonSource, node: SyntaxNode): string {
  const call = node.parent?.name === "ArgList" ? node.parent.parent : null;
  const callee = call?.firstChild
    ? dottedName(call.firstChild, python.text)
    : "";
  return /^(int|float|bool)$/.test(callee) ? callee : "";
}

/** What is done with the value: the statement that reads it. */
function statementAround(python: PythonSource, node: SyntaxNode): string {
  let at = node;
  while (at.parent && !/Statement$|^Body$|^Script$/.test(at.name))
    at = at.parent;
  return textOf(python, at).slice(0, 500);
}

function variableName(python: PythonSource, node: SyntaxNode): string | null {
  const name = literalText(python, node);
  return name !== null && /^[A-Z_][A-Z0-9_]{1,99}$/i.test(name) ? name : null;
}

export interface Argument {
  keyword: string | null;
  node: SyntaxNode;
}

/** The arguments of a call or a class, unpacked ones left out. */
export function argumentsOf(
  python: PythonSource,
  node: SyntaxNode,
): Argument[] {
  const list = node.getChild("ArgList");
  const found: Argument[] = [];
  for (const part of splitAtCommas(list ? children(list).slice(1, -1) : [])) {
    const [first, second, third] = part;
    if (first === undefined || first.name.startsWith("*")) continue;
    if (second?.name === "AssignOp" && third)
      found.push({ keyword: textOf(python, first), node: third });
    else found.push({ keyword: null, node: first });
  }
  return found;
}

function splitAtCommas(nodes: SyntaxNode[]): SyntaxNode[][] {
  const parts: SyntaxNode[][] = [[]];
  for (const node of nodes) {
    if (node.name === ",") parts.push([]);
    else if (node.name !== "Comment") parts.at(-1)?.push(node);
  }
  return parts;
}

/** The value of a string that is written out; null for anything else. */
export function literalText(
  python: PythonSource,
  node: SyntaxNode,
): string | null {
  const value = readLiteral(node, python.text);
  return typeof value === "string" ? value : null;
}
