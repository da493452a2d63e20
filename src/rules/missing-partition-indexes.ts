import { quoteIdentifier } from "../sql/identifier.ts";
import type { OperationOf } from "../sql/operation.ts";
import { byTable } from "./indexes.ts";
import type { Scene } from "./scene.ts";
import { keysOf, type TableKey } from "./table-keys.ts";

/** What ATTACH builds: the keys of the partitioned table that the partition lacks. */
export function missingIndexes(
  { table, partition }: OperationOf<"attach-partition">,
  scene: Scene,
): TableKey[] {
  const [parent, part] = [scene.table(table), scene.table(partition)];
  const { schemaBefore } = scene;
  if (!part.isPreexisting || !schemaBefore.findTable(partition)) return [];
  const own = new Set(keysOf(schemaBefore, part).map(shapeOf));
  return keysOf(schemaBefore, parent).filter(
    (key) =>
      !own.has(shapeOf(key)) && !isMadeInRange(key, partition.name, scene),
  );
}

/** Builds one on the partition, for ATTACH to find. */
export function buildOn(
  label: string,
  partition: string,
  { columns, isUnique, method, options, where }: TableKey,
): string {
  const words = columns.map((column) => column.replace(/\W+/g, "_"));
  const name = `ix_${partition}_${words.join("_")}`.slice(0, 63);
  const unique = isUnique ? "UNIQUE " : "";
  const rest = [options, where === null ? "" : `WHERE ${where}`];
  return [
    `CREATE ${unique}INDEX CONCURRENTLY ${quoteIdentifier(name)} ON ${label} USING ${method} (${columns.join(", ")})`,
    ...rest.filter((one) => one !== ""),
  ].join(" ");
}

/** The index of a constraint: only the same constraint on the partition will do. */
export function isConstraint({ object }: TableKey): boolean {
  return object.kind === "constraint";
}

function shapeOf(key: TableKey): string {
  const { columns, method, isUnique, where, options } = key;
  return [isConstraint(key), isUnique, method, columns, where, options].join(
    "|",
  );
}

function isMadeInRange(key: TableKey, table: string, scene: Scene): boolean {
  const wanted = key.columns.join();
  for (const { operations } of scene.before(byTable, table))
    for (const one of operations) {
      if (
        one.kind === "create-index" &&
        one.elements.map(({ text }) => text).join() === wanted
      )
        return true;
      if (one.kind === "add-constraint" && isConstraint(key)) return true;
    }
  return false;
}
