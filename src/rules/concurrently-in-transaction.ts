import type { Operation, OperationOf } from "../sql/operation.ts";
import { createIndexConcurrently, inAutocommitBlock } from "./alembic-code.ts";
import { operationRule } from "./rule.ts";
import type { Scene } from "./scene.ts";

/** No bad example: a server refuses the statement, and the run fails with the same advice. Tests read such statements as text. */
export const concurrentlyInTransaction = operationRule({
  id: "concurrently-in-transaction",
  severity: "error",
  summary: "CONCURRENTLY is used between BEGIN and COMMIT.",
  why: "What works CONCURRENTLY commits several times on its way, so the server refuses it inside a transaction and the migration fails.",
  instead:
    "Run it in an autocommit_block. That commits what came before it, so give it a revision of its own.",
  bad: [],
  good: [
    {
      before: "CREATE TABLE articles (id int PRIMARY KEY, slug text)",
      upgrade:
        "with op.get_context().autocommit_block():\n" +
        '    op.create_index("ix_slug", "articles", ["slug"], postgresql_concurrently=True)',
    },
    {
      before:
        "CREATE MATERIALIZED VIEW totals AS SELECT 1 AS id; CREATE UNIQUE INDEX uq ON totals (id)",
      upgrade: 'op.execute("REFRESH MATERIALIZED VIEW CONCURRENTLY totals")',
    },
  ],
  watches: ["create-index", "drop-index", "reindex", "detach-partition"],
  check(operation, scene) {
    if (!operation.isConcurrent || scene.hasEvidence) return null;
    if (!isTransactionOpen(scene)) return null;
    return {
      message: `${names[operation.kind]} CONCURRENTLY can't run inside a transaction: the server refuses it, and the migration fails.`,
      fix: {
        text: "Run it in an autocommit_block. That commits what came before it, so give it a revision of its own.",
        code: codeOf(operation),
      },
    };
  },
});

const names = {
  "create-index": "CREATE INDEX",
  "drop-index": "DROP INDEX",
  reindex: "REINDEX",
  "detach-partition": "DETACH PARTITION",
};

/** By the BEGIN and COMMIT in the text: a server that ran it says more than that. */
function isTransactionOpen({ earlier, operations }: Scene): boolean {
  const last = [...earlier.flatMap((one) => one.operations), ...operations]
    .filter((one: Operation) => one.kind === "transaction")
    .map(({ statement }) => statement)
    .findLast((statement) => boundaries.test(statement));
  return last === "TRANS_STMT_BEGIN" || last === "TRANS_STMT_START";
}

const boundaries = /^TRANS_STMT_(BEGIN|START|COMMIT|ROLLBACK|PREPARE)$/;

function codeOf(
  operation: OperationOf<
    "create-index" | "drop-index" | "reindex" | "detach-partition"
  >,
): string | null {
  if (operation.kind !== "create-index") return null;
  const code = createIndexConcurrently(operation);
  return code === null ? null : inAutocommitBlock(code);
}
