import type { SyntaxNode } from "@lezer/common";
import { dottedName } from "./calls.ts";
import { executionsIn } from "./executed-sql.ts";
import { followFetched, functionsToJudge, namesIn } from "./fetched.ts";
import { children } from "./literal.ts";
import { isValue } from "./pasted-values.ts";
import { textOf, type PythonSource } from "./python-source.ts";
import type { Span } from "./revision.ts";
import type { Template } from "./sql-template.ts";
import { spanOf } from "./source-text.ts";

/** A loop over rows that writes each of them back by itself, with nothing that SQL could not do. */
export interface RowLoop {
  /** `UPDATE`, `INSERT` or `DELETE`. */
  verb: string;
  /** The table as the SQL names it; null for classes. */
  table: string | null;
  /** The loop's first line. */
  span: Span;
  /** All of it. */
  whole: Span;
}

/** Functions of Python that SQL has as well. */
const inSql =
  /^(str|int|float|bool|round|abs|len|text|print|sa\.\w+|log(ger)?\.\w+|.*\.(execute|lower|upper|strip|lstrip|rstrip|replace|title|startswith|endswith|where|values|bindparams|text|isoformat))$/;

const simpleKinds =
  /^(Body|ExpressionStatement|IfStatement|AssignStatement|PassStatement|ContinueStatement|CallExpression|MemberExpression|ArgList|VariableName|PropertyName|String|ContinuedString|FormatString|FormatReplacement|FormatConversion|Number|Boolean|None|DictionaryExpression|TupleExpression|ParenthesizedExpression|BinaryExpression|UnaryExpression|ConditionalExpression|Comment|CompareOp|ArithOp|AssignOp|[a-z]+|\W+)$/;

export function readRowLoops(python: PythonSource): RowLoop[] {
  return functionsToJudge(python).flatMap((body) => {
    const isFetched = followFetched(python, body);
    const loops: RowLoop[] = [];
    body.cursor().iterate(({ name, node }) => {
      if (name !== "ForStatement") return;
      const loop = loopAt(python, node, isFetched);
      if (loop) loops.push(loop);
    });
    return loops;
  });
}

function loopAt(
  python: PythonSource,
  node: SyntaxNode,
  isFetched: (node: SyntaxNode) => boolean,
): RowLoop | null {
  const parts = children(node);
  const at = parts.findIndex(({ name }) => name === "in");
  const [rows, body] = [parts[at + 1], node.getChild("Body")];
  const row = parts.slice(1, at).flatMap(namesIn)[0];
  if (!rows || !body || !row || !isFetched(rows)) return null;
  if (isInBatches(python, node, rows) || !isSimple(python, body)) return null;
  const written = writes(python, body, textOf(python, row));
  return (
    written && {
      ...written,
      span: spanOf(python, node.from, rows.to),
      whole: spanOf(python, node.from, node.to),
    }
  );
}

/** A loop in a loop, or over a part of the rows; what the catalogs list is no table's rows. */
function isInBatches(
  python: PythonSource,
  loop: SyntaxNode,
  rows: SyntaxNode,
): boolean {
  for (let outer = loop.parent; outer; outer = outer.parent)
    if (/^(While|For)Statement$/.test(outer.name)) return true;
  const name = /^\w+$/.exec(textOf(python, rows))?.[0];
  const source =
    name === undefined ? textOf(python, rows) : python.text.slice(0, loop.from);
  return /\blimit\b|fetchmany|partitions|information_schema|\bpg_\w+/i.test(
    source,
  );
}

/** Nothing in it but what an expression of SQL can say. */
function isSimple(python: PythonSource, body: SyntaxNode): boolean {
  let isFine = true;
  body.cursor().iterate(({ name, node }) => {
    if (!isFine) return false;
    isFine =
      simpleKinds.test(name) &&
      (name !== "CallExpression" || isInSql(python, node));
    return isFine;
  });
  return isFine;
}

function isInSql(python: PythonSource, call: SyntaxNode): boolean {
  const callee = call.firstChild;
  return callee !== null && inSql.test(dottedName(callee, python.text));
}

function writes(
  python: PythonSource,
  body: SyntaxNode,
  row: string,
): Pick<RowLoop, "verb" | "table"> | null {
  const executions = executionsIn(python, body);
  const [only] = executions;
  if (executions.length === 0)
    return setsAttribute(python, body, row)
      ? { verb: "UPDATE", table: null }
      : null;
  if (executions.length > 1 || !only || !onlyValues(only.sql)) return null;
  const text = textOf(python, only.call);
  if (!new RegExp(String.raw`\b${row}\b`).test(text)) return null;
  const [first] = only.sql;
  const match =
    /^\s*(?:(UPDATE)|(INSERT)\s+INTO|(DELETE)\s+FROM)\s+([\w."]+)/i.exec(
      typeof first === "string" ? first : "",
    );
  const verb = match?.[1] ?? match?.[2] ?? match?.[3];
  return verb === undefined
    ? null
    : { verb: verb.toUpperCase(), table: match?.[4] ?? null };
}

/** A name of a table or column put into the SQL makes another statement of it each time. */
function onlyValues(sql: Template): boolean {
  let before = "";
  for (const part of sql) {
    if (typeof part !== "string" && !isValue(before)) return false;
    before += typeof part === "string" ? part : "x";
  }
  return true;
}

/** `article.slug = article.title.lower()`: the ORM writes each back. */
function setsAttribute(
  python: PythonSource,
  body: SyntaxNode,
  row: string,
): boolean {
  return children(body).some((statement) => {
    const target = statement.firstChild;
    return (
      statement.name === "AssignStatement" &&
      target?.name === "MemberExpression" &&
      target.firstChild?.name === "VariableName" &&
      textOf(python, target.firstChild) === row
    );
  });
}
