import type { Difference, SchemaObject } from "../snapshot/snapshot.ts";
import { codeForSqlite } from "./round-trip-fix-sqlite.ts";
import {
  constraintType,
  executeSql,
  nameParts,
  pythonString,
  schemaArgument,
} from "./round-trip-names.ts";

/** The line of Alembic code that downgrade() lacks for this difference; null when none can be given. */
export function codeFor(difference: Difference): string | null {
  if (difference.dialect === "sqlite") return codeForSqlite(difference);
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
  const { kind, name, properties } = object;
  const [schema, table = "", child = ""] = nameParts(name);
  const inSchema = schemaArgument(schema);
  const [tableText, childText] = [pythonString(table), pythonString(child)];
  switch (kind) {
    case "table":
      return properties["kind"] === "foreign table"
        ? executeSql(`DROP FOREIGN TABLE ${name}`)
        : `op.drop_table(${tableText}${inSchema})`;
    case "column":
      return object.parent?.startsWith("table ")
        ? `op.drop_column(${tableText}, ${childText}${inSchema})`
        : null;
    case "constraint":
      return object.parent?.startsWith("table ")
        ? `op.drop_constraint(${childText}, ${tableText}${constraintType(object)}${inSchema})`
        : executeSql(
            `ALTER DOMAIN ${parentName(object)} DROP CONSTRAINT ${quoted(child)}`,
          );
    case "index":
      return `op.drop_index(${tableText}, table_name=${pythonString(nameParts(parentName(object))[1] ?? "")}${inSchema})`;
    case "type":
      return properties["kind"] === "enum"
        ? `sa.Enum(name=${tableText}${inSchema}).drop(op.get_bind(), checkfirst=True)`
        : executeSql(`DROP TYPE ${name}`);
    case "trigger":
    case "rule":
    case "policy":
      return executeSql(
        `DROP ${kind.toUpperCase()} ${quoted(child)} ON ${parentName(object)}`,
      );
    case "function":
      return executeSql(`DROP ROUTINE ${name}`);
    case "comment":
    case "grant":
    case "other":
      return null;
    default:
      return executeSql(`DROP ${kind.toUpperCase()} ${name}`);
  }
}

function codeToRestore(object: SchemaObject): string | null {
  const { kind, name, properties } = object;
  const child = nameParts(name).at(-1) ?? "";
  const definition = properties["definition"] ?? "";
  switch (kind) {
    case "index":
    case "trigger":
    case "rule":
      return executeSql(definition);
    case "constraint":
      return executeSql(
        `ALTER ${object.parent?.startsWith("domain ") ? "DOMAIN" : "TABLE"} ${parentName(object)} ADD CONSTRAINT ${quoted(child)} ${definition}`,
      );
    case "column":
      return object.parent?.startsWith("table ")
        ? codeToAddColumn(object)
        : null;
    case "type":
      return properties["kind"] === "enum"
        ? executeSql(`CREATE TYPE ${name} AS ENUM (${properties["values"]})`)
        : null;
    case "view":
    case "materialized view":
      return executeSql(
        `CREATE ${kind.toUpperCase()} ${name} AS ${definition.trim()}`,
      );
    case "extension":
    case "schema":
      return executeSql(`CREATE ${kind.toUpperCase()} ${name}`);
    default:
      return null;
  }
}

function codeToChangeBack({ object, properties }: Difference): string | null {
  if (object.kind !== "column" || !object.parent?.startsWith("table "))
    return null;
  const [schema, table = "", column = ""] = nameParts(object.name);
  const { type, nullable, default: initial } = properties;
  if (type) {
    return executeSql(
      `ALTER TABLE ${parentName(object)} ALTER COLUMN ${quoted(column)} TYPE ${type.before}`,
    );
  }
  const changes = [
    ...(nullable
      ? [`nullable=${nullable.before === "yes" ? "True" : "False"}`]
      : []),
    ...(initial ? [`server_default=${serverDefault(initial.before)}`] : []),
  ];
  if (changes.length === 0) return null;
  return `op.alter_column(${[pythonString(table), pythonString(column), ...changes].join(", ")}${schemaArgument(schema)})`;
}

function serverDefault(expression: string | null): string {
  return expression === null ? "None" : `sa.text(${pythonString(expression)})`;
}

// NOT NULL without a default fails on a table with rows.
function codeToAddColumn(object: SchemaObject): string {
  const { type, nullable, default: initial } = object.properties;
  const [schema, table = "", column = ""] = nameParts(object.name);
  const add = `ALTER TABLE ${parentName(object)} ADD COLUMN ${quoted(column)} ${type}`;
  const isRequired = nullable === "no";
  if (initial !== undefined) {
    return executeSql(
      `${add} DEFAULT ${initial}${isRequired ? " NOT NULL" : ""}`,
    );
  }
  if (!isRequired) return executeSql(add);
  return [
    executeSql(add),
    "# fill the column, then:",
    `op.alter_column(${pythonString(table)}, ${pythonString(column)}, nullable=False${schemaArgument(schema)})`,
  ].join("\n");
}

function parentName({ parent }: SchemaObject): string {
  return (
    parent?.replace(/^(materialized view|table|view|domain|type) /, "") ?? ""
  );
}

function quoted(name: string): string {
  return /^[a-z_][a-z0-9_$]*$/.test(name)
    ? name
    : `"${name.replaceAll('"', '""')}"`;
}
