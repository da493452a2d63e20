import { unquoteIdentifier } from "../sql/identifier.ts";
import type { SchemaObject } from "../snapshot/snapshot.ts";

/** The parts of a name quoted as in SQL: `public."User".name` → `["public", "User", "name"]`. */
export function nameParts(name: string): string[] {
  const parts = name.match(/"(?:[^"]|"")*"|[^."]+/g) ?? [];
  return parts.map((part) => unquoteIdentifier(part));
}

/** Text as a Python string literal. */
export function pythonString(text: string): string {
  return JSON.stringify(text);
}

/** `op.execute` with one SQL statement; a colon that SQLAlchemy would take for a parameter is escaped. */
export function executeSql(sql: string): string {
  const escaped = sql.replace(/(?<![:\w\\]):(?=\w)(?!:)/g, "\\:");
  return `op.execute(${pythonString(escaped)})`;
}

/** `, schema="…"` for Alembic's operations; nothing for the schema that is searched by default. */
export function schemaArgument(schema: string | undefined): string {
  if (schema === undefined || schema === "public") return "";
  return `, schema=${pythonString(schema)}`;
}

/** `, type_="…"` for op.drop_constraint; nothing for an exclusion constraint. */
export function constraintType({ properties }: SchemaObject): string {
  const types: Record<string, string> = {
    "primary key": "primary",
    "foreign key": "foreignkey",
    unique: "unique",
    check: "check",
  };
  const type = types[properties["kind"] ?? ""];
  return type === undefined ? "" : `, type_=${pythonString(type)}`;
}
