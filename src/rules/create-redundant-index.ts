import { quoteIdentifier } from "../sql/identifier.ts";
import type { OperationOf } from "../sql/operation.ts";
import { operationRule } from "./rule.ts";
import type { Scene } from "./scene.ts";
import { keysOf, type TableKey } from "./table-keys.ts";

const articles =
  "CREATE TABLE articles (id int PRIMARY KEY, author_id int, slug text, CONSTRAINT uq UNIQUE (author_id, slug)); " +
  "CREATE INDEX ix_slug ON articles (slug)";

export const createRedundantIndex = operationRule({
  id: "create-redundant-index",
  severity: "info",
  summary: "An index is created whose work another one does already.",
  why: "Each index costs space, and time on every write. An index on (a) adds nothing beside one on (a, b), or beside a unique constraint or primary key that begins with a.",
  instead: "Leave it out.",
  bad: [
    {
      before: articles,
      upgrade: 'op.create_index("ix_again", "articles", ["slug"])',
    },
    {
      before: articles,
      upgrade: 'op.create_index("ix_author", "articles", ["author_id"])',
    },
    {
      before: articles,
      upgrade: 'op.create_index("ix_id", "articles", ["id"], unique=True)',
    },
    {
      before: `${articles}; CREATE INDEX ix_lower ON articles (lower(slug), author_id)`,
      upgrade:
        'op.execute("CREATE INDEX ix_again ON articles (lower(slug)) INCLUDE (id)")\nop.execute("CREATE INDEX ix_l ON articles (lower(slug))")',
    },
  ],
  good: [
    {
      before: articles,
      upgrade: 'op.create_index("ix", "articles", ["slug", "author_id"])',
    },
    {
      before: articles,
      upgrade: 'op.create_index("ix", "articles", ["slug"], unique=True)',
    },
    {
      before: articles,
      upgrade:
        'op.create_index("ix", "articles", ["author_id"], unique=True)\n' +
        'op.create_index("ix_hash", "articles", ["slug"], postgresql_using="hash")',
    },
    {
      before: articles,
      upgrade:
        'op.create_index("ix_part", "articles", ["slug"], postgresql_where=sa.text("id > 5"))\n' +
        'op.create_index("ix_down", "articles", [sa.text("author_id DESC")])',
    },
    {
      before: articles,
      upgrade:
        'op.create_index("ix_pattern", "articles", ["slug"], postgresql_ops={"slug": "text_pattern_ops"})\n' +
        'op.create_index("ix_c", "articles", [sa.text("slug COLLATE \\"C\\"")])',
    },
    {
      before: `${articles}; CREATE INDEX ix_some ON articles (id, slug) WHERE id > 5`,
      upgrade:
        'op.create_index("ix_new", "articles", ["slug"])\nop.drop_index("ix_slug", "articles")',
    },
    {
      before: "CREATE TABLE tags (name text)",
      upgrade: 'op.create_index("ix", "tags", ["name"])',
    },
    {
      before: "SELECT 1",
      upgrade:
        'op.create_table("tags", sa.Column("id", sa.Integer(), primary_key=True, index=True))',
    },
  ],
  watches: ["create-index"],
  check(operation, scene) {
    const table = scene.table(operation.table);
    const place = scene.schemaAfter.findTable(operation.table);
    if (!table.isPreexisting || !place) return null;
    const keys = keysOf(scene.schemaAfter, place);
    const key = keys.find(
      ({ name, object }) =>
        object.kind === "index" &&
        name === quoteIdentifier(operation.index ?? ""),
    );
    const other = keys.find(
      (one) =>
        key &&
        one.object !== key.object &&
        replaces(one, key) &&
        isOlder(one, key, scene),
    );
    if (!key || !other) return null;
    return {
      message: `${key.name} adds nothing: ${other.name} of ${table.label} begins with the same columns (${other.columns.join(", ")}).`,
      fix: {
        text: `Leave it out: queries on ${key.columns.join(", ")} use ${other.name} as well, and each further index slows down every write.`,
        code: null,
      },
    };
  },
});

/** Whether an index does all that the new one could. */
function replaces(other: TableKey, key: TableKey): boolean {
  const isPlain = key.options === "" && key.where === null;
  const isWhole = other.where === null && other.isValid;
  if (!isPlain || !isWhole || other.method !== key.method) return false;
  if (key.isUnique || key.method !== "btree")
    return (
      (!key.isUnique || other.isUnique) &&
      other.options === "" &&
      hasSameColumns(other, key)
    );
  return key.columns.every((column, index) => other.columns[index] === column);
}

function hasSameColumns(other: TableKey, key: TableKey): boolean {
  return other.columns.join("\n") === key.columns.join("\n");
}

/** Of two that are the same in all respects the later one is redundant. */
function isOlder(other: TableKey, key: TableKey, scene: Scene): boolean {
  const isSame =
    other.object.kind === "index" &&
    other.isUnique === key.isUnique &&
    hasSameColumns(other, key);
  if (!isSame) return true;
  const made = scene.later
    .flatMap((one) => one.operations)
    .filter(
      (one): one is OperationOf<"create-index"> => one.kind === "create-index",
    );
  return !made.some(({ index }) => quoteIdentifier(index ?? "") === other.name);
}
