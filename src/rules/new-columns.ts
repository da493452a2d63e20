import type { Fix } from "../findings/finding.ts";
import { quoteIdentifier } from "../sql/identifier.ts";
import type { ColumnDefinition, OperationOf } from "../sql/operation.ts";
import { addColumn } from "./add-column-code.ts";
import { pythonCall, pythonString, schemaArgument } from "./alembic-code.ts";
import { sqlalchemyType } from "./column-types.ts";
import { isSerial } from "./rewrite-reason.ts";
import type { Scene } from "./scene.ts";
import { listWords } from "./wording.ts";

/** Operations that give columns a type. */
export const columnOperations = [
  "create-table",
  "add-column",
  "alter-column-type",
] as const;
export type ColumnOperation = OperationOf<(typeof columnOperations)[number]>;

/** A column that a statement adds, or gives another type. */
export type NewColumn = Pick<ColumnDefinition, "name" | "type">;

/** The columns of an operation that are so, were not so before it, and still have this type at the end of the range. */
export function newColumns(
  operation: ColumnOperation,
  scene: Scene,
  isSo: (column: NewColumn) => boolean,
): NewColumn[] {
  const { schemaBefore, schemaAfter } = scene;
  const table = scene.table(operation.table);
  return columnsOf(operation)
    .filter(isSo)
    .filter(({ name, type }) => {
      const before = schemaBefore.findColumn(table, name);
      if (operation.kind === "alter-column-type" && before)
        if (isSo({ name, type: before.type })) return false;
      if (!schemaAfter.isKnown) return true;
      const after = schemaAfter.findColumn(table, name);
      return after?.type === type || (after !== null && isSerial({ type }));
    });
}

function columnsOf(operation: ColumnOperation): readonly NewColumn[] {
  switch (operation.kind) {
    case "create-table":
      return operation.isTemporary ? [] : operation.columns;
    case "add-column":
      return [operation.column];
    case "alter-column-type":
      return [{ name: operation.column, type: operation.type }];
  }
}

/** `starts and ends of public.shifts are`. */
export function columnsAre(
  columns: readonly NewColumn[],
  operation: ColumnOperation,
  scene: Scene,
): string {
  const names = listWords(columns.map(({ name }) => quoteIdentifier(name)));
  const { label } = scene.table(operation.table);
  return `${names} of ${label} ${columns.length === 1 ? "is" : "are"}`;
}

/** The advice, with the call that has the other type where it is one column. */
export function otherType(
  operation: ColumnOperation,
  type: string,
  text: string,
): Fix {
  return { text, code: withType(operation, type) };
}

function withType(operation: ColumnOperation, type: string): string | null {
  const { kind, table } = operation;
  if (kind === "create-table") return null;
  if (kind === "add-column") {
    const { column } = operation;
    // A default was written for the type as it is, and constraints are left out of the code.
    const isPlain = column.constraints.length === 0 && column.default === null;
    return isPlain ? addColumn(table, { ...column, type }) : null;
  }
  const known = sqlalchemyType(type);
  if (known === null || operation.using !== null) return null;
  return pythonCall("op.alter_column", [
    pythonString(table.name),
    pythonString(operation.column),
    `type_=${known}`,
    ...schemaArgument(table),
  ]);
}
