import { formatName } from "../sql/identifier.ts";
import type { OperationOf } from "../sql/operation.ts";
import { execute, inAutocommitBlock } from "./alembic-code.ts";
import { labelOf } from "./evidence.ts";
import { operationRule, type Judgement } from "./rule.ts";
import type { Scene } from "./scene.ts";
import { basis, listWords } from "./wording.ts";

const articles =
  "CREATE TABLE articles (id int PRIMARY KEY, views int); CREATE INDEX ix ON articles (views)";

export const reindexWithoutConcurrently = operationRule({
  id: "reindex-without-concurrently",
  severity: "error",
  summary: "An index of an existing table is rebuilt while others wait.",
  why: "REINDEX locks the table against writes and the index against everything. And since planning a query looks at all indexes of its tables, reads of the table wait too, until the index is built anew.",
  instead:
    "REINDEX … CONCURRENTLY, outside of a transaction: reads and writes go on meanwhile. Should that fail, it leaves an invalid index behind (its name ends in `_ccnew`): drop that.",
  bad: [
    { before: articles, upgrade: 'op.execute("REINDEX INDEX ix")' },
    {
      before: articles,
      upgrade: 'op.execute("REINDEX (VERBOSE) TABLE public.articles")',
    },
    {
      before: articles,
      upgrade:
        'with op.get_context().autocommit_block(): op.execute("REINDEX TABLE articles")',
    },
  ],
  good: [
    {
      before: articles,
      upgrade:
        "with op.get_context().autocommit_block():\n" +
        '    op.execute("REINDEX INDEX CONCURRENTLY ix")\n' +
        '    op.execute("REINDEX (CONCURRENTLY) TABLE articles")',
    },
    {
      before: "SELECT 1",
      upgrade:
        'op.create_table("tags", sa.Column("id", sa.Integer(), primary_key=True))\n' +
        'op.execute("REINDEX TABLE tags")',
    },
    {
      before: articles,
      upgrade:
        'op.execute("CREATE TABLE tags (id int PRIMARY KEY)")\n' +
        'op.execute("REINDEX INDEX tags_pkey")',
    },
    {
      before: articles,
      upgrade:
        "with op.get_context().autocommit_block():\n" +
        '    op.create_table("tags", sa.Column("id", sa.Integer(), primary_key=True))\n' +
        '    op.execute("REINDEX TABLE tags")',
    },
  ],
  watches: ["reindex"],
  check(operation, scene) {
    if (operation.isConcurrent) return null;
    return scene.hasEvidence
      ? judgeLocks(operation, scene)
      : judgeStatement(operation, scene);
  },
});

function judgeLocks(
  operation: OperationOf<"reindex">,
  scene: Scene,
): Judgement | null {
  const scans = scene.unclaimed("scan").map(labelOf);
  if (scans.length === 0) return null;
  const locks = scene.unclaimed("lock").map(labelOf);
  return {
    message: messageOf(listWords(scans), scene),
    fix: fixOf(operation, scene),
    claims: [
      ...scans.map((relation) => ({ effect: "scan" as const, relation })),
      ...locks.map((relation) => ({ effect: "lock" as const, relation })),
    ],
  };
}

function judgeStatement(
  operation: OperationOf<"reindex">,
  scene: Scene,
): Judgement | null {
  const { target, isTable } = operation;
  const table = target && isTable ? scene.table(target) : null;
  if (table?.isPreexisting === false) return null;
  return {
    message: messageOf(table?.label ?? "its table", scene),
    fix: fixOf(operation, scene),
  };
}

function messageOf(tables: string, scene: Scene): string {
  return `REINDEX without CONCURRENTLY blocks every write to ${tables}, and nearly every read (planning one waits for the index), until the index is built anew.${basis(scene)}`;
}

function fixOf({ target, isTable }: OperationOf<"reindex">, scene: Scene) {
  const name = target === null ? null : formatName(target);
  const kind = isTable ? "TABLE" : "INDEX";
  return {
    text: "Rebuild it CONCURRENTLY, outside of a transaction: reads and writes go on meanwhile.",
    code:
      name === null || scene.operations.length > 1
        ? null
        : inAutocommitBlock(execute(`REINDEX ${kind} CONCURRENTLY ${name}`)),
  };
}
