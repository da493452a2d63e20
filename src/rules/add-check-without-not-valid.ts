import type { ConstraintDefinition } from "../sql/operation.ts";
import { columnBeforeConstraint } from "./add-column-code.ts";
import { addedConstraints } from "./added-constraints.ts";
import { before } from "./alembic-code.ts";
import { checkNotValid, notValidAdvice, ownThenValidate } from "./not-valid.ts";
import { operationRule } from "./rule.ts";
import { basis, blocked } from "./wording.ts";

const articles = "CREATE TABLE articles (id int PRIMARY KEY, views int)";

export const addCheckWithoutNotValid = operationRule({
  id: "add-check-without-not-valid",
  severity: "error",
  growsWithTable: true,
  summary:
    "A CHECK constraint is added to an existing table and checks all rows at once.",
  why: "It takes an ACCESS EXCLUSIVE lock and reads the whole table: every read and write waits until that is done.",
  instead: notValidAdvice,
  bad: [
    {
      before: articles,
      upgrade:
        'op.create_check_constraint("ck_views", "articles", "views >= 0")',
    },
    {
      before: articles,
      upgrade:
        'op.execute("ALTER TABLE articles ADD COLUMN likes int CHECK (likes >= 0)")',
    },
  ],
  good: [
    {
      before: articles,
      upgrade:
        'op.create_check_constraint("ck_views", "articles", "views >= 0", postgresql_not_valid=True)',
    },
    {
      before: "SELECT 1",
      upgrade:
        'op.create_table("tags", sa.Column("id", sa.Integer()))\n' +
        'op.create_check_constraint("ck_id", "tags", "id > 0")',
    },
  ],
  watches: ["add-constraint", "add-column"],
  check(operation, scene) {
    const check = addedConstraints(operation).find(isCheckedAtOnce);
    const table = scene.table(operation.table);
    if (!check || !table.isPreexisting) return null;
    if (scene.hasEvidence && !table.isScanned) return null;
    const own =
      operation.kind === "add-constraint"
        ? ownThenValidate(scene, operation, check)
        : null;
    return {
      message:
        `Adding this CHECK constraint blocks ${blocked(table, "AccessExclusive")} ` +
        `until all rows have been checked.${basis(scene)}`,
      fix: {
        text:
          operation.kind === "add-column"
            ? `Add the column first and the CHECK apart. ${notValidAdvice}`
            : notValidAdvice,
        code:
          own?.code ??
          before(
            columnBeforeConstraint(operation),
            checkNotValid(operation.table, check),
          ),
      },
      edit: own?.edit ?? null,
      claims: [
        { effect: "scan", relation: table.label },
        { effect: "lock", relation: table.label },
      ],
    };
  },
});

function isCheckedAtOnce({ type, isNotValid }: ConstraintDefinition): boolean {
  return type === "check" && !isNotValid;
}
