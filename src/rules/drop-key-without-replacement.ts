import { formatName, quoteIdentifier } from "../sql/identifier.ts";
import type { OperationOf } from "../sql/operation.ts";
import { operationRule, type Judgement } from "./rule.ts";
import type { Scene } from "./scene.ts";
import { replicaIdentity } from "./replica-identity.ts";
import { keysOf, type TableKey, type TableName } from "./table-keys.ts";

const articles =
  "CREATE TABLE articles (id int CONSTRAINT pk PRIMARY KEY, slug text CONSTRAINT uq UNIQUE, body text)";

export const dropKeyWithoutReplacement = operationRule({
  id: "drop-key-without-replacement",
  severity: "info",
  summary:
    "A primary key or unique constraint is dropped, and nothing takes its place.",
  why: "Duplicates can come in from then on. Running code that says INSERT … ON CONFLICT on its columns fails at once, without any row in conflict. And without a primary key logical replication refuses the UPDATE and DELETE of a published table.",
  instead:
    "Release code first that needs the key no more. Create what replaces it before (or in the same transaction): another primary key, or a unique index that becomes the REPLICA IDENTITY.",
  bad: [
    { before: articles, upgrade: 'op.drop_constraint("pk", "articles")' },
    { before: articles, upgrade: 'op.drop_constraint("uq", "articles")' },
    {
      before: articles,
      upgrade:
        'op.drop_constraint("pk", "articles")\nop.create_unique_constraint("uq_id", "articles", ["id"])',
    },
    {
      before: articles,
      upgrade:
        'op.drop_constraint("uq", "articles")\nop.create_index("ix", "articles", ["slug"])',
    },
  ],
  good: [
    {
      before: articles,
      upgrade:
        'op.drop_constraint("pk", "articles")\nop.execute("ALTER TABLE articles ADD PRIMARY KEY (id, slug)")',
    },
    {
      before: articles,
      upgrade:
        'op.drop_constraint("uq", "articles")\nop.create_index("ix", "articles", ["slug"], unique=True)',
    },
    {
      before: `${articles}; ALTER TABLE articles REPLICA IDENTITY FULL; CREATE UNIQUE INDEX ix ON articles (id)`,
      upgrade: 'op.drop_constraint("pk", "articles")',
    },
    {
      before: articles,
      upgrade:
        'op.drop_constraint("uq", "articles")\nop.drop_column("articles", "slug")',
    },
    {
      before: articles,
      upgrade:
        'op.drop_constraint("uq", "articles")\nop.drop_table("articles")',
    },
    {
      before: `${articles}; ALTER TABLE articles ADD CONSTRAINT ck CHECK (id > 0)`,
      upgrade: 'op.drop_constraint("ck", "articles")',
    },
    {
      before: "SELECT 1",
      upgrade:
        'op.create_table("tags", sa.Column("name", sa.Text(), sa.UniqueConstraint(name="uq")))\n' +
        'op.execute("ALTER TABLE tags DROP CONSTRAINT IF EXISTS uq")',
    },
  ],
  watches: ["drop-constraint"],
  check(operation, scene) {
    const { schemaBefore, schemaAfter } = scene;
    const table = schemaBefore.findTable(operation.table);
    if (!table || !schemaAfter.findTable(table)) return null;
    const name = quoteIdentifier(operation.constraint);
    const key = keysOf(schemaBefore, table).find(
      (one) => one.object.kind === "constraint" && one.name === name,
    );
    if (!key) return null;
    return (
      judgeIdentity(key, table, scene) ??
      judgeUnique(operation, key, table, scene)
    );
  },
});

/** Whether the server can still tell the rows of a published table apart. */
function judgeIdentity(
  key: TableKey,
  table: TableName,
  { schemaBefore, schemaAfter }: Scene,
): Judgement | null {
  const before = replicaIdentity(schemaBefore, table);
  const isIdentity = before.key === key.name;
  if (!isIdentity || replicaIdentity(schemaAfter, table).isThere) return null;
  const label = formatName(table);
  const effect = before.isPublished
    ? `${label} is published, so every UPDATE and DELETE on it fails from then on`
    : `if ${label} is replicated logically, every UPDATE and DELETE on it fails from then on`;
  return {
    message: `Dropping ${key.name} leaves ${label} without a replica identity: ${effect}.`,
    severity: before.isPublished ? "error" : "warning",
    fix: {
      text: "Add the new primary key in the same transaction, USING an INDEX that an earlier revision built CONCURRENTLY. Or make a unique index over NOT NULL columns the identity first: ALTER TABLE … REPLICA IDENTITY USING INDEX ….",
      code: null,
    },
  };
}

function judgeUnique(
  { isCascade }: OperationOf<"drop-constraint">,
  key: TableKey,
  table: TableName,
  { schemaAfter }: Scene,
): Judgement | null {
  if (key.object.properties.kind !== "unique") return null;
  const after = keysOf(schemaAfter, table);
  const isReplaced = after.some((one) => guardsSame(one, key));
  const areColumnsThere = key.columns.every((column) =>
    schemaAfter
      .childrenOf(table, "column")
      .some(({ name }) => name === `${formatName(table)}.${column}`),
  );
  if (isReplaced || !areColumnsThere) return null;
  const columns = key.columns.join(", ");
  const dependants = isCascade
    ? " CASCADE also drops the foreign keys that refer to it."
    : "";
  return {
    message: `Without ${key.name}, duplicates of (${columns}) can come into ${formatName(table)}, and running code that says ON CONFLICT (${columns}) fails.${dependants}`,
    fix: {
      text: "Release code that needs the constraint no more first. If something replaces it, create that before.",
      code: null,
    },
  };
}

function guardsSame(other: TableKey, key: TableKey): boolean {
  return (
    other.isUnique &&
    other.isValid &&
    other.where === null &&
    other.columns.length === key.columns.length &&
    other.columns.every((column) => key.columns.includes(column))
  );
}
