import type { Node } from "libpg-query";
import type { Operation } from "../operation.ts";
import { readAlterTable } from "./alter-table.ts";
import { readCreateIndex, readCreateTable } from "./create.ts";
import { dottedName, stringsOf, tableName, tablesIn } from "./names.ts";
import { readManipulation } from "./manipulation.ts";
import { readDrop, readRename } from "./rename-and-drop.ts";
import { readRoles } from "./roles.ts";
import { readSession } from "./session.ts";
import type { Source } from "./source.ts";

/** The operations of one parsed statement: at least one, if only `other`. */
export function readStatement(node: Node, source: Source): Operation[] {
  return (
    readDefinition(node, source) ??
    readDrop(node) ??
    readRename(node) ??
    readManipulation(node, source) ??
    readRoles(node) ??
    readSession(node) ?? [otherStatement(node)]
  );
}

/** Statements that make or change something. */
function readDefinition(node: Node, source: Source): Operation[] | null {
  if ("CreateStmt" in node) return [readCreateTable(node.CreateStmt, source)];
  if ("IndexStmt" in node) return [readCreateIndex(node.IndexStmt, source)];
  if ("AlterTableStmt" in node)
    return readAlterTable(node.AlterTableStmt, source);
  if ("CreateTableAsStmt" in node) {
    const { into, objtype } = node.CreateTableAsStmt;
    if (objtype !== "OBJECT_TABLE") return null;
    return [{ kind: "create-table-as", table: tableName(into?.rel) }];
  }
  if ("CreateEnumStmt" in node) {
    const type = dottedName(stringsOf(node.CreateEnumStmt.typeName));
    const values = stringsOf(node.CreateEnumStmt.vals);
    return [{ kind: "create-enum", type, values }];
  }
  if ("AlterEnumStmt" in node) {
    const {
      typeName,
      oldVal,
      newVal = "",
      newValNeighbor,
    } = node.AlterEnumStmt;
    const isPlaced = newValNeighbor !== undefined;
    const type = dottedName(stringsOf(typeName));
    return oldVal === undefined
      ? [{ kind: "add-enum-value", type, value: newVal, isPlaced }]
      : [{ kind: "rename-enum-value", type, value: oldVal, newValue: newVal }];
  }
  return null;
}

function otherStatement(node: Node): Operation {
  const statement = isFullVacuum(node)
    ? "VACUUM FULL"
    : (Object.keys(node)[0] ?? "unknown");
  return { kind: "other", statement, objects: tablesIn(node) };
}

function isFullVacuum(node: Node): boolean {
  return (
    "VacuumStmt" in node &&
    (node.VacuumStmt.options ?? []).some(
      (option) => "DefElem" in option && option.DefElem.defname === "full",
    )
  );
}
