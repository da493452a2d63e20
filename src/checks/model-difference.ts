import type { ModelDifference } from "../probe/events.ts";

const nouns: Record<string, string> = {
  Table: "table",
  Column: "column",
  Index: "index",
  UniqueConstraint: "unique constraint",
  ForeignKey: "foreign key",
  CheckConstraint: "check constraint",
  PrimaryKey: "primary key",
  Constraint: "constraint",
  TableComment: "table comment",
};

/** One difference as a sentence that says which side has what. */
export function words(difference: ModelDifference): string {
  const { operation, changes } = difference;
  const [, verb = "", object = ""] =
    /^(Add|Create|Drop)?(.*)Op$/.exec(operation) ?? [];
  const noun = nouns[object] ?? object;
  if (operation === "AlterColumnOp") {
    const told = changes.map(
      ([what, database, models]) =>
        `${what} is ${database} in the database, ${models} in the models`,
    );
    return `column ${full(difference)}: ${told.join("; ")}`;
  }
  if (verb === "Add" || verb === "Create")
    return `${noun} ${full(difference)} is in the models but no revision creates it`;
  if (verb === "Drop")
    return `${noun} ${full(difference)} is in the database but not in the models`;
  return `${operation} ${full(difference)}`.trim();
}

function full({
  operation,
  schema,
  table,
  name,
  columns = [],
}: ModelDifference): string {
  const where = [schema, table].filter((part) => part !== null).join(".");
  if (name === null && columns.length > 0)
    return `on ${where} (${columns.join(", ")})`;
  if (name === null || name === table) return where;
  return operation.includes("Column")
    ? `${where}.${name}`
    : `${name} on ${where}`;
}
