import {
  columnOperations,
  columnsAre,
  newColumns,
  otherType,
} from "./new-columns.ts";
import { operationRule } from "./rule.ts";

export const varcharWithLength = operationRule({
  id: "varchar-with-length",
  severity: "info",
  group: "style",
  summary: "A new column is varchar(n) instead of text.",
  why: "Both are stored alike and as fast. A value that is too long is an error in production, and a smaller n rewrites the table later.",
  instead:
    "Use `sa.Text()`. A length that must be kept can be said by a CHECK, which can be changed while reads and writes go on.",
  bad: [
    {
      before: "CREATE TABLE articles (id bigint PRIMARY KEY, body text)",
      upgrade: 'op.add_column("articles", sa.Column("slug", sa.String(50)))',
    },
    {
      before: "SELECT 1",
      upgrade:
        'op.create_table("notes", sa.Column("a", sa.String(9)), sa.Column("b", sa.String(9)))',
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
        'op.add_column("articles", sa.Column("x", sa.String(50)))\n' +
        'op.drop_column("articles", "x")',
    },
    {
      before: "SELECT 1",
      upgrade:
        'op.create_table("scratch", sa.Column("x", sa.String(50)))\n' +
        'op.drop_table("scratch")',
    },
    {
      before: "CREATE TABLE articles (id bigint PRIMARY KEY, body text)",
      upgrade: 'op.add_column("articles", sa.Column("slug", sa.String()))',
    },
    {
      before: "CREATE TABLE articles (slug varchar(50))",
      upgrade: 'op.alter_column("articles", "slug", type_=sa.String(80))',
    },
  ],
  watches: columnOperations,
  check(operation, scene) {
    const columns = newColumns(operation, scene, ({ type }) =>
      /^character varying\(\d+\)$/.test(type),
    );
    if (columns.length === 0) return null;
    return {
      message: `${columnsAre(columns, operation, scene)} varchar(n): a longer value is an error, and text is stored alike.`,
      fix: otherType(
        operation,
        "text",
        "Make it text, with a CHECK of its length where that matters.",
      ),
    };
  },
});
