import type { SyntaxNode } from "@lezer/common";
import { dottedName } from "./calls.ts";
import { definedNames, readImports, type ImportedName } from "./imports.ts";
import { children } from "./literal.ts";
import type { PythonSource } from "./python-source.ts";
import type { Span } from "./revision.ts";
import { spanOf } from "./source-text.ts";

/** A place where a revision works with the application as it is today. */
export interface ModelUse {
  /**
   * - `model`: a class or table of the models is queried or written
   * - `session`: a session of the application's own
   * - `enum`: the values of a type are those of an enum class
   * - `metadata`: all tables of the models are made or dropped
   */
  kind: "model" | "session" | "enum" | "metadata";
  /** As written: `models.User`. */
  name: string;
  module: string;
  span: Span;
}

/** Libraries, which do not change with the application; of other modules only what is used as a model counts. */
const libraries =
  /^(alembic|sqlalchemy|sqlmodel|flask_migrate|alembic_\w+|sqlalchemy_\w+|geoalchemy2|pgvector|psycopg2?|asyncpg|requests|httpx|aiohttp|boto3|botocore|sys|os|re|json|datetime|uuid|enum|typing|pathlib|collections|itertools)(\.|$)/;

/** Every use of what the application's modules hold. Types for columns, constants and functions are no such uses. */
export function readModelUses(python: PythonSource): ModelUse[] {
  const imported = readImports(python);
  const own = definedNames(python);
  const uses: ModelUse[] = [];
  const sourceOf = (path: string): ImportedName | null => {
    const [root = ""] = path.split(".");
    const found = imported.get(root);
    return found && !own.has(root) && !libraries.test(found.module)
      ? found
      : null;
  };
  python.module.cursor().iterate(({ node }) => {
    for (const use of usesAt(node, python.text)) {
      const module = sourceOf(use.name)?.module;
      if (module === undefined) continue;
      const span = spanOf(python, node.from, node.to);
      uses.push({ ...use, module, span });
      return;
    }
  });
  return uses;
}

type Use = Pick<ModelUse, "kind" | "name">;

/** What a node may be a use of, the likeliest first: only what is imported from the application is one. */
function usesAt(node: SyntaxNode, text: string): Use[] {
  if (node.name === "MemberExpression") return present(tableOf(node, text));
  if (node.name !== "CallExpression" || !node.firstChild) return [];
  const callee = dottedName(node.firstChild, text);
  const list = node.getChild("ArgList");
  const values = list ? argumentsOf(list) : [];
  return present(
    metadataUse(callee),
    sessionUse(callee),
    argumentUse(callee, values, text),
    tableMethod(callee, values),
  );
}

function present(...uses: (Use | null)[]): Use[] {
  return uses.filter((use) => use !== null);
}

/** `User.__table__`, `User.query.filter(…)`. */
function tableOf(node: SyntaxNode, text: string): Use | null {
  const path = dottedName(node, text);
  const name = /^([\w.]*\b[A-Z]\w*)\.(__table__|query)$/.exec(path)?.[1];
  return name === undefined ? null : { kind: "model", name };
}

function metadataUse(callee: string): Use | null {
  const name = /^([\w.]+)\.(create_all|drop_all)$/.exec(callee)?.[1];
  return name === undefined ? null : { kind: "metadata", name };
}

const sessionWord =
  /^((Async|Scoped|DB|Db)?Session|\w*Session(Local|Maker|Factory)|((db|async|scoped|get|get_db|get_async|make|new)_)?session(_?maker|_scope|_factory|_local|_context)?|get_db)$/;

/** `SessionLocal()`, `SessionLocal.begin()`, `db.session.execute(…)`. */
function sessionUse(callee: string): Use | null {
  const words = callee.split(".");
  const at = words.findIndex((word) => sessionWord.test(word));
  if (at < 0 || at > 1 || words.includes("…")) return null;
  return { kind: "session", name: words.slice(0, at + 1).join(".") };
}

/** `sa.select(User)`, `session.query(User)`, `op.bulk_insert(tags, …)`, `sa.Enum(Color)`. */
function argumentUse(
  callee: string,
  values: SyntaxNode[],
  text: string,
): Use | null {
  const named = values.flatMap((value) => pathOf(value, text) ?? []);
  const name = named[0];
  if (name === undefined) return null;
  const isClass = /^[\w.]*\b[A-Z]\w*[a-z]\w*$/.test(classPart(name));
  const isOf = (pattern: RegExp) => pattern.test(callee);
  if (isOf(/^((sa|sqlalchemy|postgresql|pg)\.)?(Enum|ENUM)$/))
    return isClass ? { kind: "enum", name } : null;
  if (isOf(/^((sa|sqlalchemy|sql)\.)?(select|insert|update|delete)$/))
    return { kind: "model", name: classPart(name) };
  if (isOf(/^\w+\.bulk_insert$/)) return { kind: "model", name };
  if (isOf(/\.(query|select_from|bulk_\w+_mappings)$/))
    return isClass ? { kind: "model", name: classPart(name) } : null;
  return isOf(/^\w*(session|db|s)\w*(\.session)?\.(get|add|merge)$/i) && isClass
    ? { kind: "model", name }
    : null;
}

/** `tags.insert()`: a table of the models. */
function tableMethod(callee: string, values: SyntaxNode[]): Use | null {
  const name = /^(\w+)\.(insert|update|delete|select)$/.exec(callee)?.[1];
  return name === undefined || values.length > 0
    ? null
    : { kind: "model", name };
}

/** `User.id` is of `User`. */
function classPart(name: string): string {
  return /^([\w.]*?\b[A-Z]\w*[a-z]\w*)(\..*)?$/.exec(name)?.[1] ?? name;
}

/** A name with its attributes, or what is made of it: `User`, `models.User`, `User(…)`. */
function pathOf(value: SyntaxNode, text: string): string | null {
  const node = value.name === "CallExpression" ? value.firstChild : value;
  if (!node || !/^(VariableName|MemberExpression)$/.test(node.name))
    return null;
  const path = dottedName(node, text);
  return /^[\w.]+$/.test(path) ? path : null;
}

/** The values of positional arguments. */
function argumentsOf(list: SyntaxNode): SyntaxNode[] {
  return children(list).filter(
    ({ name, prevSibling, nextSibling }) =>
      !/^([(),]|Comment|AssignOp|\*\*?)$/.test(name) &&
      prevSibling?.name !== "AssignOp" &&
      nextSibling?.name !== "AssignOp",
  );
}
