import type {
  Operation,
  OperationOf,
  QualifiedName,
} from "../sql/operation.ts";
import { isNamed } from "./evidence.ts";
import { isAnyOf, type AnalysedStatement, type Index } from "./history.ts";
import { byAddedColumn, columnWord } from "./indexes.ts";
import type { Scene } from "./scene.ts";

/**
 * What ran before in this run could have replaced the NULLs of a column:
 * - `default`: it was added in the range with a value for every row
 * - `update`: an UPDATE set it
 * - `perhaps`: code that can't be looked into (a DO block, a function, Python that read rows and found none)
 * - `nothing`
 */
export type Backfill = "default" | "update" | "perhaps" | "nothing";

interface Addition {
  operation: OperationOf<"add-column">;
  by: AnalysedStatement;
}

/** The operation that added a column in the range, null when it was there before. */
export function additionOf(
  table: QualifiedName,
  column: string,
  scene: Scene,
): OperationOf<"add-column"> | null {
  return findAddition(table, column, scene)?.operation ?? null;
}

function findAddition(
  table: QualifiedName,
  column: string,
  scene: Scene,
): Addition | null {
  const own = additionIn(scene, table, column);
  if (own) return { operation: own, by: scene };
  for (const by of scene.before(byAddedColumn, columnWord(table, column))) {
    const operation = additionIn(by, table, column);
    if (operation) return { operation, by };
  }
  return null;
}

function additionIn(
  { operations }: AnalysedStatement,
  table: QualifiedName,
  column: string,
): OperationOf<"add-column"> | undefined {
  return operations.findLast(
    (operation): operation is OperationOf<"add-column"> =>
      operation.kind === "add-column" &&
      operation.column.name === column &&
      isSameTable(operation.table, table),
  );
}

export function backfillOf(
  table: QualifiedName,
  column: string,
  scene: Scene,
): Backfill {
  const added = findAddition(table, column, scene);
  if (added && fillsItself(added.operation)) return "default";
  if (added?.by === scene) return "nothing";
  // What ran before a column was there can't have filled it.
  const isSince = (
    index: Index,
    word: string,
    is: (one: AnalysedStatement) => boolean,
  ) => isAnyOf(scene.before(index, word, added?.by), is);
  const word = columnWord(table, column);
  if (isSince(byUpdatedColumn, word, (one) => isUpdateOf(one, table)))
    return "update";
  const mayFill =
    isSince(byUnknownWrite, everyTable, () => true) ||
    isSince(byUnknownWrite, table.name, (one) => isWrittenIn(one, table));
  return mayFill ? "perhaps" : "nothing";
}

function fillsItself({ column }: OperationOf<"add-column">): boolean {
  return (
    column.default !== null || column.isIdentity || column.generated !== null
  );
}

const byUpdatedColumn: Index = ({ operations }) =>
  operations.flatMap((one) =>
    one.kind === "update"
      ? one.columns.map((column) => columnWord(one.table, column))
      : [],
  );

function isUpdateOf(
  { operations }: AnalysedStatement,
  table: QualifiedName,
): boolean {
  return operations.some(
    (one) => one.kind === "update" && isSameTable(one.table, table),
  );
}

const everyTable = "*";

/** By the tables that code writes to which can't be looked into; by `*` when that can be any. */
const byUnknownWrite: Index = ({ statement, operations }) => {
  const { revision, evidence } = statement;
  if (revision === null) return [];
  // On a throwaway database without rows, Python that updates row by row only shows its SELECT.
  if (operations.some(readsRows)) return [everyTable];
  if (operations.length > 0 && operations.every(isPlainWrite)) return [];
  if (!evidence) return operations.some(runsCode) ? [everyTable] : [];
  return evidence.locks
    .filter(({ mode }) => mode === "RowExclusive")
    .map(({ relation }) => relation.name);
};

function isWrittenIn(
  { statement: { evidence } }: AnalysedStatement,
  table: QualifiedName,
): boolean {
  return (evidence?.locks ?? []).some(
    ({ relation, mode }) => mode === "RowExclusive" && isNamed(relation, table),
  );
}

function runsCode(operation: Operation): boolean {
  return (
    operation.kind === "other" &&
    /^(DoStmt|CallStmt)$/.test(operation.statement)
  );
}

function isPlainWrite({ kind }: Operation): boolean {
  return kind === "insert" || kind === "update" || kind === "delete";
}

const catalogs = ["pg_catalog", "information_schema"];

function readsRows(operation: Operation): boolean {
  return (
    operation.kind === "select" &&
    operation.tables.some(
      ({ schema, name }) =>
        !catalogs.includes(schema ?? "") &&
        !/^(pg|sqlite)_/.test(name) &&
        name !== "alembic_version",
    )
  );
}

export function isSameTable(a: QualifiedName, b: QualifiedName): boolean {
  const isSchemaEqual =
    a.schema === null || b.schema === null || a.schema === b.schema;
  return a.name === b.name && isSchemaEqual;
}
