import type { SyntaxNode } from "@lezer/common";
import { dottedName } from "../revisions/calls.ts";
import { children } from "../revisions/literal.ts";
import { textOf, type PythonSource } from "../revisions/python-source.ts";
import type { PythonModule } from "./python-modules.ts";
import { argumentsOf, literalText } from "./read-variables.ts";

/** A class as its source text shows it. */
export interface PythonClass {
  name: string;
  /** Last parts of the names of its bases: `BaseSettings`. */
  bases: string[];
  fields: Field[];
  /** Options of a settings class that are texts, from `model_config`, `class Config` or the class's own arguments. */
  config: Record<string, string>;
  python: PythonSource;
  path: string;
}

/** `name: type = value` in a class. */
export interface Field {
  name: string;
  /** As written, empty without one. */
  type: string;
  value: SyntaxNode | null;
}

export function classesIn({ path, python }: PythonModule): PythonClass[] {
  const found: PythonClass[] = [];
  python.module.cursor().iterate(({ name, node }) => {
    if (name === "ClassDefinition")
      found.push({ ...readClass(python, node), python, path });
  });
  return found;
}

function readClass(
  python: PythonSource,
  node: SyntaxNode,
): Omit<PythonClass, "python" | "path"> {
  const given = argumentsOf(python, node);
  const body = node.getChild("Body");
  const statements = body ? children(body) : [];
  const fields = statements
    .filter(({ name }) => name === "AssignStatement")
    .map((one) => readField(python, one));
  const name = node.getChild("VariableName");
  return {
    name: name ? textOf(python, name) : "",
    bases: given
      .filter(({ keyword }) => keyword === null)
      .map(
        (base) => dottedName(base.node, python.text).split(".").at(-1) ?? "",
      ),
    fields: fields.filter((field) => field !== null),
    config: {
      ...innerConfig(python, statements),
      ...modelConfig(python, statements),
      ...textsOf(python, given),
    },
  };
}

function readField(python: PythonSource, statement: SyntaxNode): Field | null {
  const parts = children(statement);
  const [target] = parts;
  if (target?.name !== "VariableName") return null;
  const type = parts.find(({ name }) => name === "TypeDef");
  const assigned = parts.findIndex(({ name }) => name === "AssignOp");
  return {
    name: textOf(python, target),
    type: type ? textOf(python, type).replace(/^:\s*/, "") : "",
    value: assigned < 0 ? null : (parts[assigned + 1] ?? null),
  };
}

/** `model_config = SettingsConfigDict(env_prefix="APP_")`. */
function modelConfig(
  python: PythonSource,
  statements: SyntaxNode[],
): Record<string, string> {
  const field = statements
    .filter(({ name }) => name === "AssignStatement")
    .map((one) => readField(python, one))
    .find((one) => one?.name === "model_config");
  return field?.value?.name === "CallExpression"
    ? textsOf(python, argumentsOf(python, field.value))
    : {};
}

/** `class Config: env_prefix = "APP_"`. */
function innerConfig(
  python: PythonSource,
  statements: SyntaxNode[],
): Record<string, string> {
  const inner = statements.find(
    (one) =>
      one.name === "ClassDefinition" &&
      /^class\s+Config\b/.test(textOf(python, one)),
  );
  const body = inner?.getChild("Body");
  const fields = (body ? children(body) : [])
    .filter(({ name }) => name === "AssignStatement")
    .map((one) => readField(python, one));
  return textsOf(
    python,
    fields.flatMap((field) =>
      field?.value ? [{ keyword: field.name, node: field.value }] : [],
    ),
  );
}

function textsOf(
  python: PythonSource,
  given: { keyword: string | null; node: SyntaxNode }[],
): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const { keyword, node } of given) {
    const text =
      literalText(python, node) ??
      (node.name === "Boolean" ? textOf(python, node) : null);
    if (keyword !== null && text !== null) texts[keyword] = text;
  }
  return texts;
}
