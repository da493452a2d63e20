import type { SchemaObject } from "../snapshot/snapshot.ts";
import { formatName, quoteIdentifier } from "../sql/identifier.ts";
import type { OperationOf } from "../sql/operation.ts";
import { bracketsIn } from "./brackets.ts";
import type { Scene } from "./scene.ts";
import { keysOf, type TableName } from "./table-keys.ts";

/**
 * What a dropped column takes along without a word, as `unique constraint uq_slug`: keys, and indexes that are
 * unique or have other columns as well. Not what was dropped by name before, or is there again in the end.
 */
export function lostWithColumn(
  operation: OperationOf<"drop-column">,
  scene: Scene,
): string[] {
  const table = scene.schemaBefore.findTable(operation.table);
  if (!table) return [];
  const column = quoteIdentifier(operation.column);
  const indexes = keysOf(scene.schemaBefore, table)
    .filter(({ object }) => object.kind === "index")
    .filter((key) => key.columns.some((text) => mentions(text, column)))
    .filter((key) => key.isUnique || key.columns.length > 1)
    .map(({ object, isUnique }) => ({
      object,
      words: isUnique ? "unique index" : "index",
    }));
  const constraints = scene.schemaBefore
    .childrenOf(table, "constraint")
    .filter((object) => isOn(object, column))
    .map((object) => ({ object, words: wordsFor(object) }));
  return [...constraints, ...indexes]
    .filter(({ object }) => isUnsaid(object, table, scene))
    .map(({ object, words }) => `${words} ${localName(object, table)}`);
}

function wordsFor({ properties: { kind = "" } }: SchemaObject): string {
  return /key$/.test(kind) ? kind : `${kind} constraint`;
}

/** Checks are left out: one that names a column makes no sense without it. */
function isOn({ properties }: SchemaObject, column: string): boolean {
  const { kind, definition = "" } = properties;
  const { items } = bracketsIn(definition.slice(definition.indexOf("(")));
  return kind !== "check" && items.some((item) => mentions(item, column));
}

/** Whether a key is a column, or an expression with it. */
function mentions(text: string, column: string): boolean {
  const words = text.matchAll(/"(?:[^"]|"")*"|'(?:[^']|'')*'|[\w$]+/g);
  return [...words].some(([word]) => word === column);
}

function isUnsaid(
  object: SchemaObject,
  table: TableName,
  { earlier, schemaAfter }: Scene,
): boolean {
  const local = localName(object, table);
  const isDropped = earlier
    .flatMap((one) => one.operations)
    .some(
      (one) =>
        (one.kind === "drop-constraint" &&
          quoteIdentifier(one.constraint) === local) ||
        (one.kind === "drop-index" &&
          quoteIdentifier(one.index.name) === local),
    );
  const isBack = schemaAfter.objects.some(
    (one) => one.kind === object.kind && one.name === object.name,
  );
  return !isDropped && !isBack;
}

function localName({ name, kind }: SchemaObject, table: TableName): string {
  const prefix =
    kind === "index" ? quoteIdentifier(table.schema) : formatName(table);
  return name.slice(prefix.length + 1);
}
