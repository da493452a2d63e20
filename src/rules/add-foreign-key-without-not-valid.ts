import type { ConstraintDefinition, OperationOf } from "../sql/operation.ts";
import { columnBeforeConstraint } from "./add-column-code.ts";
import { addedConstraints } from "./added-constraints.ts";
import { before } from "./alembic-code.ts";
import {
  foreignKeyNotValid,
  notValidAdvice,
  ownThenValidate,
} from "./not-valid.ts";
import { operationRule, type Judgement } from "./rule.ts";
import type { Scene, Table } from "./scene.ts";
import { basis, blocked, listWords } from "./wording.ts";

const tables =
  "CREATE TABLE authors (id int PRIMARY KEY); CREATE TABLE articles (id int PRIMARY KEY, author_id int)";

export const addForeignKeyWithoutNotValid = operationRule({
  id: "add-foreign-key-without-not-valid",
  severity: "error",
  summary:
    "A foreign key is added to an existing table and checks all rows at once.",
  why: "It takes a SHARE ROW EXCLUSIVE lock on both tables and compares every row: writes to both wait until that is done.",
  instead: notValidAdvice,
  bad: [
    {
      before: tables,
      upgrade:
        'op.create_foreign_key("fk_author", "articles", "authors", ["author_id"], ["id"])',
    },
    {
      before: tables,
      upgrade:
        'op.execute("ALTER TABLE articles ADD COLUMN editor_id int DEFAULT 1 REFERENCES authors (id)")',
    },
  ],
  good: [
    {
      before: tables,
      upgrade:
        'op.create_foreign_key("fk_author", "articles", "authors", ["author_id"], ["id"], postgresql_not_valid=True)',
    },
    {
      before: tables,
      upgrade:
        'op.execute("ALTER TABLE articles ADD COLUMN editor_id int REFERENCES authors (id)")',
    },
    {
      before: tables,
      upgrade:
        'op.create_table("tags", sa.Column("author_id", sa.Integer(), sa.ForeignKey("authors.id")))',
    },
  ],
  watches: ["add-constraint", "add-column"],
  check(operation, scene) {
    const key = addedConstraints(operation).find(
      ({ type, isNotValid }) => type === "foreign key" && !isNotValid,
    );
    return key ? judge(operation, key, scene) : null;
  },
});

function judge(
  operation: OperationOf<"add-constraint" | "add-column">,
  key: ConstraintDefinition,
  scene: Scene,
): Judgement | null {
  const table = scene.table(operation.table);
  // Without evidence a new column is taken for one without values, which needs no check.
  const isScanned = scene.hasEvidence
    ? table.isScanned
    : operation.kind === "add-constraint";
  if (!table.isPreexisting || !isScanned) return null;
  const both = [
    table,
    ...(key.references ? [scene.table(key.references)] : []),
  ];
  const victims = both.filter(({ isPreexisting }) => isPreexisting);
  const own =
    operation.kind === "add-constraint"
      ? ownThenValidate(scene, operation, key)
      : null;
  return {
    message: messageOf(both, victims, scene),
    fix: {
      text: notValidAdvice,
      code:
        own?.code ??
        before(
          columnBeforeConstraint(operation),
          foreignKeyNotValid(operation.table, key),
        ),
    },
    edit: own?.edit ?? null,
    claims: victims.flatMap(({ label }) => [
      { effect: "scan", relation: label },
      { effect: "lock", relation: label },
    ]),
  };
}

function messageOf(both: Table[], victims: Table[], scene: Scene): string {
  const waiting = [
    ...new Set(victims.map((one) => blocked(one, "ShareRowExclusive"))),
  ];
  const target = both[1]?.label ?? "another table";
  return (
    `Adding this foreign key blocks ${listWords(waiting)} ` +
    `until every row of ${both[0]?.label ?? ""} has been looked up in ${target}.${basis(scene)}`
  );
}
