import { labelOf, victimsOf } from "./evidence.ts";
import type { OperationOf } from "../sql/operation.ts";
import { operationRule, type Judgement } from "./rule.ts";
import type { Scene, Table } from "./scene.ts";
import { listWords } from "./wording.ts";

const articles = "CREATE TABLE articles (id int PRIMARY KEY)";

export const truncateTable = operationRule({
  id: "truncate-table",
  severity: "error",
  dialects: ["postgresql", "sqlite"],
  summary:
    "All rows of an existing table are deleted, by TRUNCATE or by DELETE without WHERE.",
  why: "The rows are gone for good. On PostgreSQL every read and write waits until the transaction ends, and CASCADE empties every table that refers to it as well.",
  instead:
    "Delete the rows that must go, in batches, outside of the migration.",
  bad: [
    { before: articles, upgrade: 'op.execute("TRUNCATE articles")' },
    {
      before: `${articles}; CREATE TABLE likes (article_id int REFERENCES articles)`,
      upgrade: 'op.execute("TRUNCATE articles CASCADE")',
    },
    { before: articles, upgrade: 'op.execute("DELETE FROM articles")' },
    {
      dialect: "sqlite",
      before: articles,
      upgrade: 'op.execute("DELETE FROM Articles")',
    },
  ],
  good: [
    {
      before: "SELECT 1",
      upgrade:
        'op.create_table("scratch", sa.Column("id", sa.Integer()))\nop.execute("TRUNCATE scratch")',
    },
    {
      before: articles,
      upgrade: 'op.execute("DELETE FROM articles WHERE id < 0")',
    },
    {
      dialect: "sqlite",
      before: articles,
      upgrade:
        'op.execute("DELETE FROM articles WHERE id < 0")\n' +
        'op.create_table("scratch", sa.Column("id", sa.Integer()))\n' +
        'op.execute("DELETE FROM scratch")',
    },
  ],
  watches: ["truncate", "delete"],
  check(operation, scene) {
    const table = scene.table(operation.table);
    if (!table.isPreexisting) return null;
    if (operation.kind === "delete")
      return judgeDelete(operation, table, scene);
    const { evidence } = scene.statement;
    const emptied = evidence
      ? victimsOf(evidence, "rewrite").map(labelOf)
      : [table.label];
    const others = emptied.filter((label) => label !== table.label);
    const cascade =
      operation.isCascade && others.length > 0
        ? ` CASCADE empties ${listWords(others)} too.`
        : "";
    return {
      message: `TRUNCATE deletes all rows of ${table.label} for good and blocks every read and write of it until the transaction ends.${cascade}`,
      fix: {
        text: "Delete the rows that must go in batches, outside of the migration.",
        code: null,
      },
      claims: [table.label, ...emptied].flatMap((relation) => [
        { effect: "rewrite", relation },
        { effect: "scan", relation },
        { effect: "lock", relation },
      ]),
    };
  },
});

function judgeDelete(
  { hasWhere }: OperationOf<"delete">,
  table: Table,
  { dialect }: Scene,
): Judgement | null {
  if (hasWhere) return null;
  return {
    message: `DELETE without WHERE deletes all rows of ${table.label} for good.`,
    fix: {
      text: "Name the rows that must go in a WHERE. Keep rows that only move elsewhere until a later release.",
      code: null,
    },
    ...(dialect === "postgresql" && {
      claims: [{ effect: "scan", relation: table.label }],
    }),
  };
}
