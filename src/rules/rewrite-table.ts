import type { Relation } from "../rehearsal/statement.ts";
import { isNamed, labelOf } from "./evidence.ts";
import { blockedTraffic, strongest } from "./locks.ts";
import { fixOfRewrite } from "./rewrite-fix.ts";
import { certainlyRewritten, rewriteReason } from "./rewrite-reason.ts";
import type { StatementRule } from "./rule.ts";
import type { Scene } from "./scene.ts";
import { judgeTimeZone } from "./time-zone.ts";
import { basis, listWords } from "./wording.ts";

const articles =
  "CREATE TABLE articles (id int PRIMARY KEY, code varchar(50), body text)";

export const rewriteTable: StatementRule = {
  id: "rewrite-table",
  severity: "error",
  growsWithTable: true,
  summary: "Every row of an existing table is written anew.",
  why: "PostgreSQL copies the table and rebuilds all its indexes under an ACCESS EXCLUSIVE lock. Every read and write waits until that is done, and the disk must hold both copies.",
  instead:
    "Add a new nullable column, give it its default afterwards, fill it in batches and switch over to it. Changes that only widen a type (varchar(50) to varchar(100) or text, numeric(10,2) to numeric(12,2)) rewrite nothing.",
  bad: [
    {
      before: articles,
      upgrade:
        'op.add_column("articles", sa.Column("token", sa.Uuid(), server_default=sa.text("gen_random_uuid()")))',
    },
    {
      before: articles,
      upgrade: 'op.alter_column("articles", "id", type_=sa.BigInteger())',
    },
    {
      before: articles,
      upgrade:
        'op.add_column("articles", sa.Column("number", sa.BigInteger(), sa.Identity()))',
    },
    {
      before: articles,
      upgrade:
        'op.add_column("articles", sa.Column("size", sa.Integer(), sa.Computed("length(body)", persisted=True)))',
    },
    {
      before: articles,
      upgrade: 'op.execute("ALTER TABLE articles SET UNLOGGED")',
    },
    {
      before: "CREATE TABLE articles (written timestamp)",
      upgrade:
        'op.alter_column("articles", "written", type_=sa.DateTime(timezone=True), postgresql_using="written AT TIME ZONE \'UTC\'")',
    },
    {
      before: "CREATE TABLE articles (written timestamp)",
      upgrade:
        'op.alter_column("articles", "written", type_=sa.DateTime(timezone=True))',
    },
    {
      before: `${articles}; CREATE MATERIALIZED VIEW titles AS SELECT code FROM articles; CREATE UNIQUE INDEX uq ON titles (code)`,
      upgrade: 'op.execute("REFRESH MATERIALIZED VIEW titles")',
    },
    {
      before: `${articles}; CREATE MATERIALIZED VIEW titles AS SELECT code FROM articles`,
      upgrade: 'op.execute("REFRESH MATERIALIZED VIEW titles")',
    },
    {
      before: `${articles}; CREATE INDEX ix ON articles (code)`,
      upgrade: 'op.execute("CLUSTER articles USING ix")',
    },
    {
      before: articles,
      upgrade:
        "with op.get_context().autocommit_block():\n" +
        '    op.execute("VACUUM FULL articles")',
    },
    {
      before:
        "CREATE TYPE mood AS ENUM ('glad', 'sad'); CREATE TABLE days (mood mood)",
      upgrade:
        'op.execute("ALTER TYPE mood RENAME TO mood_old")\n' +
        "op.execute(\"CREATE TYPE mood AS ENUM ('glad')\")\n" +
        'op.execute("ALTER TABLE days ALTER mood TYPE mood USING mood::text::mood")\n' +
        'op.execute("DROP TYPE mood_old")',
    },
  ],
  good: [
    {
      before: `${articles}; CREATE MATERIALIZED VIEW titles AS SELECT code FROM articles WITH NO DATA`,
      upgrade: 'op.execute("REFRESH MATERIALIZED VIEW titles")',
    },
    {
      before: "CREATE TABLE articles (written timestamp)",
      upgrade:
        "op.execute(\"SET LOCAL timezone = 'UTC'; ALTER TABLE articles ALTER written TYPE timestamptz\")",
    },
    {
      before: "CREATE TABLE articles (written timestamp)",
      upgrade:
        "op.execute(\"SET LOCAL timezone = 'UTC'\")\n" +
        'op.alter_column("articles", "written", type_=sa.DateTime(timezone=True))',
    },
    {
      before: articles,
      upgrade:
        'op.alter_column("articles", "code", type_=sa.String(100))\nop.alter_column("articles", "code", type_=sa.Text())',
    },
    {
      before: articles,
      upgrade:
        'op.add_column("articles", sa.Column("seen", sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False))',
    },
    {
      before: articles,
      upgrade:
        'op.add_column("articles", sa.Column("token", sa.Uuid()))\n' +
        'op.alter_column("articles", "token", server_default=sa.text("gen_random_uuid()"))',
    },
    {
      before: "SELECT 1",
      upgrade:
        'op.create_table("tags", sa.Column("id", sa.Integer()))\n' +
        'op.alter_column("tags", "id", type_=sa.BigInteger())',
    },
  ],
  watches: "statements",
  check(scene) {
    const rewritten = (
      scene.hasEvidence
        ? scene.unclaimed("rewrite").map(labelOf)
        : certainlyRewritten(scene)
    ).filter((label) => !isUnreadable(label, scene));
    if (rewritten.length === 0) return judgeTimeZone(scene);
    const tables = listWords(rewritten);
    const reason = rewriteReason(scene);
    const others = scene
      .unclaimed("lock")
      .filter((relation) => !rewritten.includes(labelOf(relation)));
    return {
      message:
        `${reason.text} writes every row of ${tables} anew and rebuilds the indexes: ` +
        `it blocks ${blockedMeanwhile(rewritten, others, scene)} until that is done.${basis(scene)}`,
      fix: fixOfRewrite(reason.operation, scene),
      // Tables tied to it by foreign keys are checked and locked for no other reason.
      claims: [...rewritten, ...others.map(labelOf)].flatMap((relation) => [
        { effect: "rewrite", relation },
        { effect: "scan", relation },
        { effect: "lock", relation },
      ]),
    };
  },
};

/** A materialized view that was never filled: to read it is an error, so nobody waits for it. */
function isUnreadable(label: string, { schemaBefore }: Scene): boolean {
  return schemaBefore.objects.some(
    ({ kind, name, properties }) =>
      kind === "materialized view" &&
      name === label &&
      properties.unpopulated === "true",
  );
}

function blockedMeanwhile(
  rewritten: string[],
  others: Relation[],
  { statement }: Scene,
): string {
  const locks = statement.evidence?.locks ?? [];
  const tied = others.map((relation) => {
    const own = locks.filter((lock) => isNamed(relation, lock.relation));
    const mode = strongest(own.map(({ mode }) => mode)) ?? "Share";
    return blockedTraffic(mode, labelOf(relation));
  });
  return listWords([
    `every read and write of ${listWords(rewritten)}`,
    ...tied,
  ]);
}
