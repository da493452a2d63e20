import { addNullableColumn } from "./add-column-code.ts";
import { pythonString } from "./alembic-code.ts";
import { additionOf } from "./columns.ts";
import { operationRule } from "./rule.ts";

const articles = "CREATE TABLE articles (id int PRIMARY KEY, body text)";

export const renameColumn = operationRule({
  id: "rename-column",
  severity: "error",
  dialects: ["postgresql", "sqlite"],
  summary: "A column of an existing table is renamed.",
  why: "The code that runs while this is deployed knows the old name, the new code the new one. Whichever comes first, one of them fails on every query.",
  instead:
    "Add a column with the new name, write both, copy the old values in batches, read the new one, and drop the old one in a later release. When only the code should change, map the new attribute name to the old column in the model.",
  bad: [
    {
      before: articles,
      upgrade: 'op.alter_column("articles", "body", new_column_name="text")',
    },
    {
      dialect: "sqlite",
      before: articles,
      upgrade:
        'with op.batch_alter_table("articles") as batch:\n' +
        '    batch.alter_column("body", new_column_name="bodyText")',
    },
    {
      dialect: "sqlite",
      before: articles,
      upgrade: 'op.execute("ALTER TABLE articles RENAME body TO text")',
    },
  ],
  good: [
    {
      before: articles,
      upgrade:
        'op.add_column("articles", sa.Column("txt", sa.Text()))\n' +
        'op.alter_column("articles", "txt", new_column_name="summary")',
    },
    {
      before: "SELECT 1",
      upgrade:
        'op.create_table("tags", sa.Column("nam", sa.Text()))\n' +
        'op.rename_table("tags", "labels")\n' +
        'op.alter_column("labels", "nam", new_column_name="name")',
    },
    {
      before: "SELECT 1",
      upgrade:
        'op.create_table("tags", sa.Column("nam", sa.Text()))\n' +
        'op.alter_column("tags", "nam", new_column_name="name")',
    },
    {
      dialect: "sqlite",
      before: articles,
      upgrade:
        'with op.batch_alter_table("articles", recreate="always") as batch:\n' +
        '    batch.alter_column("body", existing_type=sa.Text(), nullable=True)',
    },
  ],
  watches: ["rename-column"],
  check({ table: name, column, newName }, scene) {
    const table = scene.table(name);
    const isNew = additionOf(name, column, scene) !== null;
    if (!table.isPreexisting || isNew) return null;
    const [before, after] = [column, newName].map(scene.quote);
    const type = scene.schemaBefore.findColumn(table, column)?.type;
    return {
      message: `After this, ${String(before)} of ${table.label} is called ${String(after)}: code that is still running asks for the old name and fails.`,
      fix: {
        text:
          `Add ${String(after)} beside ${String(before)}, write both, copy the values in batches, and drop ${String(before)} in a later release. ` +
          `When only the code should use the new name, keep the column and map it: mapped_column(${pythonString(column)}).`,
        code:
          type === undefined
            ? null
            : addNullableColumn(name, { name: newName, type }),
      },
    };
  },
});
