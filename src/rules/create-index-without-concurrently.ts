import { quoteIdentifier } from "../sql/identifier.ts";
import type { OperationOf } from "../sql/operation.ts";
import {
  createIndexConcurrently,
  execute,
  inAutocommitBlock,
} from "./alembic-code.ts";
import { labelOf } from "./evidence.ts";
import { ownConcurrently } from "./own-call.ts";
import { fixOfPartitionedIndex } from "./partitioned-index-fix.ts";
import { operationRule, type Claim, type Judgement } from "./rule.ts";
import type { Scene, Table } from "./scene.ts";
import { basis, blocked } from "./wording.ts";

export const createIndexWithoutConcurrently = operationRule({
  id: "create-index-without-concurrently",
  severity: "error",
  summary: "An index is built on an existing table while writes to it wait.",
  why: "CREATE INDEX takes a SHARE lock: every INSERT, UPDATE and DELETE waits until the whole table is read and the index is written.",
  instead:
    "Build it CONCURRENTLY, outside of a transaction, in a revision of its own. Should that fail, it leaves an invalid index behind: drop it and build it again.",
  bad: [
    {
      before: "CREATE TABLE articles (id int PRIMARY KEY, title text)",
      upgrade: 'op.create_index("ix_articles_title", "articles", ["title"])',
    },
    {
      before: "CREATE TABLE articles (id int PRIMARY KEY, title text)",
      upgrade:
        'op.execute("CREATE UNIQUE INDEX ix_lower ON articles USING btree (lower(title) DESC) WHERE id > 1")',
    },
    {
      before: "CREATE TABLE articles (id int PRIMARY KEY, title text)",
      upgrade:
        'op.create_index("uq", "articles", ["id"], unique=True, postgresql_include=["title"], postgresql_where=sa.text("title LIKE \'%a%\'"))',
    },
    {
      before:
        "CREATE TABLE visits (day date) PARTITION BY RANGE (day); CREATE TABLE visits_rest PARTITION OF visits DEFAULT",
      upgrade: 'op.create_index("ix_visits_day", "visits", ["day"])',
    },
  ],
  good: [
    {
      before: "CREATE MATERIALIZED VIEW totals AS SELECT 1 AS views",
      upgrade: 'op.create_index("ix_totals", "totals", ["views"])',
    },
    {
      before: "CREATE TABLE articles (id int PRIMARY KEY, title text)",
      upgrade:
        "with op.get_context().autocommit_block():\n" +
        '    op.create_index("ix_articles_title", "articles", ["title"], postgresql_concurrently=True)',
    },
    {
      before: "SELECT 1",
      upgrade:
        'op.create_table("tags", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("name", sa.Text()))\n' +
        'op.create_index("ix_tags_name", "tags", ["name"])',
    },
  ],
  watches: ["create-index"],
  check(operation, scene) {
    const table = scene.table(operation.table);
    if (operation.isConcurrent || !table.isPreexisting) return null;
    if (table.kind === "materialized-view") return null;
    const isBuilt = scene.hasEvidence
      ? scene.unclaimed("scan").length > 0
      : !operation.isOnly;
    if (!isBuilt) return null;
    return {
      message:
        `Building ${indexName(operation)} blocks ${blocked(table, "Share")} ` +
        `until every row has been read and the index is written.${basis(scene)}`,
      ...adviceOn(operation, table, scene),
      claims: claimsOf(scene),
    };
  },
});

/** On a partitioned table the same happens to each partition. */
function claimsOf(scene: Scene): Claim[] {
  return (["scan", "lock"] as const).flatMap((effect) =>
    scene
      .unclaimed(effect)
      .map((relation) => ({ effect, relation: labelOf(relation) })),
  );
}

function indexName({ index }: OperationOf<"create-index">): string {
  return index === null ? "an index" : `the index ${quoteIdentifier(index)}`;
}

function adviceOn(
  operation: OperationOf<"create-index">,
  table: Table,
  scene: Scene,
): Pick<Judgement, "fix" | "edit"> {
  if (table.kind === "partitioned-table")
    return { fix: fixOfPartitionedIndex(operation, scene.schemaBefore) };
  const words = String.raw`CREATE\s+(?:UNIQUE\s+)?INDEX`;
  const own = ownConcurrently(scene, "create_index", words);
  const duplicates = operation.isUnique
    ? " It fails when two rows are equal in these columns: look for such rows first."
    : "";
  return {
    fix: {
      text: `Build the index CONCURRENTLY, in a revision of its own: writes go on meanwhile.${duplicates} If it fails, drop the invalid index that is left and run it again.`,
      code: own?.code ?? rebuilt(operation, scene.statement.sql),
    },
    edit: own?.edit ?? null,
  };
}

function rebuilt(
  operation: OperationOf<"create-index">,
  sql: string,
): string | null {
  const code = createIndexConcurrently(operation) ?? inSql(operation, sql);
  return code === null ? null : inAutocommitBlock(code);
}

/** The statement as it was, for options that only SQL can say; null for what is more than one plain statement. */
function inSql(
  { index, isOnly }: OperationOf<"create-index">,
  sql: string,
): string | null {
  const match =
    /^\s*(CREATE\s+(?:UNIQUE\s+)?INDEX)\s+(?!IF\b)([^;]+?)\s*;?\s*$/i.exec(sql);
  const [, create = "", rest = ""] = match ?? [];
  return match && index !== null && !isOnly
    ? execute(`${create} CONCURRENTLY ${rest}`)
    : null;
}
