import { formatName, quoteIdentifier } from "../sql/identifier.ts";
import type { OperationOf } from "../sql/operation.ts";
import { additionOf, isSameTable } from "./columns.ts";
import { isAnyOf } from "./history.ts";
import { byTable } from "./indexes.ts";
import { operationRule } from "./rule.ts";
import type { Scene, Table } from "./scene.ts";

const articles =
  "CREATE TABLE articles (id int PRIMARY KEY, body text NOT NULL)";

export const dropNotNull = operationRule({
  id: "drop-not-null",
  severity: "info",
  summary: "A column of an existing table may be NULL from now on.",
  why: "Code that was written for a column that is never NULL meets the first NULL when new code writes one. It also closes the way back: the downgrade needs every NULL replaced before it can set NOT NULL again.",
  instead:
    "First release code that can read NULL, then drop the constraint. Code that writes NULL comes last.",
  bad: [
    {
      before: articles,
      upgrade: 'op.alter_column("articles", "body", nullable=True)',
    },
    {
      before: articles,
      upgrade:
        'op.execute("ALTER TABLE public.articles ALTER body DROP NOT NULL")',
    },
  ],
  good: [
    {
      before: "CREATE TABLE articles (body text)",
      upgrade: 'op.alter_column("articles", "body", nullable=True)',
    },
    {
      before: articles,
      upgrade:
        'op.alter_column("articles", "body", nullable=True)\n' +
        'op.alter_column("articles", "body", nullable=False)',
    },
    {
      before: articles,
      upgrade:
        'op.add_column("articles", sa.Column("views", sa.Integer(), nullable=False, server_default="0"))\n' +
        'op.alter_column("articles", "views", nullable=True)',
    },
    {
      before: articles,
      upgrade:
        'op.create_table("tags", sa.Column("name", sa.Text(), nullable=False))\n' +
        'op.alter_column("tags", "name", nullable=True)',
    },
    {
      before: articles,
      upgrade:
        'op.alter_column("articles", "body", nullable=True)\n' +
        'op.drop_column("articles", "body")',
    },
  ],
  watches: ["drop-not-null"],
  check(operation, scene) {
    const table = scene.table(operation.table);
    if (!table.isPreexisting || !changes(operation, table, scene)) return null;
    const column = `${quoteIdentifier(operation.column)} of ${formatName(table)}`;
    return {
      message: `From now on ${column} may be NULL: code that is still running may not expect that.`,
      fix: {
        text: "Release code that can read NULL there before any code writes it.",
        code: null,
      },
    };
  },
});

/** Whether a column that was NOT NULL before the range may be NULL after it. */
function changes(
  { table: name, column }: OperationOf<"drop-not-null">,
  table: Table,
  scene: Scene,
): boolean {
  const { schemaBefore, schemaAfter } = scene;
  if (schemaBefore.isKnown && schemaAfter.isKnown) {
    const before = schemaBefore.findColumn(table, column);
    const after = schemaAfter.findColumn(table, column);
    return before?.isNotNull === true && after?.isNotNull === false;
  }
  const isUndone = isAnyOf(scene.after(byTable, name.name), ({ operations }) =>
    operations.some(
      (one) =>
        (one.kind === "set-not-null" || one.kind === "drop-column") &&
        one.column === column &&
        isSameTable(one.table, name),
    ),
  );
  return !isUndone && additionOf(name, column, scene) === null;
}
