import type { SyntaxNode } from "@lezer/common";
import { parser } from "@lezer/python";
import { children } from "./literal.ts";
import { statementsOf } from "./migration-function.ts";
import { sourceText, type SourceText } from "./source-text.ts";

/** A revision file's text and its syntax. */
export interface PythonSource extends SourceText {
  module: SyntaxNode;
}

/** Reads Python without running it. */
export function readPython(text: string): PythonSource {
  return { ...sourceText(text), module: parser.parse(text).topNode };
}

export function textOf({ text }: SourceText, node: SyntaxNode): string {
  return text.slice(node.from, node.to);
}

/** What `from alembic import op` is called here; null when the module does not import it at its start. */
export function nameOfOp(python: PythonSource): string | null {
  for (const statement of statementsOf(python.module)) {
    if (statement.name !== "ImportStatement") continue;
    const match = /^from\s+alembic\s+import\b.*?\bop\b(?:\s+as\s+(\w+))?/s.exec(
      textOf(python, statement),
    );
    if (match) return match[1] ?? "op";
  }
  return null;
}

/** The last top-level function of that name. */
export function functionNamed(
  python: PythonSource,
  name: string,
): SyntaxNode | null {
  return (
    statementsOf(python.module).findLast(
      (statement) =>
        statement.name === "FunctionDefinition" &&
        children(statement).some(
          (part) =>
            part.name === "VariableName" && textOf(python, part) === name,
        ),
    ) ?? null
  );
}
