import type { OperationOf } from "../sql/operation.ts";
import { heldLocks } from "./held-locks.ts";
import { isAnyOf } from "./history.ts";
import { byAddedColumn, columnWord } from "./indexes.ts";
import { changesTwice, inBatches, markDone } from "./row-batches.ts";
import { operationRule } from "./rule.ts";
import type { Scene } from "./scene.ts";

const articles = "CREATE TABLE articles (id int PRIMARY KEY, views int)";
const addLikes = 'op.add_column("articles", sa.Column("likes", sa.Integer()))';
const block = "with op.get_context().autocommit_block():\n    ";

export const updateAllRows = operationRule({
  id: "update-all-rows",
  severity: "warning",
  growsWithTable: true,
  summary: "Every row of an existing table is changed by one UPDATE.",
  why: "Each row stays locked until the UPDATE and its transaction are done, so that others who change one of them wait. PostgreSQL writes every row anew beside the old one: the table doubles, and replicas fall behind. When it fails at last, all was in vain.",
  instead:
    "Change the rows in batches within an autocommit_block, so that each batch is committed by itself.",
  bad: [
    {
      before: articles,
      upgrade: 'op.execute("UPDATE articles SET views = 0")',
    },
    {
      before: articles,
      upgrade: `${addLikes}\n${block}op.execute("UPDATE articles SET likes = views + 1 WHERE likes IS NULL")`,
    },
    {
      before: articles,
      upgrade: 'op.execute("UPDATE articles SET views = views * 2")',
    },
  ],
  good: [
    {
      before: articles,
      upgrade: 'op.execute("UPDATE articles SET views = 0 WHERE views < 0")',
    },
    {
      before: articles,
      upgrade:
        'op.execute("UPDATE articles SET views = 0 WHERE views IS NULL")',
    },
    {
      before: "SELECT 1",
      upgrade:
        'op.create_table("tags", sa.Column("name", sa.Text()))\nop.execute("UPDATE tags SET name = \'\'")',
    },
    {
      before: articles,
      upgrade:
        'op.execute("CREATE TEMP TABLE fixes AS SELECT id FROM articles")\nop.execute("UPDATE fixes SET id = 1")',
    },
  ],
  watches: ["update"],
  check(operation, scene) {
    const table = scene.table(operation.table);
    if (!table.isPreexisting || !meansAll(operation, scene)) return null;
    // `backfill-under-lock` tells the worse of it, and the same fix.
    if (heldLocks(scene).length > 0) return null;
    const end = scene.hasEvidence ? "the transaction ends" : "it is done";
    const code = inBatches(operation, scene);
    // Without a transaction around it nobody waits but for the rows themselves.
    const isAlone = !scene.hasEvidence && scene.statement.transaction === null;
    return {
      ...(isAlone && { severity: "info" as const }),
      message: `This changes every row of ${table.label} at once: each stays locked until ${end}, and the table takes up to twice its space.`,
      fix: {
        text:
          "Change the rows in batches, each of them committed by itself, in a revision of its own: an autocommit_block commits what came before it." +
          (changesTwice(operation, scene) ? markDone : ""),
        code,
      },
    };
  },
});

/** A column that was just added is NULL in every row, unless it was given a default. */
function meansAll(
  { table, hasWhere, filter }: OperationOf<"update">,
  scene: Scene,
): boolean {
  if (!hasWhere) return true;
  const column = filter?.nullColumn ?? null;
  if (column === null) return false;
  const added = scene.before(byAddedColumn, columnWord(table, column));
  return isAnyOf(added, ({ operations }) =>
    operations.some(
      (one) =>
        one.kind === "add-column" &&
        one.table.name === table.name &&
        one.column.name === column &&
        one.column.default === null,
    ),
  );
}
