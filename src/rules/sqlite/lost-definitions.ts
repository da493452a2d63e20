import type { SchemaObject } from "../../snapshot/snapshot.ts";
import type {
  ColumnDefinition,
  Operation,
  OperationKind,
  OperationOf,
} from "../../sql/operation.ts";
import { isSameName } from "../../sql/sqlite/identifier.ts";
import { nameOf, readTokens } from "../../sql/sqlite/tokens.ts";
import { isAnyOf } from "../history.ts";
import { byKind } from "../indexes.ts";
import type { Scene } from "../scene.ts";
import { childrenOf, ownName } from "./sqlite-schema.ts";

/** What a copied table had before the range, was not asked to give up, and has no more. In words. */
export function lostDefinitions(
  operation: OperationOf<"copy-table">,
  scene: Scene,
): string[] {
  const { objects } = scene.schemaBefore;
  const { name } = operation.table;
  const of = (kind: SchemaObject["kind"]) => childrenOf(objects, name, kind);
  return [
    ...lostAutoincrement(operation, objects),
    ...of("column").flatMap((one) => lostCollation(one, operation)),
    ...of("constraint").flatMap((one) => lostCheck(one, operation)),
    ...of("trigger").flatMap((one) => lostTrigger(one, scene)),
    ...of("index").flatMap((one) => lostIndex(one, scene)),
  ];
}

type Copy = OperationOf<"copy-table">;

function lostAutoincrement(
  { table, definition }: Copy,
  objects: readonly SchemaObject[],
): string[] {
  const had = objects.some(
    (one) =>
      one.kind === "table" &&
      isSameName(ownName(one), table.name) &&
      one.properties.autoincrement === "yes",
  );
  return had && !definition.isAutoincrement ? ["AUTOINCREMENT"] : [];
}

function lostCollation(column: SchemaObject, { definition }: Copy): string[] {
  const { collation } = column.properties;
  const now = columnOf(definition.columns, ownName(column));
  return collation !== undefined && now && !now.collation
    ? [`COLLATE ${collation} of ${now.name}`]
    : [];
}

/** One that has a name may have been dropped on purpose; one without can't be, but for a column that goes. */
function lostCheck({ name, properties }: SchemaObject, copy: Copy): string[] {
  const { definition = "" } = properties;
  const isUnnamed =
    properties.kind === "check" && name.endsWith(`.${definition}`);
  const { columns, constraints } = copy.definition;
  const all = [...columns.flatMap((one) => one.constraints), ...constraints];
  const isKept = all.some(
    ({ expression }) =>
      expression !== null && `CHECK (${expression})` === definition,
  );
  const speaksOfColumn = readTokens(definition).some((token) =>
    columnOf(columns, nameOf(token)),
  );
  return isUnnamed && !isKept && speaksOfColumn ? [definition] : [];
}

function lostTrigger(trigger: SchemaObject, scene: Scene): string[] {
  const name = ownName(trigger);
  const isMadeAgain = runsLater(
    scene,
    "other",
    (one) =>
      one.kind === "other" &&
      one.statement === "create trigger" &&
      one.objects.some((object) => isSameName(object.name, name)),
  );
  return isMadeAgain ? [] : [`the trigger ${scene.quote(name)}`];
}

/** SQLAlchemy reads no index on an expression; others are made again, or dropped on purpose. */
function lostIndex(index: SchemaObject, scene: Scene): string[] {
  const name = ownName(index);
  const isOnExpression = /\(.*[^ (]\(/.test(index.properties.definition ?? "");
  const isMadeAgain = runsLater(
    scene,
    "create-index",
    (one) => one.kind === "create-index" && isSameName(one.index ?? "", name),
  );
  return isOnExpression && !isMadeAgain
    ? [`the index ${scene.quote(name)}`]
    : [];
}

function runsLater(
  scene: Scene,
  kind: OperationKind,
  is: (operation: Operation) => boolean,
): boolean {
  return isAnyOf(scene.after(byKind, kind), ({ operations }) =>
    operations.some(is),
  );
}

function columnOf(
  columns: readonly ColumnDefinition[],
  name: string,
): ColumnDefinition | undefined {
  return columns.find((column) => isSameName(column.name, name));
}
