import type { Node, SelectStmt, UpdateStmt } from "libpg-query";
import type { Operation } from "../operation.ts";
import { tableName, tablesIn } from "./names.ts";

/** Statements that read or write rows; those inside WITH come first. Null for all others. */
export function readManipulation(node: Node): Operation[] | null {
  const own = readOne(node);
  return own && [...commonTables(node), own];
}

function readOne(node: Node): Operation | null {
  if ("SelectStmt" in node) return readSelect(node.SelectStmt);
  if ("InsertStmt" in node)
    return { kind: "insert", table: tableName(node.InsertStmt.relation) };
  if ("UpdateStmt" in node) return readUpdate(node.UpdateStmt);
  if ("DeleteStmt" in node) {
    const { relation, whereClause } = node.DeleteStmt;
    const hasWhere = whereClause !== undefined;
    return { kind: "delete", table: tableName(relation), hasWhere };
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

function readUpdate(statement: UpdateStmt): Operation {
  const targets = statement.targetList ?? [];
  return {
    kind: "update",
    table: tableName(statement.relation),
    columns: targets.flatMap((target) =>
      "ResTarget" in target ? (target.ResTarget.name ?? []) : [],
    ),
    hasWhere: statement.whereClause !== undefined,
  };
}

/** Data-changing statements in WITH. */
function commonTables(node: Node): Operation[] {
  const body = Object.values(node)[0] as { withClause?: { ctes?: Node[] } };
  return (body.withClause?.ctes ?? []).flatMap((part) => {
    if (!("CommonTableExpr" in part)) return [];
    const query = part.CommonTableExpr.ctequery;
    if (!query || "SelectStmt" in query) return [];
    return readManipulation(query) ?? [];
  });
}
