import {
  columnOperations,
  columnsAre,
  newColumns,
  otherType,
} from "./new-columns.ts";
import { operationRule } from "./rule.ts";

export const moneyColumn = operationRule({
  id: "money-column",
  severity: "info",
  group: "style",
  summary: "A new column is money.",
  why: "How money is read and written depends on the lc_monetary of the session, and so do its currency and its number of decimals: a dump loaded elsewhere changes amounts.",
  instead:
    "Use `sa.Numeric(12, 2)` (or an integer of the smallest unit) and keep the currency in a column beside it.",
  bad: [
    {
      before: "CREATE TABLE articles (id bigint PRIMARY KEY, body text)",
      upgrade: 'op.execute("ALTER TABLE articles ADD COLUMN price money")',
    },
    {
      before: "SELECT 1",
      upgrade: 'op.execute("CREATE TABLE prices (net money, gross money)")',
    },
  ],
  good: [
    {
      before: "CREATE TABLE articles (id bigint PRIMARY KEY, body text)",
      upgrade:
        'op.add_column("articles", sa.Column("price", sa.Numeric(12, 2)))',
    },
    {
      before: "CREATE TABLE articles (id bigint PRIMARY KEY, body text)",
      upgrade:
        'op.execute("ALTER TABLE articles ADD COLUMN price money")\n' +
        'op.drop_column("articles", "price")',
    },
    {
      before: "CREATE TABLE articles (price money)",
      upgrade: 'op.execute("ALTER TABLE articles ALTER price SET DEFAULT 0")',
    },
  ],
  watches: columnOperations,
  check(operation, scene) {
    const columns = newColumns(
      operation,
      scene,
      ({ type }) => type === "money",
    );
    if (columns.length === 0) return null;
    return {
      message: `${columnsAre(columns, operation, scene)} money: currency and decimals depend on the lc_monetary of each session.`,
      fix: otherType(
        operation,
        "numeric(12,2)",
        "Make it numeric, and keep the currency in a column beside it.",
      ),
    };
  },
});
