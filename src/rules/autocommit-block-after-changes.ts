import type { OperationKind } from "../sql/operation.ts";
import type { StatementRule } from "./rule.ts";
import type { AnalysedStatement, Index } from "./history.ts";
import type { Scene } from "./scene.ts";

const articles = "CREATE TABLE articles (id int PRIMARY KEY, views int)";
const addSlug = 'op.add_column("articles", sa.Column("slug", sa.Text()))';
const block = "with op.get_context().autocommit_block():\n    ";
const createIndex =
  'op.create_index("ix", "articles", ["views"], postgresql_concurrently=True)';

export const autocommitBlockAfterChanges: StatementRule = {
  id: "autocommit-block-after-changes",
  severity: "info",
  summary:
    "An autocommit_block commits half of its revision before something that can fail.",
  why: "The block commits what ran before it, but the revision counts as applied only at its end. When the block fails (a lock_timeout, a deadlock, a row that breaks a constraint), the revision starts over and fails at what is there already: somebody must clean up by hand.",
  instead:
    "Give the block a revision of its own. Else let what comes before it bear to be run again, by IF NOT EXISTS.",
  bad: [
    { before: articles, upgrade: `${addSlug}\n${block}${createIndex}` },
    {
      before: articles,
      upgrade:
        'op.create_check_constraint("ck", "articles", "views > 0", postgresql_not_valid=True)\n' +
        `${block}op.execute("ALTER TABLE articles VALIDATE CONSTRAINT ck")`,
    },
  ],
  good: [
    { before: articles, upgrade: `${block}${createIndex}` },
    { before: articles, upgrade: `${block}${createIndex}\n${addSlug}` },
    {
      before: articles,
      upgrade: `op.execute("SET LOCAL lock_timeout = '2s'")\n${block}${createIndex}`,
    },
    {
      before: articles,
      upgrade: `op.execute("ALTER TABLE articles ADD COLUMN IF NOT EXISTS slug text")\n${block}${createIndex}`,
    },
    {
      before: "SELECT 1",
      upgrade:
        'op.create_table("articles", sa.Column("views", sa.Integer()))\n' +
        `${block}${createIndex}`,
    },
    {
      before: articles,
      upgrade: `${addSlug}\n${block}op.execute("UPDATE articles SET slug = ''")`,
    },
    {
      before: `${articles}; CREATE TYPE mood AS ENUM ('a')`,
      upgrade: `${addSlug}\n${block}op.execute("ALTER TYPE mood ADD VALUE 'b'")`,
    },
  ],
  watches: "statements",
  check(scene) {
    if (!canFail(scene) || isAboutNewTable(scene)) return null;
    const revision = scene.statement.revision ?? "";
    const first = scene.firstBefore(byUnrepeatable, revision);
    if (!first || scene.firstBefore(byRisk, revision)) return null;
    return {
      message: `This can fail when what came before it in this revision${lineOf(first)} is committed already, by the autocommit_block. The revision then starts over, and fails at what is there already.`,
      fix: {
        text: "Move the autocommit_block into a revision of its own.",
        code: null,
      },
    };
  },
};

/** What runs in a block and fails when the rows are not as they should be, or when it gets no lock. */
const risky: readonly OperationKind[] = [
  "create-index",
  "reindex",
  "validate-constraint",
  "add-constraint",
  "attach-partition",
];

/** By its revision, what is risky. */
const byRisk: Index = (one) =>
  canFail(one) ? [one.statement.revision ?? ""] : [];

/** By its revision, what can't be run again. */
const byUnrepeatable: Index = (one) =>
  failsWhenRepeated(one) ? [one.statement.revision ?? ""] : [];

function canFail({ statement, operations }: AnalysedStatement): boolean {
  return (
    statement.transaction === null &&
    operations.some(({ kind }) => risky.includes(kind))
  );
}

/** A table of the range has no rows that could stand in the way. */
function isAboutNewTable(scene: Scene): boolean {
  return scene.operations.every(
    (one) => !("table" in one) || !scene.table(one.table).isPreexisting,
  );
}

const unrepeatable: readonly OperationKind[] = [
  "create-table",
  "create-table-as",
  "add-column",
  "add-constraint",
  "create-index",
  "create-enum",
  "drop-table",
  "drop-column",
  "drop-constraint",
  "drop-index",
  "rename-table",
  "rename-column",
  "rename-constraint",
];

function failsWhenRepeated(one: AnalysedStatement): boolean {
  return (
    one.statement.transaction !== null &&
    one.statement.failure === null &&
    one.operations.some(({ kind }) => unrepeatable.includes(kind)) &&
    !/\bIF\s+(NOT\s+)?EXISTS\b/i.test(one.statement.sql)
  );
}

function lineOf({ statement: { span } }: Pick<Scene, "statement">): string {
  return span ? ` (from line ${String(span.line)} on)` : "";
}
