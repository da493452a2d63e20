import type { AlterTableCmd, AlterTableStmt, Node } from "libpg-query";
import type { Operation, QualifiedName } from "../operation.ts";
import { defaultText, readColumn, readConstraint } from "./definition.ts";
import { dottedName, stringOf, stringsOf, tableName } from "./names.ts";
import { roleName } from "./roles.ts";
import { readRestart } from "./session.ts";
import type { Source } from "./source.ts";
import { formatType } from "./type-name.ts";

/** ALTER TABLE (also of indexes, views, sequences): one operation per command. */
export function readAlterTable(
  statement: AlterTableStmt,
  source: Source,
): Operation[] {
  const table = tableName(statement.relation);
  const isTable =
    statement.objtype === "OBJECT_TABLE" ||
    statement.objtype === "OBJECT_FOREIGN_TABLE";
  return (statement.cmds ?? []).flatMap((node) => {
    if (!("AlterTableCmd" in node)) return [];
    const command = node.AlterTableCmd;
    const operation = isTable ? readCommand(command, table, source) : null;
    return operation ?? otherCommand(command, table);
  });
}

function otherCommand(command: AlterTableCmd, table: QualifiedName): Operation {
  const statement = command.subtype ?? "AlterTableCmd";
  return { kind: "other", statement, objects: [table] };
}

function readCommand(
  command: AlterTableCmd,
  table: QualifiedName,
  source: Source,
): Operation | null {
  const name = command.name ?? "";
  const isCascade = command.behavior === "DROP_CASCADE";
  switch (command.subtype) {
    case "AT_AddColumn":
      return addColumn(command, table, source);
    case "AT_DropColumn":
      return { kind: "drop-column", table, column: name, isCascade };
    case "AT_AlterColumnType":
      return alterType(command, table, source);
    case "AT_SetNotNull":
      return { kind: "set-not-null", table, column: name };
    case "AT_DropNotNull":
      return { kind: "drop-not-null", table, column: name };
    case "AT_ColumnDefault":
      return columnDefault(command.def, table, name, source);
    case "AT_AddConstraint":
      return addConstraint(command.def, table, source);
    case "AT_ValidateConstraint":
      return { kind: "validate-constraint", table, constraint: name };
    case "AT_DropConstraint":
      return { kind: "drop-constraint", table, constraint: name, isCascade };
    case "AT_AttachPartition":
    case "AT_DetachPartition":
      return partition(command, table);
    case "AT_ChangeOwner":
      return { kind: "change-owner", table, owner: roleName(command.newowner) };
    case "AT_SetRelOptions":
      return { kind: "set-storage-options", table, options: options(command) };
    case "AT_SetIdentity": {
      const identity = { table, column: name };
      return readRestart(listOf(command), { identity })?.[0] ?? null;
    }
    default:
      return null;
  }
}

/** An option without a value is on. */
function options(command: AlterTableCmd): Record<string, string> {
  const pairs = listOf(command).flatMap((node) => {
    if (!("DefElem" in node)) return [];
    const { defname = "", arg } = node.DefElem;
    return [[defname, constantOf(arg)]];
  });
  return Object.fromEntries(pairs) as Record<string, string>;
}

function listOf({ def }: AlterTableCmd): Node[] {
  return def && "List" in def ? (def.List.items ?? []) : [];
}

function constantOf(node: Node | undefined): string {
  if (!node) return "true";
  if ("Integer" in node) return String(node.Integer.ival ?? 0);
  if ("Float" in node) return node.Float.fval ?? "";
  // A bare word such as `off` is read as the name of a type.
  if ("TypeName" in node) return stringsOf(node.TypeName.names).join(".");
  return stringOf(node);
}

function addColumn(
  command: AlterTableCmd,
  table: QualifiedName,
  source: Source,
): Operation | null {
  if (!command.def || !("ColumnDef" in command.def)) return null;
  const column = readColumn(command.def.ColumnDef, source);
  const ifNotExists = command.missing_ok ?? false;
  return { kind: "add-column", table, column, ifNotExists };
}

function alterType(
  command: AlterTableCmd,
  table: QualifiedName,
  source: Source,
): Operation | null {
  if (!command.def || !("ColumnDef" in command.def)) return null;
  const { typeName, raw_default: using, collClause } = command.def.ColumnDef;
  return {
    kind: "alter-column-type",
    table,
    column: command.name ?? "",
    type: formatType(typeName),
    using: using ? source.textAfter("using", using) : null,
    ...(collClause && {
      collation: dottedName(stringsOf(collClause.collname)),
    }),
  };
}

function columnDefault(
  expression: Node | undefined,
  table: QualifiedName,
  column: string,
  source: Source,
): Operation {
  const text = defaultText(expression, source);
  return text === null
    ? { kind: "drop-default", table, column }
    : { kind: "set-default", table, column, default: text };
}

function addConstraint(
  definition: Node | undefined,
  table: QualifiedName,
  source: Source,
): Operation | null {
  if (!definition || !("Constraint" in definition)) return null;
  const constraint = readConstraint(definition.Constraint, source);
  return constraint && { kind: "add-constraint", table, constraint };
}

function partition(
  command: AlterTableCmd,
  table: QualifiedName,
): Operation | null {
  if (!command.def || !("PartitionCmd" in command.def)) return null;
  const { name, concurrent } = command.def.PartitionCmd;
  const child = tableName(name);
  return command.subtype === "AT_AttachPartition"
    ? { kind: "attach-partition", table, partition: child }
    : {
        kind: "detach-partition",
        table,
        partition: child,
        isConcurrent: concurrent ?? false,
      };
}
