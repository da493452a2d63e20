import { listWords } from "./wording.ts";
import { execute } from "./alembic-code.ts";
import { additionOf } from "./columns.ts";
import { addedInstead } from "./renames.ts";
import { operationRule } from "./rule.ts";
import type { Scene } from "./scene.ts";
import { formatName } from "../sql/identifier.ts";
import type { OperationOf } from "../sql/operation.ts";

const articles = "CREATE TABLE articles (id int PRIMARY KEY, body text)";

export const dropAndAddColumn = operationRule({
  id: "drop-and-add-column",
  severity: "error",
  dialects: ["postgresql", "sqlite"],
  summary:
    "A revision drops a column and adds another one of the same type: a rename that loses the values.",
  why: "Autogenerate can't see that a column was renamed in the model: it writes that one column is dropped and another one added. The new column is empty then, and the values of the old one are gone for good.",
  instead:
    "Add the new column, write both, copy the values in batches, and drop the old one in a later release. When old code need not go on meanwhile, `op.alter_column(…, new_column_name=…)` keeps the values.",
  bad: [
    {
      before: articles,
      upgrade:
        'op.add_column("articles", sa.Column("content", sa.Text()))\n' +
        'op.drop_column("articles", "body")',
    },
    {
      before: "CREATE TABLE articles (title varchar(50), slug varchar(50))",
      upgrade:
        'op.drop_column("articles", "title")\n' +
        'op.add_column("articles", sa.Column("headline", sa.String(50), nullable=False, server_default=""))',
    },
    {
      dialect: "sqlite",
      before: articles,
      upgrade:
        'op.add_column("articles", sa.Column("content", sa.TEXT()))\n' +
        'op.drop_column("articles", "body")',
    },
  ],
  good: [
    {
      before: articles,
      upgrade:
        'op.add_column("articles", sa.Column("views", sa.Integer()))\n' +
        'op.drop_column("articles", "body")',
    },
    {
      before: articles,
      upgrade:
        'op.add_column("articles", sa.Column("content", sa.Text()))\n' +
        'op.execute("UPDATE articles SET content = body")\n' +
        'op.drop_column("articles", "body")',
    },
    {
      before: articles,
      upgrade:
        'op.add_column("articles", sa.Column("content", sa.Text()))\n' +
        'op.drop_column("articles", "content")',
    },
    {
      before: `${articles}; CREATE TABLE posts (id int)`,
      upgrade:
        'op.add_column("posts", sa.Column("content", sa.Text()))\n' +
        'op.drop_column("articles", "body")',
    },
    {
      dialect: "sqlite",
      before: articles,
      upgrade:
        'op.add_column("articles", sa.Column("views", sa.Integer()))\n' +
        'op.drop_column("articles", "body")',
    },
  ],
  watches: ["drop-column"],
  check(operation, scene) {
    const table = scene.table(operation.table);
    const added = addedInstead(operation, scene);
    if (!table.isPreexisting || added.length === 0) return null;
    const column = scene.quote(operation.column);
    const names = listWords(added.map(scene.quote));
    const [start, name] =
      added.length > 1 ? ["start", "one of them"] : ["starts", "that"];
    return {
      message:
        `Dropping ${column} deletes its values from ${table.label} for good, and ${names} (same type, added in the same revision) ${start} empty. ` +
        `If ${name} is its new name, the values are lost. Code that is still running fails as long as it uses ${column}.`,
      fix: {
        text: `Leave ${column} for now: copy its values to the new column, in batches when there are many, and drop it in a later release. If the two have nothing to do with each other, drop it in a revision of its own.`,
        code: copyCode(operation, added, scene),
      },
    };
  },
});

/** Null where the new column is not known, or not yet there. */
function copyCode(
  { table, column }: OperationOf<"drop-column">,
  added: string[],
  scene: Scene,
): string | null {
  const [name] = added;
  const isThere = added.length === 1 && name !== undefined;
  if (!isThere || additionOf(table, name, scene) === null) return null;
  const [target, source] = [name, column].map(scene.quote);
  return execute(
    `UPDATE ${formatName(table)} SET ${String(target)} = ${String(source)}`,
  );
}
