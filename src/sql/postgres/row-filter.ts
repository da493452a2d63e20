import type { Node } from "libpg-query";
import type { RowFilter } from "../operation.ts";
import { stringOf, stringsOf } from "./names.ts";
import type { Source } from "./source.ts";

/** What is known of the rows that a WHERE picks. */
export function readFilter(where: Node, source: Source): RowFilter {
  const conditions = conditionsOf(where);
  return {
    text: source.textAfter("where", where, ["returning"]),
    fixedColumns: conditions.flatMap(fixedColumn),
    nullColumn: conditions.length === 1 ? nullColumn(where) : null,
  };
}

/** What AND binds together. */
function conditionsOf(node: Node): Node[] {
  const isAnd = "BoolExpr" in node && node.BoolExpr.boolop === "AND_EXPR";
  return isAnd ? (node.BoolExpr.args ?? []).flatMap(conditionsOf) : [node];
}

/** The column of `column = value` or `column IN (values)`. */
function fixedColumn(node: Node): string[] {
  if (!("A_Expr" in node)) return [];
  const { kind, name, lexpr, rexpr } = node.A_Expr;
  const isEqual = stringsOf(name).at(-1) === "=";
  if (!isEqual || (kind !== "AEXPR_OP" && kind !== "AEXPR_IN")) return [];
  if (isValue(rexpr)) return columnOf(lexpr);
  return isValue(lexpr) ? columnOf(rexpr) : [];
}

function isValue(node: Node | undefined): boolean {
  if (!node) return false;
  if ("TypeCast" in node) return isValue(node.TypeCast.arg);
  if ("List" in node) return (node.List.items ?? []).every(isValue);
  return "A_Const" in node || "ParamRef" in node;
}

function nullColumn(node: Node): string | null {
  return "NullTest" in node && node.NullTest.nulltesttype === "IS_NULL"
    ? (columnOf(node.NullTest.arg)[0] ?? null)
    : null;
}

function columnOf(node: Node | undefined): string[] {
  return node && "ColumnRef" in node
    ? [stringOf(node.ColumnRef.fields?.at(-1))]
    : [];
}
