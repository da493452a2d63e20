import type { SyntaxNode } from "@lezer/common";
import { children } from "./literal.ts";
import { textOf, type PythonSource } from "./python-source.ts";

/** A name that an import anywhere in the file binds. */
export interface ImportedName {
  name: string;
  /** Where it comes from: `app.models`, `.models`. */
  module: string;
}

/** Every name that the file imports, the last import of each. */
export function readImports(python: PythonSource): Map<string, ImportedName> {
  const names = new Map<string, ImportedName>();
  python.module.cursor().iterate(({ name, node }) => {
    if (name !== "ImportStatement") return;
    for (const one of namesOf(python, node)) names.set(one.name, one);
  });
  return names;
}

function namesOf(python: PythonSource, statement: SyntaxNode): ImportedName[] {
  const parts = children(statement);
  const at = parts.findIndex(({ name }) => name === "import");
  const module = parts
    .slice(1, at)
    .map((part) => textOf(python, part))
    .join("");
  return split(parts.slice(at + 1)).flatMap((item) =>
    boundBy(
      python,
      item,
      statement.firstChild?.name === "from" ? module : null,
    ),
  );
}

/** One import item; without `from` the module itself is bound, by its first word. */
function boundBy(
  python: PythonSource,
  item: SyntaxNode[],
  module: string | null,
): ImportedName[] {
  const words = item.map((part) => textOf(python, part));
  const as = words.indexOf("as");
  const path = (as < 0 ? words : words.slice(0, as)).join("");
  const name = as < 0 ? (words[0] ?? "") : (words[as + 1] ?? "");
  return name === "" || name === "*" ? [] : [{ name, module: module ?? path }];
}

function split(parts: SyntaxNode[]): SyntaxNode[][] {
  const items: SyntaxNode[][] = [[]];
  for (const part of parts) {
    if (part.name === ",") items.push([]);
    else if (!/^([()]|Comment)$/.test(part.name)) items.at(-1)?.push(part);
  }
  return items;
}

/** Names that the file defines itself, anywhere: classes, functions, targets of assignments. */
export function definedNames(python: PythonSource): Set<string> {
  const names = new Set<string>();
  python.module.cursor().iterate(({ name, node }) => {
    if (!/^(ClassDefinition|FunctionDefinition|AssignStatement)$/.test(name))
      return;
    const first = node.getChild("VariableName");
    if (first) names.add(textOf(python, first));
  });
  return names;
}
