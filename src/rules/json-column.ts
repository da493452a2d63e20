import {
  columnOperations,
  columnsAre,
  newColumns,
  otherType,
} from "./new-columns.ts";
import { operationRule } from "./rule.ts";

export const jsonColumn = operationRule({
  id: "json-column",
  severity: "info",
  group: "style",
  summary: "A new column is json instead of jsonb.",
  why: "json keeps the text as it was written and parses it again for each use. It has no equality, so SELECT DISTINCT, GROUP BY and UNION over it fail, and no GIN index can be built on it.",
  instead:
    "Use `postgresql.JSONB()` of `sqlalchemy.dialects`, unless the order of keys or the spaces must be kept.",
  bad: [
    {
      before: "CREATE TABLE articles (id bigint PRIMARY KEY, body text)",
      upgrade: 'op.add_column("articles", sa.Column("tags", sa.JSON()))',
    },
    {
      before: "SELECT 1",
      upgrade:
        'op.create_table("notes", sa.Column("a", sa.JSON()), sa.Column("b", sa.JSON()), sa.Column("c", sa.Text()))',
    },
  ],
  good: [
    {
      before: "CREATE TABLE articles (id bigint PRIMARY KEY, body text)",
      upgrade: 'op.add_column("articles", sa.Column("x", sa.Text()))',
    },
    {
      before: "CREATE TABLE articles (id bigint PRIMARY KEY, body text)",
      upgrade:
        'op.add_column("articles", sa.Column("x", sa.JSON()))\n' +
        'op.drop_column("articles", "x")',
    },
    {
      before: "SELECT 1",
      upgrade:
        'op.create_table("scratch", sa.Column("x", sa.JSON()))\n' +
        'op.drop_table("scratch")',
    },
    {
      before: "CREATE TABLE articles (tags json)",
      upgrade:
        'op.alter_column("articles", "tags", existing_type=sa.JSON(), nullable=True)',
    },
    {
      before: "CREATE TABLE articles (id bigint PRIMARY KEY, body text)",
      upgrade: 'op.execute("ALTER TABLE articles ADD COLUMN tags jsonb")',
    },
  ],
  watches: columnOperations,
  check(operation, scene) {
    const columns = newColumns(operation, scene, ({ type }) => type === "json");
    if (columns.length === 0) return null;
    return {
      message: `${columnsAre(columns, operation, scene)} json: it is parsed again for each use, and SELECT DISTINCT, GROUP BY and UNION over it fail.`,
      fix: otherType(
        operation,
        "jsonb",
        "Make it jsonb (postgresql.JSONB() in the model), unless the order of keys or the spaces must be kept.",
      ),
    };
  },
});
