import type { OperationOf } from "../sql/operation.ts";
import { backfillOf, isSameTable } from "./columns.ts";
import type { Scene } from "./scene.ts";

/**
 * The columns that a revision adds to the table it drops a column from, of the same type: autogenerate can't see a
 * rename and writes this instead. Those that were filled before the drop are none: their author copied the values.
 */
export function addedInstead(
  { table: name, column }: OperationOf<"drop-column">,
  scene: Scene,
): string[] {
  const type = scene.schemaBefore.findColumn(scene.table(name), column)?.type;
  if (type === undefined) return [];
  return operationsOfRevision(scene)
    .filter((operation) => operation.kind === "add-column")
    .filter((added) => isSameTable(added.table, name))
    .filter((added) => added.column.name !== column)
    .filter((added) => added.column.type === type)
    .map((added) => added.column.name)
    .filter((added) => {
      const filled = backfillOf(name, added, scene);
      return filled === "nothing" || filled === "default";
    });
}

/** The table that a revision makes with the same columns as the one it drops; null without one. */
export function createdInstead(
  { table: name }: OperationOf<"drop-table">,
  scene: Scene,
): OperationOf<"create-table"> | null {
  const columns = scene.schemaBefore
    .childrenOf(scene.table(name), "column")
    .map((column) => column.name.replace(/^.*\./s, ""));
  if (columns.length < 2) return null;
  const wanted = columns.sort().join();
  const operations = operationsOfRevision(scene);
  const isFilled = (made: OperationOf<"create-table">) =>
    operations.some(
      (one) => one.kind === "insert" && isSameTable(one.table, made.table),
    );
  return (
    operations
      .filter((operation) => operation.kind === "create-table")
      .filter(({ table }) => table.name !== name.name)
      .filter((made) => !isFilled(made))
      .find(
        (made) =>
          made.columns
            .map((column) => scene.quote(column.name))
            .sort()
            .join() === wanted,
      ) ?? null
  );
}

function operationsOfRevision(scene: Scene) {
  const earlier = scene.earlier.filter(
    ({ statement }) => statement.revision === scene.statement.revision,
  );
  return [...earlier, scene, ...scene.later].flatMap((one) => one.operations);
}
