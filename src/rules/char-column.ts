import {
  columnOperations,
  columnsAre,
  newColumns,
  otherType,
} from "./new-columns.ts";
import { operationRule } from "./rule.ts";

export const charColumn = operationRule({
  id: "char-column",
  severity: "info",
  group: "style",
  summary: "A new column is char(n).",
  why: "char(n) fills every value up with spaces to its full length, which costs room, and then ignores them in some comparisons and not in others. It is no faster than text.",
  instead:
    "Use `sa.Text()`. A length that must be kept can be said by a CHECK.",
  bad: [
    {
      before: "CREATE TABLE articles (id bigint PRIMARY KEY, body text)",
      upgrade: 'op.add_column("articles", sa.Column("country", sa.CHAR(2)))',
    },
    {
      before: "SELECT 1",
      upgrade: 'op.execute("CREATE TABLE notes (a char(5), b character(9))")',
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
        'op.add_column("articles", sa.Column("x", sa.CHAR(2)))\n' +
        'op.drop_column("articles", "x")',
    },
    {
      before: "SELECT 1",
      upgrade:
        'op.create_table("scratch", sa.Column("x", sa.CHAR(2)))\n' +
        'op.drop_table("scratch")',
    },
    {
      before: "CREATE TABLE articles (id bigint PRIMARY KEY, body text)",
      upgrade: "op.execute('ALTER TABLE articles ADD COLUMN flag \"char\"')",
    },
  ],
  watches: columnOperations,
  check(operation, scene) {
    const columns = newColumns(operation, scene, ({ type }) =>
      /^character\(\d+\)$/.test(type),
    );
    if (columns.length === 0) return null;
    return {
      message: `${columnsAre(columns, operation, scene)} char(n): every value is filled up with spaces to its full length.`,
      fix: otherType(
        operation,
        "text",
        "Make it text, with a CHECK of its length where that matters.",
      ),
    };
  },
});
