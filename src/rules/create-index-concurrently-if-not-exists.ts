import { formatName, quoteIdentifier } from "../sql/identifier.ts";
import type { OperationOf } from "../sql/operation.ts";
import {
  createIndexConcurrently,
  execute,
  inAutocommitBlock,
} from "./alembic-code.ts";
import { operationRule } from "./rule.ts";
import type { Scene } from "./scene.ts";

const articles = "CREATE TABLE articles (id int PRIMARY KEY, slug text)";

export const createIndexConcurrentlyIfNotExists = operationRule({
  id: "create-index-concurrently-if-not-exists",
  severity: "warning",
  summary: "CREATE INDEX CONCURRENTLY IF NOT EXISTS can keep an invalid index.",
  why: "When building an index CONCURRENTLY fails, an invalid index of that name stays behind: no query uses it, a unique one guards nothing that was there before, and every write still pays for it. IF NOT EXISTS then finds the name taken and does nothing, so the second try succeeds without an index.",
  instead:
    "Drop what may have been left first, by DROP INDEX CONCURRENTLY IF EXISTS, and create the index without IF NOT EXISTS.",
  bad: [
    {
      before: articles,
      upgrade:
        'with op.get_context().autocommit_block(): op.execute("CREATE INDEX CONCURRENTLY IF NOT EXISTS ix_slug ON articles (slug)")',
    },
    {
      before: articles,
      upgrade:
        'with op.get_context().autocommit_block(): op.create_index("ix_slug", "articles", ["slug"], unique=True, postgresql_concurrently=True, if_not_exists=True)',
    },
  ],
  good: [
    {
      before: articles,
      upgrade:
        "with op.get_context().autocommit_block():\n" +
        '    op.execute("DROP INDEX CONCURRENTLY IF EXISTS ix_slug")\n' +
        '    op.execute("CREATE INDEX CONCURRENTLY IF NOT EXISTS ix_slug ON articles (slug)")',
    },
    {
      before: articles,
      upgrade:
        "with op.get_context().autocommit_block():\n" +
        '    op.create_index("ix_slug", "articles", ["slug"], postgresql_concurrently=True)',
    },
    {
      before: articles,
      upgrade:
        'op.execute("CREATE INDEX IF NOT EXISTS ix_slug ON articles (slug)")',
    },
    {
      before: "SELECT 1",
      upgrade:
        'op.create_table("tags", sa.Column("name", sa.Text()))\n' +
        "with op.get_context().autocommit_block():\n" +
        '    op.execute("CREATE INDEX CONCURRENTLY IF NOT EXISTS ix_name ON tags (name)")',
    },
  ],
  watches: ["create-index"],
  check(operation, scene) {
    const { isConcurrent, ifNotExists, index } = operation;
    if (!isConcurrent || !ifNotExists || index === null) return null;
    const table = scene.table(operation.table);
    if (!table.isPreexisting || isDroppedBefore(index, scene)) return null;
    const name = quoteIdentifier(index);
    return {
      message:
        `If building ${name} on ${table.label} fails once, an invalid index of that name stays behind. ` +
        "IF NOT EXISTS then takes it for done, and the second try leaves the table without a usable index.",
      fix: {
        text: `Drop what a failed try may have left, then create the index without IF NOT EXISTS.`,
        code: codeOf(operation, index),
      },
    };
  },
});

function isDroppedBefore(index: string, { earlier }: Scene): boolean {
  return earlier
    .flatMap((one) => one.operations)
    .some((one) => one.kind === "drop-index" && one.index.name === index);
}

function codeOf(
  operation: OperationOf<"create-index">,
  name: string,
): string | null {
  const creation = createIndexConcurrently(operation);
  if (creation === null) return null;
  const index = formatName({ schema: operation.table.schema, name });
  const drop = execute(`DROP INDEX CONCURRENTLY IF EXISTS ${index}`);
  return inAutocommitBlock(`${drop}\n${creation}`);
}
