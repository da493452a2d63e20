import { formatName, quoteIdentifier } from "../sql/identifier.ts";
import type {
  ColumnDefinition,
  Operation,
  QualifiedName,
} from "../sql/operation.ts";
import {
  execute,
  pythonCall,
  pythonSql,
  pythonString,
  schemaArgument,
} from "./alembic-code.ts";
import { sqlalchemyType } from "./column-types.ts";

export interface PlainColumn {
  name: string;
  type: string;
  isNotNull: boolean;
  /** SQL of the default, null without one. */
  default: string | null;
}

/** `op.add_column(…)` without constraints; as SQL when SQLAlchemy has no portable name for the type. */
export function addColumn(table: QualifiedName, column: PlainColumn): string {
  const type = sqlalchemyType(column.type);
  if (type === null) return execute(addColumnSql(table, column));
  return pythonCall("op.add_column", [
    pythonString(table.name),
    pythonCall("sa.Column", [
      pythonString(column.name),
      type,
      `nullable=${column.isNotNull ? "False" : "True"}`,
      ...(column.default === null ? [] : [serverDefault(column.default)]),
    ]),
    ...schemaArgument(table),
  ]);
}

/** The same column without its default and constraints: adding it takes an instant. */
export function addNullableColumn(
  table: QualifiedName,
  { name, type }: Pick<ColumnDefinition, "name" | "type">,
): string {
  return addColumn(table, { name, type, isNotNull: false, default: null });
}

/** The column of an ADD COLUMN without what is inline with it; null for other operations. */
export function columnBeforeConstraint(operation: Operation): string | null {
  return operation.kind === "add-column"
    ? addColumn(operation.table, operation.column)
    : null;
}

/** Default of an existing column: it counts for new rows only. */
export function setDefault(
  table: QualifiedName,
  column: string,
  value: string,
): string {
  return pythonCall("op.alter_column", [
    pythonString(table.name),
    pythonString(column),
    serverDefault(value),
    ...schemaArgument(table),
  ]);
}

function serverDefault(sql: string): string {
  return `server_default=${pythonCall("sa.text", [pythonSql(sql)])}`;
}

function addColumnSql(table: QualifiedName, column: PlainColumn): string {
  return [
    `ALTER TABLE ${formatName(table)} ADD COLUMN ${quoteIdentifier(column.name)} ${column.type}`,
    ...(column.isNotNull ? ["NOT NULL"] : []),
    ...(column.default === null ? [] : [`DEFAULT ${column.default}`]),
  ].join(" ");
}
