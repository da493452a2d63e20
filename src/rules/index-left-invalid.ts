import { quoteIdentifier } from "../sql/identifier.ts";
import { findIndex } from "./table-keys.ts";
import { operationRule } from "./rule.ts";

const visits =
  "CREATE TABLE visits (day date) PARTITION BY RANGE (day); CREATE TABLE visits_rest PARTITION OF visits DEFAULT";
const onParent = 'op.execute("CREATE INDEX ix_day ON ONLY visits (day)")';

export const indexLeftInvalid = operationRule({
  id: "index-left-invalid",
  severity: "warning",
  summary: "An index that the range creates is still invalid at its end.",
  why: "No query uses an invalid index, and a unique one guards nothing that was there before. It comes of CREATE INDEX ON ONLY a partitioned table as long as a partition has no index attached to it, and of building CONCURRENTLY with an error that was swallowed.",
  instead:
    "Attach an index of every partition with ALTER INDEX … ATTACH PARTITION. Drop what a failed CONCURRENTLY left, and build it again.",
  bad: [
    { before: visits, upgrade: onParent },
    {
      before:
        "CREATE TABLE articles (slug text); INSERT INTO articles VALUES ('a'), ('a')",
      upgrade: `with op.get_context().autocommit_block():
    try:
        op.execute("CREATE UNIQUE INDEX CONCURRENTLY uq ON articles (slug)")
    except Exception:
        pass
    op.execute("CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS uq ON articles (slug)")`,
    },
  ],
  good: [
    {
      before: visits,
      upgrade:
        `${onParent}\n` +
        "with op.get_context().autocommit_block():\n" +
        '    op.execute("CREATE INDEX CONCURRENTLY ix_rest_day ON visits_rest (day)")\n' +
        'op.execute("ALTER INDEX ix_day ATTACH PARTITION ix_rest_day")',
    },
    {
      before: "CREATE TABLE visits (day date) PARTITION BY RANGE (day)",
      upgrade: onParent,
    },
    {
      before: visits,
      upgrade: `${onParent}\nop.execute("DROP INDEX ix_day")`,
    },
    {
      before: visits,
      upgrade: 'op.create_index("ix_day", "visits", ["day"])',
    },
  ],
  watches: ["create-index"],
  check({ index, table, isOnly }, { schemaAfter }) {
    const schema = table.schema ?? schemaAfter.findTable(table)?.schema;
    if (index === null || schema === undefined) return null;
    const found = findIndex(schemaAfter, { schema, name: index });
    if (!found || found.key.isValid) return null;
    const name = quoteIdentifier(index);
    return {
      message: `${name} is still invalid when all revisions have run: no query on ${found.table} will use it.`,
      fix: {
        text: isOnly
          ? `Build an index CONCURRENTLY on each partition that has none, and attach it: ALTER INDEX ${name} ATTACH PARTITION ….`
          : "Drop it and build it again, and let errors of CREATE INDEX end the migration.",
        code: null,
      },
    };
  },
});
