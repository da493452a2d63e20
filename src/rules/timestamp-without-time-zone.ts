import {
  columnOperations,
  columnsAre,
  newColumns,
  otherType,
} from "./new-columns.ts";
import { operationRule } from "./rule.ts";

export const timestampWithoutTimeZone = operationRule({
  id: "timestamp-without-time-zone",
  severity: "info",
  group: "style",
  summary: "A new column is timestamp without time zone.",
  why: "It holds what a clock on some wall showed, not when that was: two writers in different time zones store different values for the same moment, and nobody can tell later.",
  instead:
    "Use `sa.DateTime(timezone=True)`. It is stored in UTC, takes the same room, and is shown in the time zone of the session.",
  bad: [
    {
      before: "CREATE TABLE articles (id bigint PRIMARY KEY, body text)",
      upgrade: 'op.add_column("articles", sa.Column("seen", sa.DateTime()))',
    },
    {
      before: "SELECT 1",
      upgrade:
        'op.create_table("shifts", sa.Column("starts", sa.DateTime()), sa.Column("ends", sa.TIMESTAMP()))',
    },
  ],
  good: [
    {
      before: "CREATE TABLE articles (id bigint PRIMARY KEY, body text)",
      upgrade:
        'op.add_column("articles", sa.Column("x", sa.DateTime(timezone=True)))',
    },
    {
      before: "CREATE TABLE articles (id bigint PRIMARY KEY, body text)",
      upgrade:
        'op.add_column("articles", sa.Column("x", sa.DateTime()))\n' +
        'op.drop_column("articles", "x")',
    },
    {
      before: "SELECT 1",
      upgrade:
        'op.create_table("scratch", sa.Column("x", sa.DateTime()))\n' +
        'op.drop_table("scratch")',
    },
    {
      before: "CREATE TABLE articles (id bigint PRIMARY KEY, body text)",
      upgrade: 'op.add_column("articles", sa.Column("day", sa.Date()))',
    },
  ],
  watches: columnOperations,
  check(operation, scene) {
    const columns = newColumns(operation, scene, ({ type }) =>
      /^timestamp(\(\d\))? without time zone$/.test(type),
    );
    if (columns.length === 0) return null;
    return {
      message: `${columnsAre(columns, operation, scene)} timestamp without time zone: the values do not say which moment they mean.`,
      fix: otherType(
        operation,
        "timestamp with time zone",
        "Make it timestamp with time zone (sa.DateTime(timezone=True) in the model).",
      ),
    };
  },
});
