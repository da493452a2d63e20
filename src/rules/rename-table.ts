import { formatName } from "../sql/identifier.ts";
import {
  execute,
  pythonCall,
  pythonString,
  schemaArgument,
} from "./alembic-code.ts";
import type { QualifiedName } from "../sql/operation.ts";
import type { Index } from "./history.ts";
import { operationRule } from "./rule.ts";
import type { Scene } from "./scene.ts";

const articles = "CREATE TABLE articles (id int PRIMARY KEY)";

export const renameTable = operationRule({
  id: "rename-table",
  severity: "error",
  dialects: ["postgresql", "sqlite"],
  summary: "An existing table is renamed or moved to another schema.",
  why: "The code that runs while this is deployed asks for the old name and fails on every query.",
  instead:
    "Keep the name and change only the model (`__tablename__` stays). If it must change, leave a view of the old name behind in the same revision and drop it in a later release: PostgreSQL lets simple views be written to, SQLite only read.",
  bad: [
    { before: articles, upgrade: 'op.rename_table("articles", "posts")' },
    {
      before: `${articles}; CREATE SCHEMA archive`,
      upgrade: 'op.execute("ALTER TABLE articles SET SCHEMA archive")',
    },
    {
      dialect: "sqlite",
      before: articles,
      upgrade: 'op.rename_table("articles", "blogPosts")',
    },
  ],
  good: [
    {
      before: "SELECT 1",
      upgrade:
        'op.create_table("tag", sa.Column("id", sa.Integer()))\nop.rename_table("tag", "tags")',
    },
    {
      before: `${articles}; CREATE INDEX ix ON articles (id)`,
      upgrade: 'op.execute("ALTER INDEX ix RENAME TO ix_articles_id")',
    },
    {
      dialect: "sqlite",
      before: articles,
      upgrade:
        'with op.batch_alter_table("articles") as batch:\n' +
        '    batch.create_check_constraint("ck", "id > 0")',
    },
  ],
  watches: ["rename-table", "set-schema"],
  check(operation, scene) {
    const table = scene.table(operation.table);
    if (!table.isPreexisting || leavesView(operation.table, scene)) return null;
    const { schema } = operation.table;
    const target =
      operation.kind === "rename-table"
        ? { schema, name: operation.newName }
        : { schema: operation.newSchema, name: operation.table.name };
    const view = `CREATE VIEW ${formatName(operation.table)} AS SELECT * FROM ${formatName(target)}`;
    const writing =
      scene.dialect === "sqlite"
        ? "for those who only read"
        : "(simple views can be written to), with the grants of the table";
    return {
      message: `After this, ${table.label} is called ${formatName(target)}: code that is still running asks for the old name and fails.`,
      fix: {
        text: `Keep the table's name if you can. Else leave a view of the old name behind in the same revision ${writing}, and drop it in a later release.`,
        code: [
          renameCode(operation.kind, target, operation.table),
          execute(view),
        ].join("\n"),
      },
    };
  },
});

/** Old code goes on through a view of the old name that the same revision makes. */
function leavesView({ name }: QualifiedName, scene: Scene): boolean {
  const [view] = scene.after(byNewView, name);
  return view !== undefined;
}

const byNewView: Index = ({ operations }) =>
  operations.flatMap((one) =>
    one.kind === "other" && /^(ViewStmt|create view)$/.test(one.statement)
      ? one.objects.slice(0, 1).map(({ name }) => name)
      : [],
  );

function renameCode(
  kind: "rename-table" | "set-schema",
  target: QualifiedName,
  table: QualifiedName,
): string {
  if (kind === "set-schema")
    return execute(
      `ALTER TABLE ${formatName(table)} SET SCHEMA ${formatName({ schema: null, name: target.schema ?? "" })}`,
    );
  return pythonCall("op.rename_table", [
    pythonString(table.name),
    pythonString(target.name),
    ...schemaArgument(table),
  ]);
}
