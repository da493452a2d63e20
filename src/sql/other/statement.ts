import type { Operation } from "../operation.ts";
import {
  isTree,
  nodesOf,
  tableOf,
  tablesRead,
  textOf,
  type Tree,
} from "./tree.ts";

/**
 * What a statement in node-sql-parser's tree does to rows.
 *
 * @throws Error for any other statement: that it can be parsed does not say what it does
 */
export function readStatement(node: Tree): Operation {
  const table = tableOf(node.table);
  const hasWhere = isTree(node.where);
  switch (node.type) {
    case "select":
      return { kind: "select", tables: tablesRead(node) };
    case "update": {
      const columns = nodesOf(node.set).map(({ column }) => textOf(column));
      return { kind: "update", table, columns, hasWhere };
    }
    case "delete":
      return { kind: "delete", table, hasWhere };
    default:
      throw new Error(`it is not known what ${textOf(node.type)} does here`);
  }
}
