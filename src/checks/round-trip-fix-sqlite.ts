import type { Difference, SchemaObject } from "../snapshot/snapshot.ts";
import {
  constraintType,
  executeSql,
  nameParts,
  pythonString,
} from "./round-trip-names.ts";

/**
 * The same for SQLite, whose ALTER TABLE knows no constraints, types or defaults: what it can't do is done in
 * batch mode.
 */
export function codeForSqlite(difference: Difference): string | null {
  switch (difference.change) {
    case "added":
      return codeToDrop(difference.object);
    case "removed":
      return codeToRestore(difference.object);
    case "changed":
      return codeToChangeBack(difference);
  }
}

function codeToDrop(object: SchemaObject): string | null {
  const { kind, name } = object;
  const [table = "", child = ""] = nameParts(name);
  switch (kind) {
    case "table":
      return `op.drop_table(${pythonString(table)})`;
    case "index":
      return `op.drop_index(${pythonString(table)})`;
    case "view":
      return executeSql(`DROP VIEW ${name}`);
    case "trigger":
      return executeSql(`DROP TRIGGER ${ownName(object)}`);
    case "column":
      return inBatch(table, `batch.drop_column(${pythonString(child)})`);
    case "constraint":
      return isNamed(object)
        ? inBatch(
            table,
            `batch.drop_constraint(${pythonString(child)}${constraintType(object)})`,
          )
        : null;
    default:
      return null;
  }
}

function codeToRestore(object: SchemaObject): string | null {
  const { kind, name, properties } = object;
  const [table = ""] = nameParts(name);
  switch (kind) {
    case "index":
    case "trigger":
    case "view":
      return executeSql(properties["definition"] ?? "");
    case "column":
      return codeToAddColumn(object);
    case "constraint":
      return properties["kind"] === "check"
        ? inBatch(table, createCheck(object))
        : null;
    default:
      return null;
  }
}

function codeToChangeBack({ object, properties }: Difference): string | null {
  const [table = "", column = ""] = nameParts(object.name);
  const { nullable, default: initial, ...others } = properties;
  if (object.kind !== "column" || Object.keys(others).length > 0) return null;
  const arguments_ = [
    pythonString(column),
    ...(nullable
      ? [`nullable=${nullable.before === "yes" ? "True" : "False"}`]
      : []),
    ...(initial ? [`server_default=${serverDefault(initial.before)}`] : []),
  ];
  return inBatch(table, `batch.alter_column(${arguments_.join(", ")})`);
}

/** NOT NULL without a default can't be added: SQLite refuses it. */
function codeToAddColumn(object: SchemaObject): string | null {
  const { type, nullable, default: initial, generated } = object.properties;
  const isRequired = nullable === "no";
  if (generated !== undefined || (isRequired && initial === undefined))
    return null;
  const [table = ""] = nameParts(object.name);
  return executeSql(
    [
      `ALTER TABLE ${tableOf(object) || table} ADD COLUMN ${ownName(object)} ${type ?? ""}`.trimEnd(),
      ...(initial === undefined ? [] : [`DEFAULT (${initial})`]),
      ...(isRequired ? ["NOT NULL"] : []),
    ].join(" "),
  );
}

function createCheck(object: SchemaObject): string {
  const { definition = "" } = object.properties;
  const expression = definition.replace(/^CHECK \((.*)\)$/s, "$1");
  const name = isNamed(object) ? pythonString(ownText(object)) : "None";
  return `batch.create_check_constraint(${name}, ${pythonString(expression)})`;
}

function inBatch(table: string, code: string): string {
  return `with op.batch_alter_table(${pythonString(table)}) as batch:\n    ${code}`;
}

/** One without a name is called by its definition. */
function isNamed(object: SchemaObject): boolean {
  return ownName(object) !== object.properties["definition"];
}

/** What follows the table in a name, as SQL writes it. */
function ownName(object: SchemaObject): string {
  return object.name.slice(tableOf(object).length + 1);
}

function ownText(object: SchemaObject): string {
  return nameParts(ownName(object))[0] ?? "";
}

function tableOf({ parent }: SchemaObject): string {
  return parent?.replace(/^(table|view) /, "") ?? "";
}

function serverDefault(expression: string | null): string {
  return expression === null ? "None" : `sa.text(${pythonString(expression)})`;
}
