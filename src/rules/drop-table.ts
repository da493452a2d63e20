import { formatName } from "../sql/identifier.ts";
import { pythonCall, pythonString, schemaArgument } from "./alembic-code.ts";
import { cascadeSentence, takenAlong } from "./cascade.ts";
import { createdInstead } from "./renames.ts";
import { operationRule } from "./rule.ts";

const articles = "CREATE TABLE articles (id int PRIMARY KEY)";

export const dropTable = operationRule({
  id: "drop-table",
  severity: "error",
  dialects: ["postgresql", "sqlite"],
  summary: "An existing table is dropped.",
  why: "Its rows are gone for good, and code that is still running fails as long as it uses the table. On PostgreSQL tables that it refers to by foreign keys are locked too.",
  instead:
    "First release code that no longer uses the table. A rename keeps the rows for a while and shows who still asks for them; drop the table in a later release.",
  bad: [
    { before: articles, upgrade: 'op.drop_table("articles")' },
    {
      before: `${articles}; CREATE TABLE likes (article_id int REFERENCES articles)`,
      upgrade: 'op.execute("DROP TABLE IF EXISTS articles CASCADE")',
    },
    {
      before: "CREATE TABLE articles (id int PRIMARY KEY, title text)",
      upgrade:
        'op.create_table("posts", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("title", sa.Text()))\n' +
        'op.drop_table("articles")',
    },
    {
      dialect: "sqlite",
      before: articles,
      upgrade: 'op.drop_table("Articles")',
    },
    {
      dialect: "sqlite",
      before: articles,
      upgrade:
        'op.execute("CREATE TABLE fresh (id int PRIMARY KEY)")\n' +
        'op.drop_table("articles")\n' +
        'op.rename_table("fresh", "articles")',
    },
  ],
  good: [
    {
      before: "SELECT 1",
      upgrade:
        'op.create_table("scratch", sa.Column("id", sa.Integer()))\nop.drop_table("scratch")',
    },
    {
      before: "SELECT 1",
      upgrade: 'op.execute("DROP TABLE IF EXISTS nowhere")',
    },
    {
      dialect: "sqlite",
      before: articles,
      upgrade: 'op.execute("DROP TABLE IF EXISTS nowhere")',
    },
    {
      dialect: "sqlite",
      before: articles,
      upgrade:
        'with op.batch_alter_table("articles", recreate="always") as batch:\n' +
        '    batch.add_column(sa.Column("body", sa.Text()))',
    },
  ],
  watches: ["drop-table"],
  check(operation, scene) {
    const { table: name, isCascade } = operation;
    const table = scene.table(name);
    // DROP TABLE IF EXISTS of nothing leaves no lock behind.
    const isThere = !scene.hasEvidence || table.lock !== null;
    if (!table.isPreexisting || !isThere) return null;
    const dependants = isCascade
      ? cascadeSentence(
          takenAlong(name.name, `table ${table.label}`, scene),
          "the views and foreign keys that refer to it",
        )
      : "";
    const made = createdInstead(operation, scene);
    const rename = made
      ? ` ${formatName(made.table)}, made in the same revision, has the same columns and no rows: autogenerate writes this for a rename.`
      : "";
    const newName = `${name.name}_unused`.slice(-63);
    return {
      message:
        `Dropping ${table.label} deletes its rows for good, and code that is still running fails as long as it uses the table.` +
        dependants +
        rename,
      fix: {
        text: "Release code that no longer uses the table first. Renaming it then keeps the rows at hand; drop it in a later release.",
        code: pythonCall("op.rename_table", [
          pythonString(name.name),
          pythonString(newName),
          ...schemaArgument(name),
        ]),
      },
    };
  },
});
