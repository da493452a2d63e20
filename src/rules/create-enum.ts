import { formatName } from "../sql/identifier.ts";
import { operationRule } from "./rule.ts";
import { findObject } from "./schema-objects.ts";

export const createEnum = operationRule({
  id: "create-enum",
  severity: "info",
  group: "style",
  summary: "A new enum type is made.",
  why: "PostgreSQL can add values to an enum, but not take them away: for that the type is made anew and every table that uses it is rewritten. New values also need a transaction of their own before they can be used.",
  instead:
    "Use text with a CHECK (`sa.Enum(…, native_enum=False, create_constraint=True)`), or a table of the values with a foreign key.",
  bad: [
    {
      before: "SELECT 1",
      upgrade: "op.execute(\"CREATE TYPE mood AS ENUM ('glad', 'sad')\")",
    },
    {
      before: "SELECT 1",
      upgrade:
        'op.create_table("days", sa.Column("mood", sa.Enum("glad", "sad", name="mood")))',
    },
  ],
  good: [
    {
      before: "SELECT 1",
      upgrade:
        'op.create_table("days", sa.Column("mood", sa.Enum("glad", "sad", name="mood", native_enum=False, create_constraint=True)))',
    },
    {
      before: "CREATE TYPE mood AS ENUM ('glad', 'sad')",
      upgrade:
        'op.execute("ALTER TYPE mood RENAME TO mood_old")\n' +
        "op.execute(\"CREATE TYPE mood AS ENUM ('glad')\")",
    },
  ],
  watches: ["create-enum"],
  check({ type }, { schemaBefore }) {
    if (findObject(schemaBefore, ["type"], type)) return null;
    return {
      message: `${formatName(type)} is a new enum: values can be added to it later, but never taken away.`,
      fix: {
        text: "Text with a CHECK, or a table of the values with a foreign key, can be changed both ways: sa.Enum(…, native_enum=False, create_constraint=True).",
        code: null,
      },
    };
  },
});
