import type { Fix } from "../findings/finding.ts";
import type { Relation } from "../rehearsal/statement.ts";
import { formatName, quoteIdentifier } from "../sql/identifier.ts";
import type { OperationOf } from "../sql/operation.ts";
import {
  execute,
  inAutocommitBlock,
  pythonCall,
  pythonString,
} from "./alembic-code.ts";
import { isNamed, labelOf } from "./evidence.ts";
import { blockedTraffic } from "./locks.ts";
import { ownConcurrently } from "./own-call.ts";
import { operationRule, type Judgement } from "./rule.ts";
import type { Scene } from "./scene.ts";
import { findIndex } from "./table-keys.ts";
import { basis, listWords } from "./wording.ts";

const articles =
  "CREATE TABLE articles (id int PRIMARY KEY, slug text, body text); CREATE INDEX ix_slug ON articles (slug)";

export const dropIndexWithoutConcurrently = operationRule({
  id: "drop-index-without-concurrently",
  severity: "warning",
  summary: "An index of an existing table is dropped while its readers wait.",
  why: "DROP INDEX takes an ACCESS EXCLUSIVE lock on the table of the index. Dropping takes an instant, but the lock lasts until the transaction ends, which by Alembic's default is the end of the whole run; and while it is waited for, every query on the table waits too.",
  instead:
    "Drop it CONCURRENTLY, outside of a transaction: reads and writes go on meanwhile.",
  bad: [
    { before: articles, upgrade: 'op.drop_index("ix_slug", "articles")' },
    {
      before: `${articles}; CREATE INDEX ix_body ON articles (body)`,
      upgrade: 'op.execute("DROP INDEX IF EXISTS ix_slug, public.ix_body")',
    },
    {
      before: articles,
      upgrade:
        'with op.get_context().autocommit_block(): op.drop_index("ix_slug", "articles")',
    },
    {
      before:
        "CREATE TABLE visits (day date) PARTITION BY RANGE (day); CREATE INDEX ix_day ON visits (day)",
      upgrade: 'op.drop_index("ix_day", "visits")',
    },
  ],
  good: [
    {
      before: articles,
      upgrade:
        "with op.get_context().autocommit_block():\n" +
        '    op.drop_index("ix_slug", "articles", postgresql_concurrently=True)',
    },
    {
      before: articles,
      upgrade:
        'op.drop_index("ix_slug", "articles")\nop.drop_table("articles")',
    },
    {
      before: articles,
      upgrade:
        'op.drop_index("ix_slug", "articles")\nop.drop_column("articles", "slug")',
    },
    {
      before: articles,
      upgrade: 'op.execute("DROP INDEX IF EXISTS ix_nothing")',
    },
    {
      before: articles,
      upgrade:
        "with op.get_context().autocommit_block():\n" +
        '    op.execute("DROP INDEX IF EXISTS ix_nothing")',
    },
    {
      before: "SELECT 1",
      upgrade:
        'op.create_table("tags", sa.Column("name", sa.Text(), index=True))\n' +
        'op.drop_index("ix_tags_name", "tags")',
    },
    {
      before:
        "CREATE TABLE visits (day date) PARTITION BY RANGE (day); CREATE INDEX ix_day ON visits (day)",
      upgrade: 'op.drop_table("visits")',
    },
  ],
  watches: ["drop-index"],
  check(operation, scene) {
    const first = scene.operations.find(({ kind }) => kind === "drop-index");
    if (operation.isConcurrent || operation !== first) return null;
    if (isColumnDropped(operation, scene)) return null;
    return scene.hasEvidence
      ? judgeLocks(operation, scene)
      : judgeStatement(operation, scene);
  },
});

function judgeLocks(
  operation: OperationOf<"drop-index">,
  scene: Scene,
): Judgement | null {
  const victims = scene
    .unclaimed("lock")
    .filter((relation) => !isDropped(relation, scene));
  if (victims.length === 0) return null;
  const waiting = victims.map((one) =>
    blockedTraffic("AccessExclusive", labelOf(one)),
  );
  const isPartitioned = victims.some(
    ({ kind }) => kind === "partitioned-table",
  );
  return {
    message: `Dropping ${quoteIdentifier(operation.index.name)} without CONCURRENTLY blocks ${listWords(waiting)} until the transaction ends.`,
    ...(isPartitioned ? { fix: partitioned } : adviceOn(scene)),
    claims: victims.map((one) => ({ effect: "lock", relation: labelOf(one) })),
  };
}

function judgeStatement(
  { index }: OperationOf<"drop-index">,
  scene: Scene,
): Judgement | null {
  const table = tableOf(
    index.name,
    findIndex(scene.schemaBefore, index)?.table,
    scene,
  );
  if (table === null) return null;
  return {
    message:
      `Dropping ${quoteIdentifier(index.name)} without CONCURRENTLY waits for every query on ${table} that is running, ` +
      `and meanwhile blocks ${blockedTraffic("AccessExclusive", "it")}.${basis(scene)}`,
    ...adviceOn(scene),
  };
}

/** Where no evidence names it: the table of the index, null when there is nobody to disturb. */
function tableOf(
  index: string,
  known: string | undefined,
  scene: Scene,
): string | null {
  const operations = scene.earlier.flatMap((one) => one.operations);
  const made = operations.findLast(
    (one) => one.kind === "create-index" && one.index === index,
  ) as OperationOf<"create-index"> | undefined;
  if (made) {
    const table = scene.table(made.table);
    return table.isPreexisting ? table.label : null;
  }
  if (scene.schemaBefore.isKnown) return known ?? null;
  const isTableDropped = scene.later
    .flatMap((one) => one.operations)
    .some((one) => one.kind === "drop-table" && index.includes(one.table.name));
  return isTableDropped ? null : "its table";
}

/** Autogenerate drops the indexes of a table before the table: `drop-table` says what there is to say. */
function isDropped(relation: Relation, { later, schemaAfter }: Scene): boolean {
  return (
    (schemaAfter.isKnown &&
      relation.kind === "table" &&
      schemaAfter.findTable(relation) === null) ||
    later
      .flatMap((one) => one.operations)
      .some((one) => one.kind === "drop-table" && isNamed(relation, one.table))
  );
}

/** The same for the index of a column that is dropped in the same revision. */
function isColumnDropped(
  { index }: OperationOf<"drop-index">,
  { later, schemaBefore }: Scene,
): boolean {
  const found = findIndex(schemaBefore, index);
  return later
    .flatMap((one) => one.operations)
    .filter((one) => one.kind === "drop-column")
    .some(
      ({ table, column }) =>
        (found?.table.endsWith(quoteIdentifier(table.name)) ?? false) &&
        found?.key.columns.includes(quoteIdentifier(column)) === true,
    );
}

const partitioned: Fix = {
  text: "The index of a partitioned table can't be dropped CONCURRENTLY. Keep the lock short: give this a revision of its own, and let a lock_timeout end the wait for it.",
  code: null,
};

function adviceOn(scene: Scene): Pick<Judgement, "fix" | "edit"> {
  const drops = scene.operations.filter((one) => one.kind === "drop-index");
  // CONCURRENTLY takes one index at a time.
  const own =
    drops.length === 1
      ? ownConcurrently(scene, "drop_index", String.raw`DROP\s+INDEX`)
      : null;
  return {
    fix: {
      text: "Drop it CONCURRENTLY, outside of a transaction: reads and writes go on meanwhile.",
      code: own?.code ?? inAutocommitBlock(drops.map(codeOf).join("\n")),
    },
    edit: own?.edit ?? null,
  };
}

function codeOf({ index, ifExists }: OperationOf<"drop-index">): string {
  const words = `DROP INDEX CONCURRENTLY ${ifExists ? "IF EXISTS " : ""}`;
  return index.schema !== null || ifExists
    ? execute(words + formatName(index))
    : pythonCall("op.drop_index", [
        pythonString(index.name),
        "postgresql_concurrently=True",
      ]);
}
