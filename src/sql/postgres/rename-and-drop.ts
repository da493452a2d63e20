import type { DropStmt, Node, RenameStmt } from "libpg-query";
import type { Operation, QualifiedName } from "../operation.ts";
import { dottedName, objectName, stringsOf, tableName } from "./names.ts";

/** DROP: one operation per object. Null when the statement drops nothing. */
export function readDrop(node: Node): Operation[] | null {
  if ("DropdbStmt" in node)
    return [{ kind: "drop-database", database: node.DropdbStmt.dbname ?? "" }];
  if (!("DropStmt" in node)) return null;
  const statement = node.DropStmt;
  const objects = (statement.objects ?? [])
    .map(belongsToTable(statement) ? tableOf : objectName)
    .filter((name) => name !== null);
  return objects.map((name) => dropped(statement, name));
}

/** `DROP TRIGGER name ON table` and the like: what it is about, and what it locks, is the table. */
function belongsToTable({ removeType }: DropStmt): boolean {
  return /^OBJECT_(TRIGGER|POLICY|RULE)$/.test(removeType ?? "");
}

function tableOf(node: Node): QualifiedName | null {
  return "List" in node
    ? dottedName(stringsOf(node.List.items).slice(0, -1))
    : null;
}

function dropped(statement: DropStmt, name: QualifiedName): Operation {
  const isCascade = statement.behavior === "DROP_CASCADE";
  switch (statement.removeType) {
    case "OBJECT_TABLE":
      return { kind: "drop-table", table: name, isCascade };
    case "OBJECT_INDEX": {
      const isConcurrent = statement.concurrent ?? false;
      const ifExists = statement.missing_ok ?? false;
      return { kind: "drop-index", index: name, isConcurrent, ifExists };
    }
    case "OBJECT_TYPE":
    case "OBJECT_DOMAIN":
      return { kind: "drop-type", type: name, isCascade };
    case "OBJECT_SCHEMA":
      return { kind: "drop-schema", schema: name.name, isCascade };
    default: {
      const word = statement.removeType ?? "OBJECT";
      return {
        kind: "other",
        statement: `DropStmt ${word}`,
        objects: [name],
        ...(isCascade && { isCascade }),
      };
    }
  }
}

/** RENAME and SET SCHEMA. Null when the statement renames nothing. */
export function readRename(node: Node): Operation[] | null {
  if ("RenameStmt" in node) return [renamed(node.RenameStmt)];
  if (
    "AlterObjectSchemaStmt" in node &&
    isReadFrom(node.AlterObjectSchemaStmt.objectType)
  ) {
    const { relation, newschema = "" } = node.AlterObjectSchemaStmt;
    const table = tableName(relation);
    return [{ kind: "set-schema", table, newSchema: newschema }];
  }
  return null;
}

/** What code reads from by its name, as from a table. */
function isReadFrom(objectType: string | undefined): boolean {
  return /^OBJECT_(TABLE|VIEW|MATVIEW|FOREIGN_TABLE)$/.test(objectType ?? "");
}

function renamed(statement: RenameStmt): Operation {
  const table = tableName(statement.relation);
  const newName = statement.newname ?? "";
  const old = statement.subname ?? "";
  if (isReadFrom(statement.renameType))
    return { kind: "rename-table", table, newName };
  switch (statement.renameType) {
    case "OBJECT_SCHEMA":
      return { kind: "rename-schema", schema: old, newName };
    case "OBJECT_COLUMN":
      return { kind: "rename-column", table, column: old, newName };
    case "OBJECT_TABCONSTRAINT":
      return { kind: "rename-constraint", table, constraint: old, newName };
    case "OBJECT_INDEX":
      return { kind: "rename-index", index: table, newName };
    default: {
      const word = statement.renameType ?? "OBJECT";
      const objects = statement.relation ? [table] : [];
      return { kind: "other", statement: `RenameStmt ${word}`, objects };
    }
  }
}
