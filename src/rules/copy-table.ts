import { operationRule } from "./rule.ts";

const players =
  "CREATE TABLE players (id INTEGER PRIMARY KEY, firstName VARCHAR(40))";

export const copyTable = operationRule({
  id: "copy-table",
  severity: "info",
  dialects: ["sqlite"],
  summary: "An existing table is copied, as batch mode does.",
  why: "SQLite can change little of a table in place, so batch mode makes a new one, copies every row and drops the old one. Other connections can't write to the database meanwhile: theirs fail with “database is locked” when their time-out is over. The file needs room for the table twice.",
  instead:
    "For a small table nothing. Put all changes of a table into one `batch_alter_table` block, so that it is copied once, and let a big one be copied when nobody writes.",
  bad: [
    {
      dialect: "sqlite",
      before: players,
      upgrade:
        'with op.batch_alter_table("players") as batch:\n' +
        '    batch.create_unique_constraint("uq_players_name", ["firstName"])',
    },
  ],
  good: [
    {
      dialect: "sqlite",
      before: players,
      upgrade:
        'with op.batch_alter_table("players") as batch:\n' +
        '    batch.add_column(sa.Column("lastName", sa.String(length=40)))',
    },
    {
      dialect: "sqlite",
      before: "SELECT 1",
      upgrade:
        'op.create_table("tags", sa.Column("name", sa.Text()))\n' +
        'with op.batch_alter_table("tags") as batch:\n' +
        '    batch.create_unique_constraint("uq_tags_name", ["name"])',
    },
  ],
  watches: ["copy-table"],
  check(operation, scene) {
    const table = scene.table(operation.table);
    if (!table.isPreexisting) return null;
    return {
      message: `All rows of ${table.label} are copied into a new table. Until that is committed nobody else can write to the database, and the file needs room for the table twice.`,
      fix: {
        text: `For a small table nothing need be done. Put all changes of ${table.label} into one batch_alter_table block, so that it is copied once, and let a big table be copied when nobody writes.`,
        code: null,
      },
    };
  },
});
