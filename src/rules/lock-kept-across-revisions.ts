import type { Severity } from "../findings/finding.ts";
import { nextRevision } from "./alembic-code.ts";
import { victimsOf } from "./evidence.ts";
import type { Index } from "./history.ts";
import { byTransaction } from "./indexes.ts";
import { revisionWork, type RevisionWork } from "./revision-work.ts";
import type { StatementRule } from "./rule.ts";
import type { Scene } from "./scene.ts";
import { listWords } from "./wording.ts";

const tables =
  "CREATE TABLE articles (id int PRIMARY KEY, views int); CREATE TABLE tags (id int PRIMARY KEY)";
const addLikes =
  "op.execute(\"SET LOCAL lock_timeout = '2s'\")\n" +
  'op.add_column("articles", sa.Column("likes", sa.Integer()))';

export const lockKeptAcrossRevisions: StatementRule = {
  id: "lock-kept-across-revisions",
  severity: "warning",
  summary:
    "A lock on an existing table lasts through the work of later revisions, because the whole run is one transaction.",
  why: "By default Alembic runs all pending revisions in one transaction. What the first of them locks stays locked until the last of them is done, so that revisions which are fast one by one block a table for as long as all of them take.",
  instead:
    "Pass `transaction_per_migration=True` to `context.configure(…)` in env.py: each revision's locks then end with it.",
  bad: [
    {
      before: tables,
      upgrade: `${addLikes}\n${nextRevision}op.execute("UPDATE articles SET likes = 0")`,
    },
    {
      before: `${tables}; ALTER TABLE tags ADD CONSTRAINT ck CHECK (id > 0) NOT VALID`,
      upgrade: `${addLikes}\n${nextRevision}op.execute("ALTER TABLE tags VALIDATE CONSTRAINT ck")`,
    },
    {
      before: tables,
      upgrade: `${addLikes}\n${nextRevision}op.add_column("tags", sa.Column("name", sa.Text()))`,
    },
  ],
  good: [
    {
      before: tables,
      upgrade: `${addLikes}\n${nextRevision}op.add_column("articles", sa.Column("shares", sa.Integer()))`,
    },
    {
      before: tables,
      upgrade:
        `${addLikes}\n${nextRevision}with op.get_context().autocommit_block():\n` +
        '    op.execute("UPDATE articles SET likes = 0")',
    },
    {
      before: tables,
      upgrade: `${addLikes}\n${nextRevision}op.create_table("likes", sa.Column("id", sa.Integer()))\nop.execute("INSERT INTO tags VALUES (1)")`,
    },
    {
      before: tables,
      upgrade: `op.execute("UPDATE articles SET views = 0")\n${nextRevision}${addLikes}`,
    },
  ],
  watches: "statements",
  check(scene) {
    const [transaction] = byLock(scene);
    if (transaction === undefined) return null;
    if (scene.firstBefore(byLock, transaction)) return null;
    const { revision } = scene.statement;
    const later = [...scene.following(byTransaction, transaction)].filter(
      (one) =>
        one.statement.revision !== null && one.statement.revision !== revision,
    );
    const works = revisionWork(later);
    if (works.length === 0) return null;
    return {
      message:
        `The whole run is one transaction, so what this locks stays locked while later revisions run. ${timeline(scene, works)} ` +
        `Everything waits until the last of them is done.`,
      fix: {
        text: "Pass transaction_per_migration=True to context.configure(…) in env.py: each revision's locks then end with it.",
        code: null,
      },
      severity: gradeOf(works),
    };
  },
};

/** By its transaction, what takes locks. One finding tells all that piles up: at the lock that is held longest. */
const byLock: Index = (one) => {
  const { evidence, revision } = one.statement;
  const locked = evidence ? victimsOf(evidence, "lock") : [];
  return revision === null || locked.length === 0 ? [] : byTransaction(one);
};

function timeline(scene: Scene, works: readonly RevisionWork[]): string {
  const own = scene.statement.revision ?? "";
  const since = works[0]?.blocked ?? [];
  const steps = works.map(
    ({ revision, does }) => `${revision} ${listWords(does)}`,
  );
  return `${own} blocks ${listWords(since)}; still blocking, ${steps.join(", then ")}.`;
}

/** Locks that are taken one after the other are short, if nothing takes time in between. */
function gradeOf(works: readonly RevisionWork[]): Severity {
  const all = works.map(({ grade }) => grade);
  if (all.includes("error")) return "error";
  return all.includes("warning") ? "warning" : "info";
}
