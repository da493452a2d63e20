import type { InsertStmt, Node, SelectStmt, UpdateStmt } from "libpg-query";
import type { Operation } from "../operation.ts";
import { tableName, tablesIn } from "./names.ts";
import { readFilter } from "./row-filter.ts";
import type { Source } from "./source.ts";

/** Statements that read or write rows; those inside WITH come first. Null for all others. */
export function readManipulation(
  node: Node,
  source: Source,
): Operation[] | null {
  const own = readOne(node, source);
  return own && [...commonTables(node, source), own];
}

function readOne(node: Node, source: Source): Operation | null {
  if ("SelectStmt" in node) return readSelect(node.SelectStmt);
  if ("InsertStmt" in node) return readInsert(node.InsertStmt);
  if ("UpdateStmt" in node) return readUpdate(node.UpdateStmt, source);
  if ("DeleteStmt" in node) {
    const { relation, whereClause } = node.DeleteStmt;
    return {
      kind: "delete",
      table: tableName(relation),
      hasWhere: whereClause !== undefined,
      ...filterOf(whereClause, source),
    };
  }
  if ("CopyStmt" in node && node.CopyStmt.is_from && node.CopyStmt.relation)
    return { kind: "insert", table: tableName(node.CopyStmt.relation) };
  return null;
}

function readSelect(statement: SelectStmt): Operation {
  return statement.intoClause
    ? { kind: "create-table-as", table: tableName(statement.intoClause.rel) }
    : { kind: "select", tables: tablesIn(statement) };
}

/** A FROM within a condition or a value is no copy of rows. */
function readInsert({ relation, selectStmt }: InsertStmt): Operation {
  const query =
    selectStmt && "SelectStmt" in selectStmt ? selectStmt.SelectStmt : null;
  const from = tablesIn(query?.fromClause);
  return {
    kind: "insert",
    table: tableName(relation),
    ...(from.length > 0 && { from }),
  };
}

function readUpdate(statement: UpdateStmt, source: Source): Operation {
  const targets = statement.targetList ?? [];
  return {
    kind: "update",
    table: tableName(statement.relation),
    columns: targets.flatMap((target) =>
      "ResTarget" in target ? (target.ResTarget.name ?? []) : [],
    ),
    hasWhere: statement.whereClause !== undefined,
    ...filterOf(statement.whereClause, source),
  };
}

function filterOf(where: Node | undefined, source: Source) {
  return where && { filter: readFilter(where, source) };
}

/** Data-changing statements in WITH. */
function commonTables(node: Node, source: Source): Operation[] {
  const body = Object.values(node)[0] as { withClause?: { ctes?: Node[] } };
  return (body.withClause?.ctes ?? []).flatMap((part) => {
    if (!("CommonTableExpr" in part)) return [];
    const query = part.CommonTableExpr.ctequery;
    if (!query || "SelectStmt" in query) return [];
    return readManipulation(query, source) ?? [];
  });
}
