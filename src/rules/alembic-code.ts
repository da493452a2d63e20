import type { OperationOf, QualifiedName } from "../sql/operation.ts";

/** Longest line of Python that is left in one piece (Black's limit, less the indent of a function). */
const lineWidth = 84;

/** A Python string literal. */
export function pythonString(text: string): string {
  return JSON.stringify(text).replaceAll("\u007f", "\\u007f");
}

/** A Python string literal of SQL that goes through text(): there `:name` means a parameter unless it is escaped. */
export function pythonSql(sql: string): string {
  return pythonString(sql.replaceAll(/(?<![:\w\\]):(?=\w)/g, "\\:"));
}

export function pythonList(items: readonly string[]): string {
  return `[${items.join(", ")}]`;
}

/** A call, on one line when it fits, else with one argument a line. */
export function pythonCall(name: string, args: readonly string[]): string {
  const short = `${name}(${args.join(", ")})`;
  if (short.length <= lineWidth && !short.includes("\n")) return short;
  const lines = args.map((argument) => `${indent(argument)},\n`);
  return `${name}(\n${lines.join("")})`;
}

export function indent(code: string): string {
  return code.replaceAll(/^(?=.)/gm, "    ");
}

export function execute(sql: string): string {
  return pythonCall("op.execute", [pythonSql(sql)]);
}

/** Outside of a transaction: what ran before is committed and its locks are gone. */
export function inAutocommitBlock(code: string): string {
  return `with op.get_context().autocommit_block():\n${indent(code)}`;
}

/** Stands between the code of two revisions. */
export const nextRevision = "# In the next revision\n";

/** Code of several revisions. They are several so that one that fails can be repeated on its own. */
export function inRevisions(...codes: readonly string[]): string {
  return `# In this revision\n${codes.join(`\n\n${nextRevision}`)}`;
}

/** Lines of code that come before others in the same revision. */
export function before(first: string | null, code: string): string {
  const start = "# In this revision\n";
  if (first === null) return code;
  return code.startsWith(start)
    ? `${start}${first}\n${code.slice(start.length)}`
    : `${first}\n${code}`;
}

/** `schema="x"`, or no argument when the statement named no schema. */
export function schemaArgument(
  { schema }: QualifiedName,
  argument = "schema",
): string[] {
  return schema === null ? [] : [`${argument}=${pythonString(schema)}`];
}

/** `op.create_index(…)` with CONCURRENTLY; null when the index has options that the call can't say. */
export function createIndexConcurrently(
  operation: OperationOf<"create-index">,
): string | null {
  const { table, index, elements, method, where, isUnique } = operation;
  if (operation.hasOptions || operation.isOnly || index === null) return null;
  const keys = elements.map(({ column, text }) =>
    column === null
      ? pythonCall("sa.text", [pythonSql(text)])
      : pythonString(column),
  );
  return pythonCall("op.create_index", [
    pythonString(index),
    pythonString(table.name),
    pythonList(keys),
    ...(isUnique ? ["unique=True"] : []),
    ...schemaArgument(table),
    "postgresql_concurrently=True",
    ...(method === "btree" ? [] : [`postgresql_using=${pythonString(method)}`]),
    ...(where === null
      ? []
      : [`postgresql_where=${pythonCall("sa.text", [pythonSql(where)])}`]),
  ]);
}
