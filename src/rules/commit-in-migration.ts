import { operationRule } from "./rule.ts";

const articles = "CREATE TABLE articles (id int PRIMARY KEY)";
const addSlug = 'op.add_column("articles", sa.Column("slug", sa.Text()))';

export const commitInMigration = operationRule({
  id: "commit-in-migration",
  severity: "warning",
  summary: "A revision ends Alembic's transaction by COMMIT or ROLLBACK.",
  why: "Alembic owns the transaction, and goes on as if it were still open. After a COMMIT a failure leaves the revision half applied; after a ROLLBACK what came before is undone, and the revision counts as applied all the same. Locks that such a text took can't be seen either.",
  instead:
    "Leave COMMIT and ROLLBACK out. What must be committed by itself goes into an autocommit_block.",
  bad: [
    { before: articles, upgrade: `${addSlug}\nop.execute("COMMIT")` },
    {
      before: articles,
      upgrade:
        'op.execute("BEGIN; ALTER TABLE articles ADD COLUMN slug text; COMMIT;")',
    },
  ],
  good: [
    { before: articles, upgrade: addSlug },
    {
      before: articles,
      upgrade:
        'op.execute("SAVEPOINT one")\n' +
        `${addSlug}\n` +
        'op.execute("ROLLBACK TO SAVEPOINT one")\nop.execute("RELEASE SAVEPOINT one")',
    },
    {
      before: articles,
      upgrade:
        'op.execute("DO $$ BEGIN UPDATE articles SET id = 1 WHERE id = 2; END $$")',
    },
    {
      before: articles,
      upgrade:
        "with op.get_context().autocommit_block():\n" +
        '    op.execute("BEGIN")\n    op.execute("LOCK TABLE articles")\n    op.execute("COMMIT")',
    },
  ],
  watches: ["transaction"],
  check({ statement }, scene) {
    const isRollback = statement === "TRANS_STMT_ROLLBACK";
    if (!isRollback && statement !== "TRANS_STMT_COMMIT") return null;
    // In a script the transaction is the script's own: it is Alembic that writes COMMIT there.
    if (scene.isOnlyRead) return null;
    // In an autocommit_block the transaction is the revision's own.
    if (scene.statement.transaction === null && scene.operations.length === 1)
      return null;
    return {
      message: isRollback
        ? "This ROLLBACK undoes what came before it in Alembic's transaction, earlier revisions included, and the revision counts as applied all the same."
        : "This COMMIT ends Alembic's transaction: if something fails after it, the revision is half applied and can't be run again.",
      ...(isRollback && { severity: "error" as const }),
      fix: {
        text: "Leave it out: Alembic commits. What must be committed by itself goes into `with op.get_context().autocommit_block():`, in a revision of its own.",
        code: null,
      },
    };
  },
});
