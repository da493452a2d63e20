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
  AlterColumn: "column",
  Enum: "enum type",
  SyncEnumValues: "enum type",
  AddEnumValues: "enum type",
};

/** What alembic_utils keeps besides tables. */
const entities: Record<string, string> = {
  PGView: "view",
  PGMaterializedView: "materialized view",
  PGFunction: "function",
  PGAggregate: "aggregate",
  PGTrigger: "trigger",
  PGExtension: "extension",
  PGPolicy: "policy",
  PGGrantTable: "grant",
};

/** One difference as a sentence that says which side has what. */
export function words(difference: ModelDifference): string {
  const { changes, entity } = difference;
  const operation = difference.operation.replace(/Op$/, "");
  const [, verb = "", object = ""] =
    /^(Add|Create|Drop|Replace|Revert)?(.*)$/.exec(operation) ?? [];
  const noun = entity
    ? (entities[entity] ?? entity)
    : (nouns[operation] ?? nouns[object] ?? object);
  const subject = `${noun} ${full(difference)}`;
  if (changes.length > 0) {
    const told = changes.map(
      ([what, database, models]) =>
        `${what} is ${database} in the database, ${models} in the models`,
    );
    return `${subject}: ${told.join("; ")}`;
  }
  switch (verb) {
    case "Add":
    case "Create":
      return `${subject} is in the models but no revision creates it`;
    case "Drop":
      return `${subject} is in the database but not in the models`;
    case "Replace":
    case "Revert":
      return `${subject} is another one in the database than in the models`;
    default:
      return `${difference.operation} ${full(difference)}`.trim();
  }
}

function full({
  operation,
  schema,
  table,
  name,
  columns = [],
}: ModelDifference): string {
  const dotted = (...parts: (string | null)[]) =>
    parts.filter((part) => part !== null).join(".");
  const where = dotted(schema, table);
  if (name === null && columns.length > 0)
    return `on ${where} (${columns.join(", ")})`;
  if (name === null || name === table) return where;
  if (table === null) return dotted(schema, name);
  return operation.includes("Column")
    ? `${where}.${name}`
    : `${name} on ${where}`;
}
