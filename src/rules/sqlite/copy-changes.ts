import type {
  ColumnDefinition,
  CopiedValue,
  Operation,
  QualifiedName,
  RowCopy,
  TableDefinition,
} from "../../sql/operation.ts";
import { isSameName } from "../../sql/sqlite/identifier.ts";
import type { ColumnNow } from "./schema-now.ts";

/** What a copy changes besides copying, as the operations that would do the same. */
export function copyChanges(
  table: QualifiedName,
  { columns }: TableDefinition,
  copy: RowCopy,
  before: readonly ColumnNow[],
): Operation[] {
  const filled = filledColumns(columns, copy, before);
  const isRead = ({ name }: ColumnNow) =>
    filled.some(({ value }) =>
      value.reads.some((one) => isSameName(one, name)),
    );
  const isFilled = ({ name }: ColumnDefinition) =>
    filled.some(({ column }) => column.name === name);
  return [
    ...before
      .filter((column) => !isRead(column))
      .map(({ name }) => dropped(table, name)),
    ...columns
      .filter((column) => !isFilled(column) && column.generated === null)
      .map((column) => added(table, column)),
    ...filled.flatMap((one) => changes(table, one, before)),
  ];
}

interface Filled {
  column: ColumnDefinition;
  value: CopiedValue;
}

/** Each column of the new table with what it is filled with. */
function filledColumns(
  columns: readonly ColumnDefinition[],
  { columns: named, values }: RowCopy,
  before: readonly ColumnNow[],
): Filled[] {
  const targets = named ?? columns.map(({ name }) => name);
  const sources = values ?? before.map(({ name }) => plainValue(name));
  return targets.flatMap((target, index) => {
    const column = columns.find(({ name }) => isSameName(name, target));
    const value = sources[index];
    return column && value ? [{ column, value }] : [];
  });
}

function plainValue(column: string): CopiedValue {
  return { column, cast: null, reads: [column] };
}

function changes(
  table: QualifiedName,
  { column, value }: Filled,
  before: readonly ColumnNow[],
): Operation[] {
  const { column: source, cast } = value;
  const old =
    source === null
      ? undefined
      : before.find(({ name }) => isSameName(name, source));
  if (!old) return [];
  const { name } = column;
  const isRenamed = !isSameName(old.name, name);
  const isStricter = column.isNotNull && !old.isNotNull;
  const rename = { kind: "rename-column", table, column: old.name } as const;
  const convert = { kind: "alter-column-type", table, column: name } as const;
  return [
    ...(isRenamed ? [{ ...rename, newName: name }] : []),
    ...(cast === null
      ? []
      : [{ ...convert, type: cast, using: `CAST(${old.name} AS ${cast})` }]),
    ...(isStricter
      ? [{ kind: "set-not-null", table, column: name } as const]
      : []),
  ];
}

function dropped(table: QualifiedName, column: string): Operation {
  return { kind: "drop-column", table, column, isCascade: false };
}

function added(table: QualifiedName, column: ColumnDefinition): Operation {
  return { kind: "add-column", table, column, ifNotExists: false };
}
