import type { Statement } from "../../rehearsal/statement.ts";
import type {
  Operation,
  OperationKind,
  OperationOf,
} from "../../sql/operation.ts";
import { isSameName } from "../../sql/sqlite/identifier.ts";
import type { AnalysedStatement } from "../scene.ts";
import type { Schema } from "../schema.ts";
import { withCanonicalNames } from "./canonical-names.ts";
import { copyChanges } from "./copy-changes.ts";
import { SchemaNow, type ColumnNow } from "./schema-now.ts";

/**
 * SQLite changes most of a table by a copy of it: a table of another name is made, filled with all
 * rows and given the name of the old one, which is dropped. What rules see of that is one operation
 * `copy-table`, with what else it changes (`drop-column`, `set-not-null`…), at the last of these statements.
 */
export function foldTableCopies(
  analysed: readonly AnalysedStatement[],
  schemaBefore: Schema,
): AnalysedStatement[] {
  const steps = stepsOf(analysed, schemaBefore);
  const all = steps.flat();
  all.forEach((step, index) => {
    fold(step, all.slice(0, index));
  });
  return analysed.map((one, index) => ({
    ...one,
    operations: (steps[index] ?? []).flatMap(({ result }) => result),
  }));
}

interface Step {
  operation: Operation;
  statement: Statement;
  /** Columns of the table that an INSERT copies, as they are then. */
  copied: ColumnNow[];
  /** What rules see instead of the operation. */
  result: Operation[];
}

function stepsOf(
  analysed: readonly AnalysedStatement[],
  schemaBefore: Schema,
): Step[][] {
  const now = new SchemaNow(schemaBefore);
  return analysed.map(({ statement, operations }) =>
    operations.map((written) => {
      const operation = withCanonicalNames(written, now);
      const source = operation.kind === "insert" ? operation.copy?.from : null;
      const copied = source ? [...now.columns(source)] : [];
      if (statement.failure === null) now.apply(operation);
      return { operation, statement, copied, result: [operation] };
    }),
  );
}

/** When this step gives a copy its name, it stands for all steps of the copy. */
function fold(step: Step, earlier: readonly Step[]): void {
  const rename = step.operation;
  if (rename.kind !== "rename-table" || step.statement.failure) return;
  const own = earlier.filter(
    ({ statement }) => statement.revision === step.statement.revision,
  );
  const [copy, old] = [rename.table.name, rename.newName];
  const drop = last(own, "drop-table", old, own.length);
  const insert = last(own, "insert", copy, drop.index);
  const create = last(own, "create-table", copy, insert.index);
  const source = insert.found?.operation.copy;
  if (!drop.found || !create.found || !insert.found || !source) return;
  if (!isSameName(source.from.name, old)) return;
  const {
    columns,
    constraints,
    isAutoincrement = false,
  } = create.found.operation;
  const table = drop.found.operation.table;
  const isEnforced = drop.found.step.statement.foreignKeys ?? null;
  const definition = { columns, constraints, isAutoincrement };
  step.result = [
    { kind: "copy-table", table, definition, isEnforced },
    ...copyChanges(table, definition, source, insert.found.step.copied),
  ];
  for (const { found } of [drop, insert, create])
    if (found) found.step.result = [];
}

/** The last step before an index that did this to a table of that name. */
function last<
  K extends OperationKind & ("drop-table" | "insert" | "create-table"),
>(
  steps: readonly Step[],
  kind: K,
  table: string,
  before: number,
): { index: number; found: { step: Step; operation: OperationOf<K> } | null } {
  const index = steps
    .slice(0, Math.max(before, 0))
    .findLastIndex(
      ({ operation, statement }) =>
        operation.kind === kind &&
        "table" in operation &&
        isSameName(operation.table.name, table) &&
        statement.failure === null,
    );
  const step = steps[index];
  return {
    index,
    found: step ? { step, operation: step.operation as OperationOf<K> } : null,
  };
}
