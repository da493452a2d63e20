import type { CreateStmt, IndexElem, IndexStmt, Node } from "libpg-query";
import type { IndexElement, OperationOf } from "../operation.ts";
import { readColumn, readConstraint } from "./definition.ts";
import { tableName } from "./names.ts";
import type { Source } from "./source.ts";

export function readCreateTable(
  statement: CreateStmt,
  source: Source,
): OperationOf<"create-table"> {
  const parts = statement.tableElts ?? [];
  const parent = statement.partbound ? statement.inhRelations?.[0] : undefined;
  return {
    kind: "create-table",
    table: tableName(statement.relation),
    columns: parts.flatMap((part) =>
      "ColumnDef" in part ? [readColumn(part.ColumnDef, source)] : [],
    ),
    constraints: parts.flatMap((part) =>
      "Constraint" in part
        ? (readConstraint(part.Constraint, source) ?? [])
        : [],
    ),
    partitionOf:
      parent && "RangeVar" in parent ? tableName(parent.RangeVar) : null,
    ...(statement.relation?.relpersistence === "t" && { isTemporary: true }),
    ...(statement.if_not_exists === true && { ifNotExists: true }),
  };
}

export function readCreateIndex(
  statement: IndexStmt,
  source: Source,
): OperationOf<"create-index"> {
  const where = statement.whereClause;
  return {
    kind: "create-index",
    table: tableName(statement.relation),
    index: statement.idxname ?? null,
    elements: readElements(statement, source),
    method: statement.accessMethod ?? "btree",
    where: where ? source.textAfter("where", where) : null,
    isUnique: statement.unique ?? false,
    isConcurrent: statement.concurrent ?? false,
    ifNotExists: statement.if_not_exists ?? false,
    isOnly: statement.relation?.inh !== true,
    hasOptions: hasOptions(statement),
  };
}

function readElements(statement: IndexStmt, source: Source): IndexElement[] {
  const texts = source.listAfter(statement.relation?.location ?? 0);
  return (statement.indexParams ?? []).map((node, index) => ({
    column: bareColumn(node),
    text: texts[index] ?? "",
  }));
}

function bareColumn(node: Node): string | null {
  if (!("IndexElem" in node)) return null;
  const element: IndexElem = node.IndexElem;
  const isBare =
    !element.opclass &&
    !element.collation &&
    element.ordering === "SORTBY_DEFAULT" &&
    element.nulls_ordering === "SORTBY_NULLS_DEFAULT";
  return isBare ? (element.name ?? null) : null;
}

function hasOptions(statement: IndexStmt): boolean {
  return Boolean(
    statement.indexIncludingParams ??
    statement.options ??
    statement.tableSpace ??
    statement.nulls_not_distinct,
  );
}
