import type {
  Operation,
  OperationOf,
  QualifiedName,
} from "../sql/operation.ts";
import { isNamed } from "./evidence.ts";
import type { AnalysedStatement, Scene } from "./scene.ts";

/**
 * What ran before in this run could have replaced the NULLs of a column:
 * - `default`: it was added in the range with a value for every row
 * - `update`: an UPDATE set it
 * - `perhaps`: code that can't be looked into (a DO block, a function, Python that read rows and found none)
 * - `nothing`
 */
export type Backfill = "default" | "update" | "perhaps" | "nothing";

/** The operation that added a column in the range, null when it was there before. */
export function additionOf(
  table: QualifiedName,
  column: string,
  scene: Scene,
): OperationOf<"add-column"> | null {
  const operations = [...scene.earlier, scene].flatMap((one) => one.operations);
  return (
    (operations.findLast(
      (operation) =>
        operation.kind === "add-column" &&
        operation.column.name === column &&
        isSameTable(operation.table, table),
    ) as OperationOf<"add-column"> | undefined) ?? null
  );
}

export function backfillOf(
  table: QualifiedName,
  column: string,
  scene: Scene,
): Backfill {
  const added = additionOf(table, column, scene);
  if (added && fillsItself(added)) return "default";
  const since = statementsSince(added, scene);
  if (since.some((one) => updates(one, table, column))) return "update";
  return since.some((one) => mayFill(one, table)) ? "perhaps" : "nothing";
}

/** What ran before a column was there can't have filled it. */
function statementsSince(
  added: Operation | null,
  { earlier, operations }: Scene,
): readonly AnalysedStatement[] {
  if (!added) return earlier;
  if (operations.includes(added)) return [];
  return earlier.slice(
    earlier.findIndex((one) => one.operations.includes(added)) + 1,
  );
}

function fillsItself({ column }: OperationOf<"add-column">): boolean {
  return (
    column.default !== null || column.isIdentity || column.generated !== null
  );
}

function updates(
  { operations }: AnalysedStatement,
  table: QualifiedName,
  column: string,
): boolean {
  return operations.some(
    (operation) =>
      operation.kind === "update" &&
      isSameTable(operation.table, table) &&
      operation.columns.includes(column),
  );
}

function mayFill(
  { statement, operations }: AnalysedStatement,
  table: QualifiedName,
): boolean {
  if (statement.revision === null) return false;
  // On a throwaway database without rows, Python that updates row by row only shows its SELECT.
  if (operations.some(readsRows)) return true;
  const isKnown = operations.length > 0 && operations.every(isPlainWrite);
  const locks = statement.evidence?.locks ?? [];
  return (
    !isKnown &&
    locks.some(
      ({ relation, mode }) =>
        mode === "RowExclusive" && isNamed(relation, table),
    )
  );
}

function isPlainWrite({ kind }: Operation): boolean {
  return kind === "insert" || kind === "update" || kind === "delete";
}

const catalogs = ["pg_catalog", "information_schema"];

function readsRows(operation: Operation): boolean {
  return (
    operation.kind === "select" &&
    operation.tables.some(
      ({ schema, name }) =>
        !catalogs.includes(schema ?? "") &&
        !/^(pg|sqlite)_/.test(name) &&
        name !== "alembic_version",
    )
  );
}

export function isSameTable(a: QualifiedName, b: QualifiedName): boolean {
  const isSchemaEqual =
    a.schema === null || b.schema === null || a.schema === b.schema;
  return a.name === b.name && isSchemaEqual;
}
