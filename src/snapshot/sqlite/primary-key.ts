import type {
  SqliteConstraint,
  SqliteTable,
} from "../../sql/sqlite/table-definition.ts";

/** All constraints of a table, those of its columns among them. */
export function allConstraints(table: SqliteTable): SqliteConstraint[] {
  return [
    ...table.columns.flatMap(({ constraints }) => constraints),
    ...table.constraints,
  ];
}

export function primaryKeyOf(table: SqliteTable): SqliteConstraint | undefined {
  return allConstraints(table).find(({ type }) => type === "primary key");
}
