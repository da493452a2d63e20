import type { Relation } from "../rehearsal/statement.ts";
import type {
  Operation,
  OperationOf,
  QualifiedName,
} from "../sql/operation.ts";
import { isVictim, labelOf } from "./evidence.ts";
import { lastMention, type Scene } from "./scene.ts";
import type { Schema } from "./schema.ts";
import { uniqueKeys } from "./unique-keys.ts";

/** From so many on, statements for a row each are as good as one for all of them. */
const manyRepeats = 100;

/** Existing tables of which a statement changes or copies rows, unless a key says that they are few. */
export function changedTables(scene: Scene): Relation[] {
  const relations = scene.operations
    .flatMap((operation) =>
      isFew(operation, scene) ? [] : sourcesOf(operation),
    )
    .flatMap((name) => lastMention(name, scene) ?? [])
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
function isFew(operation: Operation, scene: Scene): boolean {
  if (operation.kind !== "update" && operation.kind !== "delete") return false;
  const { statement, schemaBefore } = scene;
  return statement.repeats < manyRepeats && namesKey(operation, schemaBefore);
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
