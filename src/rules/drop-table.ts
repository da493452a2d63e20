import { pythonCall, pythonString, schemaArgument } from "./alembic-code.ts";
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
  check({ table: name, isCascade }, scene) {
    const table = scene.table(name);
    // DROP TABLE IF EXISTS of nothing leaves no lock behind.
    const isThere = !scene.hasEvidence || table.lock !== null;
    if (!table.isPreexisting || !isThere) return null;
    const dependants = isCascade
      ? " CASCADE also drops the views and foreign keys that refer to it."
      : "";
    const newName = `${name.name}_unused`.slice(-63);
    return {
      message:
        `Dropping ${table.label} deletes its rows for good, and code that is still running fails as long as it uses the table.` +
        dependants,
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
