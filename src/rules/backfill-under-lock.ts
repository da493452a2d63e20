import type { Fix } from "../findings/finding.ts";
import type { Relation } from "../rehearsal/statement.ts";
import type { OperationKind } from "../sql/operation.ts";
import { nextRevision } from "./alembic-code.ts";
import { changedTables } from "./changed-rows.ts";
import { isNamed, labelOf } from "./evidence.ts";
import { heldBy, heldLocks, stillBlocks, type HeldLock } from "./held-locks.ts";
import { changesTwice, inBatches, markDone } from "./row-batches.ts";
import type { StatementRule } from "./rule.ts";
import type { Scene, SceneIndex } from "./scene.ts";
import { listWords } from "./wording.ts";

const articles =
  "CREATE TABLE articles (id int PRIMARY KEY, views int); CREATE INDEX ix ON articles (views)";
const addLikes = 'op.add_column("articles", sa.Column("likes", sa.Integer()))';

export const backfillUnderLock: StatementRule = {
  id: "backfill-under-lock",
  severity: "warning",
  growsWithTable: true,
  summary:
    "Rows are changed or copied while an earlier statement of the same transaction still blocks an existing table.",
  why: "A lock lasts until its transaction ends. ADD COLUMN needs its lock for an instant, but the UPDATE that follows makes everybody wait until the last row is written, whether or not it uses an index.",
  instead:
    "Change the schema in one revision and the rows in the next, in batches within an autocommit_block: each batch is committed by itself, and no lock is held meanwhile.",
  bad: [
    {
      before: articles,
      upgrade: `${addLikes}\nop.execute("UPDATE articles SET likes = 0")`,
    },
    {
      before: articles,
      upgrade: `${addLikes}\nop.execute("DELETE FROM articles WHERE views < 0")`,
    },
    {
      before: `${articles}; CREATE TABLE tags (name text)`,
      upgrade: `${addLikes}\nop.execute("INSERT INTO tags SELECT views::text FROM articles WHERE views > 9")`,
    },
    {
      before: `${articles}; INSERT INTO articles SELECT generate_series(1, 200)`,
      upgrade:
        `${addLikes}\nfor number in range(1, 201):\n` +
        '    op.get_bind().execute(sa.text("UPDATE articles SET likes = 0 WHERE id = :id"), {"id": number})',
    },
  ],
  good: [
    {
      before: articles,
      upgrade: `op.execute("UPDATE articles SET views = 0")\n${addLikes}`,
    },
    {
      before: articles,
      upgrade: `${addLikes}\nwith op.get_context().autocommit_block():\n    op.execute("UPDATE articles SET likes = 0 WHERE likes IS NULL")`,
    },
    {
      before: articles,
      upgrade: `${addLikes}\nop.execute("UPDATE articles SET likes = 0 WHERE id = 7")\nop.execute("DELETE FROM articles WHERE id IN (8, 9)")`,
    },
    {
      before: `${articles}; CREATE TABLE tags (name text)`,
      upgrade: `${addLikes}\nop.execute("INSERT INTO tags VALUES ('a'), ('b')")\nop.execute("INSERT INTO tags SELECT 'c' WHERE NOT EXISTS (SELECT 1 FROM tags WHERE name = 'c')")`,
    },
    {
      before: "SELECT 1",
      upgrade:
        'op.create_table("tags", sa.Column("name", sa.Text()))\nop.execute("UPDATE tags SET name = \'\'")',
    },
  ],
  watches: "statements",
  check(scene) {
    const held = heldLocks(scene);
    if (held.length === 0 || deletesAll(scene)) return null;
    const tables = changedTables(scene);
    const first = tables.filter((table) => !wasReported(table, scene));
    if (first.length === 0) return null;
    const { repeats } = scene.statement;
    const times = repeats > 0 ? ` (${String(repeats + 1)} times)` : "";
    return {
      message: `This ${verbOf(scene)} ${listWords(tables.map(labelOf))}${times} while ${stillBlocks(held)}.`,
      fix: fixOf(scene),
      severity: isLikeRewrite(tables, held, scene) ? "error" : "warning",
      claims: [...tables, ...held.map(({ relation }) => relation)].map(
        (relation) => ({ effect: "scan", relation: labelOf(relation) }),
      ),
    };
  },
};

/** `truncate-table` says what there is to say. */
function deletesAll({ operations }: Scene): boolean {
  return operations.every((one) => one.kind === "delete" && !one.hasWhere);
}

function verbOf({ operations }: Scene): string {
  const kinds = operations.map(({ kind }) => kind);
  if (kinds.includes("update")) return "changes rows of";
  return kinds.includes("delete") ? "deletes rows of" : "copies rows of";
}

/** Nobody reads or writes until every row has been read, and those that match are written. */
function isLikeRewrite(
  tables: readonly Relation[],
  held: readonly HeldLock[],
  { statement }: Scene,
): boolean {
  const scans = statement.evidence?.scans ?? [];
  return tables.some(
    (table) =>
      scans.some((scan) => isNamed(table, scan)) &&
      held.some(
        ({ relation, mode }) =>
          mode === "AccessExclusive" && isNamed(table, relation),
      ),
  );
}

/** The rows that are read or changed under a lock are one mistake, however many statements do it. */
export function wasReported(table: Relation, scene: Scene): boolean {
  return scene.firstBefore(byWork, workWord(table, scene)) !== null;
}

/** By its transaction, its revision and the tables on whose rows it works under a lock. */
const byWork: SceneIndex = (scene) => {
  const { transaction } = scene.statement;
  const held = transaction === null ? [] : heldBy(scene);
  if (held.length === 0) return [];
  return [...readUnder(held, scene), ...changedTables(scene)].map((table) =>
    workWord(table, scene),
  );
};

function workWord(table: Relation, { statement }: Scene): string {
  const { transaction, revision } = statement;
  return JSON.stringify([transaction, revision, labelOf(table)]);
}

/** Statements that read rows and lock nobody out by themselves; `insert` and the like are looked at apart. */
const reading: readonly OperationKind[] = [
  "select",
  "create-table-as",
  "insert",
  "other",
];

function readUnder(
  held: readonly HeldLock[],
  { operations, statement }: Scene,
): Relation[] {
  if (!operations.every(({ kind }) => reading.includes(kind))) return [];
  return (statement.evidence?.scans ?? []).filter((scan) =>
    held.some(({ relation }) => isNamed(scan, relation)),
  );
}

function fixOf(scene: Scene): Fix {
  const change = scene.operations.find(
    ({ kind }) => kind === "update" || kind === "delete",
  );
  const isRows = change?.kind === "update" || change?.kind === "delete";
  const code = isRows ? inBatches(change, scene) : null;
  const twice = isRows && changesTwice(change, scene) ? markDone : "";
  return {
    text: `Do this in the next revision, in batches that an autocommit_block commits one by one: no lock is held meanwhile. With transaction_per_migration=True in env.py each revision ends its transaction.${twice}`,
    code: code && `${nextRevision}${code}`,
  };
}
