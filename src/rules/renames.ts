import type { Operation, OperationOf } from "../sql/operation.ts";
import { backfillOf, isSameTable } from "./columns.ts";
import type { AnalysedStatement, Index } from "./history.ts";
import { byKind, byTable } from "./indexes.ts";
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
  return sameRevision(byTable, name.name, scene)
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
  const columnsOf = (made: OperationOf<"create-table">) =>
    made.columns.map((column) => scene.quote(column.name)).sort();
  return (
    sameRevision(byKind, "create-table", scene)
      .filter((operation) => operation.kind === "create-table")
      .filter(({ table }) => table.name !== name.name)
      .filter((made) => columnsOf(made).join() === wanted)
      .find((made) => !isFilled(made, scene)) ?? null
  );
}

function isFilled(
  { table }: OperationOf<"create-table">,
  scene: Scene,
): boolean {
  return sameRevision(byTable, table.name, scene).some(
    (one) => one.kind === "insert" && isSameTable(one.table, table),
  );
}

/** Operations of the same revision, found by what they are about. */
function sameRevision(
  index: Index,
  word: string,
  scene: Scene,
): readonly Operation[] {
  const { revision } = scene.statement;
  const found: AnalysedStatement[] = [scene];
  for (const one of scene.before(index, word)) {
    if (one.statement.revision !== revision) break;
    found.unshift(one);
  }
  found.push(...scene.after(index, word));
  return found.flatMap(({ operations }) => operations);
}
