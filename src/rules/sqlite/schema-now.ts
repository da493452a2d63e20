import type { Operation, QualifiedName } from "../../sql/operation.ts";
import { foldName, isSameName } from "../../sql/sqlite/identifier.ts";
import type { Schema } from "../schema.ts";
import {
  columnsOf,
  ownName,
  type SqliteColumnBefore,
} from "./sqlite-schema.ts";

export type ColumnNow = SqliteColumnBefore;

/** Tables and columns as they are after each statement of a run. */
export class SchemaNow {
  private readonly tables = new Map<
    string,
    { name: string; columns: ColumnNow[] }
  >();

  constructor({ objects }: Schema) {
    for (const table of objects.filter(({ kind }) => kind === "table")) {
      const name = ownName(table);
      this.put(name, columnsOf(objects, name));
    }
  }

  columns({ name }: QualifiedName): ColumnNow[] {
    return this.tables.get(foldName(name))?.columns ?? [];
  }

  /** The name as the table was made with; `main` is the schema of every table. */
  tableName({ schema, name }: QualifiedName): QualifiedName {
    return {
      schema: schema !== null && isSameName(schema, "main") ? null : schema,
      name: this.tables.get(foldName(name))?.name ?? name,
    };
  }

  columnName(table: QualifiedName, column: string): string {
    const known = this.columns(table).find(({ name }) =>
      isSameName(name, column),
    );
    return known?.name ?? column;
  }

  apply(operation: Operation): void {
    switch (operation.kind) {
      case "create-table":
        if (!this.tables.has(foldName(operation.table.name)))
          this.put(operation.table.name, operation.columns);
        break;
      case "drop-table":
        this.tables.delete(foldName(operation.table.name));
        break;
      case "rename-table": {
        const { columns } = this.take(operation.table.name);
        this.put(operation.newName, columns);
        break;
      }
      case "add-column":
        this.columns(operation.table).push(operation.column);
        break;
      case "drop-column":
      case "rename-column":
        this.changeColumn(operation);
        break;
      default:
    }
  }

  private changeColumn(
    operation: Extract<Operation, { kind: "drop-column" | "rename-column" }>,
  ): void {
    const { name } = this.tableName(operation.table);
    const columns = this.columns(operation.table).flatMap((column) => {
      if (!isSameName(column.name, operation.column)) return [column];
      return operation.kind === "drop-column"
        ? []
        : [{ ...column, name: operation.newName }];
    });
    this.put(name, columns);
  }

  private put(name: string, columns: readonly ColumnNow[]): void {
    this.tables.set(foldName(name), { name, columns: [...columns] });
  }

  private take(name: string): { columns: ColumnNow[] } {
    const taken = this.tables.get(foldName(name));
    this.tables.delete(foldName(name));
    return taken ?? { columns: [] };
  }
}
