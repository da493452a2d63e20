import { operationRule } from "./rule.ts";
import { lostDefinitions } from "./sqlite/lost-definitions.ts";
import { listWords } from "./wording.ts";

const copy =
  'with op.batch_alter_table("players", recreate="always") as batch:\n' +
  '    batch.add_column(sa.Column("city", sa.Text()))';
const trigger = "CREATE TRIGGER tr AFTER INSERT ON players BEGIN SELECT 1; END";
const plain = "CREATE TABLE players (id INTEGER PRIMARY KEY, n INTEGER)";

export const copyTableLosingDefinitions = operationRule({
  id: "copy-table-losing-definitions",
  severity: "error",
  dialects: ["sqlite"],
  summary: "A table copy leaves out what the old table had.",
  why: "Batch mode copies what SQLAlchemy can read of a table. Unnamed CHECK constraints, AUTOINCREMENT, collations and indexes on expressions are not among it, and the triggers go with the old table. Nothing fails: from then on the table just accepts and does other things.",
  instead:
    'Tell batch mode of it: `table_args=[sa.CheckConstraint(…)]`, `table_kwargs={"sqlite_autoincrement": True}`, a column with its collation in `reflect_args`. Create triggers and indexes again after the block.',
  bad: [
    {
      dialect: "sqlite",
      before:
        "CREATE TABLE players (id INTEGER PRIMARY KEY AUTOINCREMENT, n INTEGER, name TEXT COLLATE NOCASE, CHECK (n > 0))",
      upgrade: copy,
    },
    { dialect: "sqlite", before: `${plain}; ${trigger}`, upgrade: copy },
    {
      dialect: "sqlite",
      before: `${plain}; CREATE INDEX ix ON players (abs(n))`,
      upgrade: copy,
    },
  ],
  good: [
    {
      dialect: "sqlite",
      before:
        "CREATE TABLE players (id INTEGER PRIMARY KEY AUTOINCREMENT, n INTEGER, name TEXT COLLATE NOCASE, CHECK (n > 0))",
      upgrade:
        'with op.batch_alter_table("players", recreate="always",\n' +
        '        table_args=[sa.CheckConstraint("n>0")],\n' +
        '        table_kwargs={"sqlite_autoincrement": True},\n' +
        '        reflect_args=[sa.Column("name", sa.Text(collation="NOCASE"))]) as batch:\n' +
        '    batch.add_column(sa.Column("city", sa.Text()))',
    },
    {
      dialect: "sqlite",
      before: `${plain}; ${trigger}; CREATE INDEX ix ON players (abs(n))`,
      upgrade: `${copy}\nop.execute("${trigger}")\nop.execute("CREATE INDEX ix ON players (abs(n))")`,
    },
    {
      dialect: "sqlite",
      before:
        "CREATE TABLE players (id INTEGER PRIMARY KEY, n INTEGER CHECK (n > 0)); CREATE INDEX ix ON players (n DESC)",
      upgrade:
        'with op.batch_alter_table("players") as batch:\n    batch.drop_index("ix")\n    batch.drop_column("n")',
    },
  ],
  watches: ["copy-table"],
  check(operation, scene) {
    const table = scene.table(operation.table);
    if (!table.isPreexisting) return null;
    const lost = lostDefinitions(operation, scene);
    if (lost.length === 0) return null;
    return {
      message: `The copy of ${table.label} loses ${listWords(lost)}. Nothing fails, but from then on the table does without.`,
      fix: {
        text:
          'Tell batch_alter_table of it: table_args=[sa.CheckConstraint(...)] for unnamed CHECKs, table_kwargs={"sqlite_autoincrement": True}, ' +
          "a column with its collation in reflect_args. Create triggers and indexes on expressions again after the block.",
        code: null,
      },
    };
  },
});
