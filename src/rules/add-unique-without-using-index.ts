import { formatName, quoteIdentifier } from "../sql/identifier.ts";
import type { ConstraintDefinition, QualifiedName } from "../sql/operation.ts";
import { columnBeforeConstraint } from "./add-column-code.ts";
import { addedConstraints } from "./added-constraints.ts";
import {
  execute,
  inAutocommitBlock,
  inRevisions,
  pythonCall,
  pythonList,
  pythonString,
  schemaArgument,
} from "./alembic-code.ts";
import { operationRule } from "./rule.ts";
import { basis, blocked } from "./wording.ts";

const articles = "CREATE TABLE articles (id int NOT NULL, slug text)";

export const addUniqueWithoutUsingIndex = operationRule({
  id: "add-unique-without-using-index",
  severity: "error",
  growsWithTable: true,
  summary:
    "A UNIQUE or PRIMARY KEY constraint builds its index on an existing table.",
  why: "It takes an ACCESS EXCLUSIVE lock, reads the whole table and builds the index: every read and write waits until that is done.",
  instead:
    "Build a unique index CONCURRENTLY first, then make it the constraint with USING INDEX, which takes an instant.",
  bad: [
    {
      before: articles,
      upgrade: 'op.create_unique_constraint("uq_slug", "articles", ["slug"])',
    },
    {
      before: articles,
      upgrade: 'op.create_primary_key("articles_pkey", "articles", ["id"])',
    },
    {
      before: articles,
      upgrade: 'op.execute("ALTER TABLE articles ADD COLUMN code text UNIQUE")',
    },
    {
      before: articles,
      upgrade:
        'op.execute("ALTER TABLE articles ADD CONSTRAINT uq UNIQUE (slug) INCLUDE (id) DEFERRABLE INITIALLY DEFERRED")',
    },
  ],
  good: [
    {
      before: "CREATE TABLE articles (id int)",
      upgrade:
        'op.create_table("tags", sa.Column("name", sa.Text()))\n' +
        'op.rename_table("tags", "labels")\n' +
        'op.create_unique_constraint("uq_name", "labels", ["name"])',
    },
    {
      before: `${articles}; CREATE UNIQUE INDEX uq_slug ON articles (slug)`,
      upgrade:
        'op.execute("ALTER TABLE articles ADD CONSTRAINT uq_slug UNIQUE USING INDEX uq_slug")',
    },
    {
      before: "SELECT 1",
      upgrade:
        'op.create_table("tags", sa.Column("name", sa.Text()))\n' +
        'op.create_unique_constraint("uq_name", "tags", ["name"])',
    },
  ],
  watches: ["add-constraint", "add-column"],
  check(operation, scene) {
    const key = addedConstraints(operation).find(buildsIndex);
    const table = scene.table(operation.table);
    if (!key || !table.isPreexisting) return null;
    // An index can't be built without reading all rows; under a held lock the scan is all there is to see.
    if (scene.hasEvidence && !table.isScanned) return null;
    const column = columnBeforeConstraint(operation);
    return {
      message:
        `Adding this ${key.type} constraint blocks ${blocked(table, "AccessExclusive")} ` +
        `until all rows have been read and its index is built.${basis(scene)}`,
      fix: {
        text:
          operation.kind === "add-column"
            ? "Add the column without the constraint. Then build the unique index CONCURRENTLY and make it the constraint in the next revision."
            : "Build the unique index CONCURRENTLY and make it the constraint in the next revision. Building fails when two rows are equal in these columns: look for such rows first. If it fails, drop the invalid index that is left and run it again.",
        code: inRevisions(
          ...(column === null ? [] : [column]),
          ...stepsTo(operation.table, key),
        ),
      },
      claims: [
        { effect: "scan", relation: table.label },
        { effect: "lock", relation: table.label },
      ],
    };
  },
});

function buildsIndex({ type, usingIndex }: ConstraintDefinition): boolean {
  return (type === "unique" || type === "primary key") && usingIndex === null;
}

/** The index, then the constraint. */
function stepsTo(table: QualifiedName, key: ConstraintDefinition): string[] {
  const words = key.type === "unique" ? "UNIQUE" : "PRIMARY KEY";
  const suffix = key.type === "unique" ? "key" : "pkey";
  const columns = key.type === "unique" ? key.columns : [];
  const name =
    key.name ?? [table.name, ...columns, suffix].join("_").slice(0, 63);
  const index = pythonCall("op.create_index", [
    pythonString(name),
    pythonString(table.name),
    pythonList(key.columns.map(pythonString)),
    "unique=True",
    ...schemaArgument(table),
    "postgresql_concurrently=True",
    ...(key.includedColumns.length > 0
      ? [
          `postgresql_include=${pythonList(key.includedColumns.map(pythonString))}`,
        ]
      : []),
    ...(key.areNullsEqual ? ["postgresql_nulls_not_distinct=True"] : []),
  ]);
  const constraint =
    `ALTER TABLE ${formatName(table)} ADD CONSTRAINT ${quoteIdentifier(name)} ${words} USING INDEX ${quoteIdentifier(name)}` +
    (key.isDeferrable ? " DEFERRABLE" : "") +
    (key.isInitiallyDeferred ? " INITIALLY DEFERRED" : "");
  return [inAutocommitBlock(index), execute(constraint)];
}
