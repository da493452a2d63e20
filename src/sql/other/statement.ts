import type { Operation } from "../operation.ts";
import {
  readColumn,
  readConstraint,
  type WriteExpression,
} from "./definition.ts";
import {
  columnOf,
  isTree,
  nodesOf,
  tableOf,
  tablesRead,
  textOf,
  type Tree,
} from "./tree.ts";

/** The operations of one statement in node-sql-parser's tree: at least one, if only `other`. */
export function readStatement(node: Tree, write: WriteExpression): Operation[] {
  const known = readKnown(node, write).filter((one) => one !== null);
  const statement = [node.type, node.keyword].filter(Boolean).join(" ");
  return known.length > 0
    ? known
    : [{ kind: "other", statement, objects: tablesRead(node) }];
}

function readKnown(node: Tree, write: WriteExpression): (Operation | null)[] {
  switch (node.type) {
    case "create":
      return [readCreate(node, write)];
    case "alter":
      return nodesOf(node.expr).map((action) => readAlter(node, action, write));
    case "drop":
      return nodesOf(node.keyword === "table" ? node.name : null).map(
        (name) => ({
          kind: "drop-table",
          table: tableOf(name),
          isCascade: false,
        }),
      );
    case "select":
      return [{ kind: "select", tables: tablesRead(node) }];
    case "insert":
    case "replace":
      return [{ kind: "insert", table: tableOf(node.table) }];
    case "update":
      return [readUpdate(node)];
    case "delete":
      return [
        {
          kind: "delete",
          table: tableOf(node.table),
          hasWhere: isTree(node.where),
        },
      ];
    default:
      return [];
  }
}

function readUpdate(node: Tree): Operation {
  return {
    kind: "update",
    table: tableOf(node.table),
    columns: nodesOf(node.set).map(({ column }) => textOf(column)),
    hasWhere: isTree(node.where),
  };
}

function readCreate(node: Tree, write: WriteExpression): Operation | null {
  const table = tableOf(node.table);
  if (node.keyword === "index") return readIndex(node, write);
  if (node.keyword !== "table") return null;
  if (node.query_expr) return { kind: "create-table-as", table };
  const parts = nodesOf(node.create_definitions);
  const columns = parts.filter(({ resource }) => resource === "column");
  const constraints = parts.filter(({ resource }) => resource === "constraint");
  return {
    kind: "create-table",
    table,
    columns: columns.map((part) => readColumn(part, write)),
    constraints: constraints.flatMap(
      (part) => readConstraint(part, write) ?? [],
    ),
    partitionOf: null,
  };
}

function readIndex(node: Tree, write: WriteExpression): Operation {
  const index = isTree(node.index) ? textOf(node.index.name) : "";
  return {
    kind: "create-index",
    table: tableOf(node.table),
    index: index || null,
    elements: nodesOf(node.index_columns).map((element) => ({
      column: element.order_by ? null : columnOf(element),
      text: [write(element), element.order_by].filter(Boolean).join(" "),
    })),
    method: "btree",
    where: isTree(node.where) ? write(node.where) : null,
    isUnique: node.index_type === "unique",
    isConcurrent: false,
    ifNotExists: Boolean(node.if_not_exists),
    isOnly: false,
    hasOptions: false,
  };
}

function readAlter(
  node: Tree,
  action: Tree,
  write: WriteExpression,
): Operation | null {
  const table = tableOf(node.table);
  const column = columnOf(action.column) ?? "";
  switch (`${textOf(action.action)} ${textOf(action.resource)}`) {
    case "add column":
      return {
        kind: "add-column",
        table,
        column: readColumn(action, write),
        ifNotExists: false,
      };
    case "drop column":
      return { kind: "drop-column", table, column, isCascade: false };
    case "rename table":
      return { kind: "rename-table", table, newName: textOf(action.table) };
    case "rename column":
      return {
        kind: "rename-column",
        table,
        column: columnOf(action.old_column) ?? "",
        newName: column,
      };
    default:
      return null;
  }
}
