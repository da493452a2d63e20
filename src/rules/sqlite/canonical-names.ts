import type { Operation, RowCopy } from "../../sql/operation.ts";
import type { SchemaNow } from "./schema-now.ts";

/** The same operation with the names that tables and columns were made with, so that rules can compare them. */
export function withCanonicalNames(
  operation: Operation,
  now: SchemaNow,
): Operation {
  if (!("table" in operation)) return operation;
  const table = now.tableName(operation.table);
  switch (operation.kind) {
    case "drop-column":
    case "rename-column": {
      const column = now.columnName(table, operation.column);
      return { ...operation, table, column };
    }
    case "update": {
      const columns = operation.columns.map((one) =>
        now.columnName(table, one),
      );
      return { ...operation, table, columns };
    }
    case "insert": {
      const { copy } = operation;
      return {
        ...operation,
        table,
        ...(copy && { copy: fromKnown(copy, now) }),
      };
    }
    default:
      return { ...operation, table };
  }
}

function fromKnown(copy: RowCopy, now: SchemaNow): RowCopy {
  return { ...copy, from: now.tableName(copy.from) };
}
