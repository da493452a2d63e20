import type { OperationOf } from "../sql/operation.ts";
import { cascadeSentence, takenAlong } from "./cascade.ts";
import { additionOf } from "./columns.ts";
import { lostWithColumn } from "./lost-with-column.ts";
import { addedInstead } from "./renames.ts";
import { operationRule } from "./rule.ts";
import type { Scene } from "./scene.ts";
import { listWords } from "./wording.ts";

const articles = "CREATE TABLE articles (id int PRIMARY KEY, body text)";

export const dropColumn = operationRule({
  id: "drop-column",
  severity: "error",
  dialects: ["postgresql", "sqlite"],
  summary: "A column of an existing table is dropped.",
  why: "Its values are gone for good, with the indexes and constraints on it. And the code that runs while this is deployed still selects and inserts the column: each of its queries fails.",
  instead:
    "First release code that no longer knows the column (remove it from the model; give it a default or make it nullable so that inserts go on). Drop it in a later release, and then switch this finding off for that revision.",
  bad: [
    { before: articles, upgrade: 'op.drop_column("articles", "body")' },
    {
      before: `${articles}; CREATE VIEW bodies AS SELECT body FROM articles`,
      upgrade: 'op.execute("ALTER TABLE articles DROP COLUMN body CASCADE")',
    },
    {
      before: articles,
      upgrade:
        'op.execute("ALTER TABLE articles DROP body, ADD body varchar(9)")',
    },
    {
      before: `${articles}; ALTER TABLE articles ADD CONSTRAINT uq_body UNIQUE (id, body)`,
      upgrade: 'op.drop_column("articles", "body")',
    },
    {
      dialect: "sqlite",
      before: articles,
      upgrade: 'op.drop_column("articles", "BODY")',
    },
    {
      dialect: "sqlite",
      before: articles,
      upgrade:
        'with op.batch_alter_table("articles") as batch:\n    batch.drop_column("body")',
    },
    {
      dialect: "sqlite",
      before: articles,
      upgrade:
        'op.execute("CREATE TABLE fresh (id int PRIMARY KEY)")\n' +
        'op.execute("INSERT INTO fresh (id) SELECT id FROM articles")\n' +
        'op.execute("DROP TABLE articles")\n' +
        'op.execute("ALTER TABLE fresh RENAME TO articles")',
    },
  ],
  good: [
    {
      before: articles,
      upgrade:
        'op.add_column("articles", sa.Column("old", sa.Text()))\nop.drop_column("articles", "old")',
    },
    {
      before: "SELECT 1",
      upgrade:
        'op.create_table("tags", sa.Column("id", sa.Integer()), sa.Column("name", sa.Text()))\nop.drop_column("tags", "name")',
    },
    {
      dialect: "sqlite",
      before: articles,
      upgrade:
        'with op.batch_alter_table("articles", recreate="always") as batch:\n' +
        '    batch.add_column(sa.Column("Old", sa.Text()))\n' +
        'with op.batch_alter_table("articles") as batch:\n' +
        '    batch.drop_column("Old")',
    },
  ],
  watches: ["drop-column"],
  check(operation, scene) {
    const table = scene.table(operation.table);
    if (!table.isPreexisting || isNew(operation, scene)) return null;
    // The rule for a rename that autogenerate did not see says this too.
    if (addedInstead(operation, scene).length > 0) return null;
    const column = scene.quote(operation.column);
    const lost = lostWithColumn(operation, scene);
    const along =
      lost.length > 0
        ? ` With it go, without being named: ${listWords(lost)}.`
        : "";
    const dependants = operation.isCascade
      ? cascadeSentence(
          lostElsewhere(operation.column, table.label, scene),
          "the views and constraints that use it",
        )
      : "";
    return {
      message:
        `Dropping ${column} deletes its values from ${table.label} for good, and code that is still running fails as long as it uses the column.` +
        along +
        dependants,
      fix: {
        text: `Release code that no longer uses ${column} first, and drop the column in a later release. If that has happened already, say so on the call: # migration-gate: allow drop-column -- since which release.`,
        code: null,
      },
    };
  },
});

/** Added in the range before it is dropped; `DROP a, ADD a` in one statement drops the old one. */
function isNew(operation: OperationOf<"drop-column">, scene: Scene): boolean {
  const added = additionOf(operation.table, operation.column, scene);
  const { operations } = scene;
  return (
    added !== null &&
    !(operations.indexOf(added) > operations.indexOf(operation))
  );
}

/** What is the table's own goes without CASCADE as well. */
function lostElsewhere(column: string, table: string, scene: Scene) {
  const taken = takenAlong(column, `column ${table}.${column}`, scene);
  return taken && taken.filter(({ parent }) => parent !== `table ${table}`);
}
