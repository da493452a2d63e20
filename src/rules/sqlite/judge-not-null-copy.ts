import type { OperationOf } from "../../sql/operation.ts";
import { execute } from "../alembic-code.ts";
import { backfillOf } from "../columns.ts";
import type { Judgement } from "../rule.ts";
import type { Scene } from "../scene.ts";

/** Code of the rule's examples. */
export const notNullOnSqlite =
  'with op.batch_alter_table("articles") as batch:\n' +
  '    batch.alter_column("slug", existing_type=sa.Text(), nullable=False)';

/** A column that becomes NOT NULL by a copy of its table: the first NULL stops the copy. */
export function judgeNotNullCopy(
  { table, column }: OperationOf<"set-not-null">,
  scene: Scene,
): Judgement | null {
  const backfill = backfillOf(table, column, scene);
  if (backfill === "update" || backfill === "default") return null;
  const [name, label] = [scene.quote(column), scene.quote(table.name)];
  return {
    ...(backfill === "perhaps" ? { severity: "warning" as const } : {}),
    message:
      backfill === "perhaps"
        ? `${name} of ${label} becomes NOT NULL: copying the table fails if one row has a NULL. Whether the code before it fills every NULL can't be seen on a database without rows.`
        : `Nothing fills the NULLs of ${name} in ${label} before it becomes NOT NULL: copying the table fails if one row has a NULL.`,
    fix: {
      text: `Fill the NULLs first, before the batch_alter_table block: ${execute(`UPDATE ${label} SET ${name} = ... WHERE ${name} IS NULL`)}`,
      code: null,
    },
  };
}
