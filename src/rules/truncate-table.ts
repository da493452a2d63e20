import { labelOf, victimsOf } from "./evidence.ts";
import { operationRule } from "./rule.ts";
import { listWords } from "./wording.ts";

const articles = "CREATE TABLE articles (id int PRIMARY KEY)";

export const truncateTable = operationRule({
  id: "truncate-table",
  severity: "error",
  summary: "All rows of an existing table are deleted by TRUNCATE.",
  why: "The rows are gone for good, and every read and write waits until the transaction ends. CASCADE empties every table that refers to it as well.",
  instead:
    "Delete the rows that must go, in batches, outside of the migration.",
  bad: [
    { before: articles, upgrade: 'op.execute("TRUNCATE articles")' },
    {
      before: `${articles}; CREATE TABLE likes (article_id int REFERENCES articles)`,
      upgrade: 'op.execute("TRUNCATE articles CASCADE")',
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
  ],
  watches: ["truncate"],
  check(operation, scene) {
    const table = scene.table(operation.table);
    if (!table.isPreexisting) return null;
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
