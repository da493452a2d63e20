import type { ConstraintDefinition, OperationOf } from "../sql/operation.ts";

/** What ADD CONSTRAINT adds, or what is inline with the column of an ADD COLUMN. */
export function addedConstraints(
  operation: OperationOf<"add-constraint" | "add-column">,
): ConstraintDefinition[] {
  return operation.kind === "add-column"
    ? operation.column.constraints
    : [operation.constraint];
}
