import {
  columnOperations,
  columnsAre,
  newColumns,
  otherType,
} from "./new-columns.ts";
import { operationRule } from "./rule.ts";

export const timeWithTimeZone = operationRule({
  id: "time-with-time-zone",
  severity: "info",
  group: "style",
  summary: "A new column is time with time zone.",
  why: "Without a date nobody knows whether summer time is in force, so the offset that is stored with the time of day means nothing.",
  instead:
    "Use `sa.DateTime(timezone=True)` for a moment and `sa.Time()` for a time of day.",
  bad: [
    {
      before: "CREATE TABLE articles (id bigint PRIMARY KEY, body text)",
      upgrade:
        'op.add_column("articles", sa.Column("at", sa.Time(timezone=True)))',
    },
    {
      before: "SELECT 1",
      upgrade:
        'op.create_table("shifts", sa.Column("starts", sa.Time(timezone=True)))',
    },
  ],
  good: [
    {
      before: "CREATE TABLE articles (id bigint PRIMARY KEY, body text)",
      upgrade: 'op.add_column("articles", sa.Column("x", sa.Time()))',
    },
    {
      before: "CREATE TABLE articles (id bigint PRIMARY KEY, body text)",
      upgrade:
        'op.add_column("articles", sa.Column("x", sa.Time(timezone=True)))\n' +
        'op.drop_column("articles", "x")',
    },
    {
      before: "SELECT 1",
      upgrade:
        'op.create_table("scratch", sa.Column("x", sa.Time(timezone=True)))\n' +
        'op.drop_table("scratch")',
    },
  ],
  watches: columnOperations,
  check(operation, scene) {
    const columns = newColumns(operation, scene, ({ type }) =>
      /^time(\(\d\))? with time zone$/.test(type),
    );
    if (columns.length === 0) return null;
    return {
      message: `${columnsAre(columns, operation, scene)} time with time zone: without a date the offset means nothing.`,
      fix: otherType(
        operation,
        "timestamp with time zone",
        "Make it timestamp with time zone for a moment, or time for a time of day.",
      ),
    };
  },
});
