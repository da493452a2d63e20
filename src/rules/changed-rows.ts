import type { Relation } from "../rehearsal/statement.ts";
import type {
  Operation,
  OperationOf,
  QualifiedName,
} from "../sql/operation.ts";
import { isNamed, isVictim, labelOf, relationsIn } from "./evidence.ts";
import type { AnalysedStatement } from "./history.ts";
import type { Schema } from "./schema.ts";
import { uniqueKeys } from "./unique-keys.ts";

/** From so many on, statements for a row each are as good as one for all of them. */
const manyRepeats = 100;

/** Existing tables of which a statement changes or copies rows, unless a key says that they are few. */
export function changedTables(
  one: AnalysedStatement,
  run: readonly AnalysedStatement[],
  schema: Schema,
): Relation[] {
  const relations = one.operations
    .flatMap((operation) =>
      isFew(operation, one, schema) ? [] : sourcesOf(operation),
    )
    .flatMap((name) => mentionIn(run, name) ?? [])
    .filter(isVictim);
  return [...new Map(relations.map((all) => [labelOf(all), all])).values()];
}

/** What the rows are of that it changes or copies. */
function sourcesOf(operation: Operation): QualifiedName[] {
  switch (operation.kind) {
    case "update":
    case "delete":
      return [operation.table];
    case "insert":
      return operation.from ?? [];
    default:
      return [];
  }
}

/** How many rows a WHERE leaves is known only where it gives all columns of a key. */
function isFew(
  operation: Operation,
  { statement }: AnalysedStatement,
  schema: Schema,
): boolean {
  if (operation.kind !== "update" && operation.kind !== "delete") return false;
  return statement.repeats < manyRepeats && namesKey(operation, schema);
}

function namesKey(
  { table, filter }: OperationOf<"update" | "delete">,
  schema: Schema,
): boolean {
  const full = schema.findTable(table);
  const fixed = filter?.fixedColumns ?? [];
  return (
    full !== null &&
    uniqueKeys(schema, full).some((key) =>
      key.every((column) => fixed.includes(column)),
    )
  );
}

/** The relation of that name in any evidence of the run. */
function mentionIn(
  run: readonly AnalysedStatement[],
  name: QualifiedName,
): Relation | null {
  for (const { statement } of run.toReversed()) {
    const relations = statement.evidence ? relationsIn(statement.evidence) : [];
    const found = relations.find((relation) => isNamed(relation, name));
    if (found) return found;
  }
  return null;
}
