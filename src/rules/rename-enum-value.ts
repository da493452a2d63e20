import { formatName } from "../sql/identifier.ts";
import { execute, inAutocommitBlock } from "./alembic-code.ts";
import { literal } from "./enum-values.ts";
import { operationRule } from "./rule.ts";
import { findObject } from "./schema-objects.ts";
import { basis } from "./wording.ts";

const mood = "CREATE TYPE mood AS ENUM ('glad', 'sad')";

export const renameEnumValue = operationRule({
  id: "rename-enum-value",
  severity: "error",
  summary: "A value of an existing enum is renamed.",
  why: "The code that runs while this is deployed goes on writing the old name, and every such query fails. It also reads the new name, which SQLAlchemy's Enum does not know and refuses.",
  instead:
    "Add the new value beside the old one, release code that understands both, move the rows over in batches, and stop using the old value. The value itself can stay.",
  bad: [
    {
      before: mood,
      upgrade: "op.execute(\"ALTER TYPE mood RENAME VALUE 'sad' TO 'sorry'\")",
    },
  ],
  good: [
    {
      before: mood,
      upgrade:
        "with op.get_context().autocommit_block():\n" +
        "    op.execute(\"ALTER TYPE mood ADD VALUE IF NOT EXISTS 'sorry'\")",
    },
    {
      before: "SELECT 1",
      upgrade:
        "op.execute(\"CREATE TYPE mood AS ENUM ('sad')\")\n" +
        "op.execute(\"ALTER TYPE mood RENAME VALUE 'sad' TO 'sorry'\")",
    },
    {
      before: mood,
      upgrade:
        "op.execute(\"ALTER TYPE mood ADD VALUE 'sory'\")\n" +
        "op.execute(\"ALTER TYPE mood RENAME VALUE 'sory' TO 'sorry'\")",
    },
  ],
  watches: ["rename-enum-value"],
  check({ type, value, newValue }, scene) {
    const before = findObject(scene.schemaBefore, ["type"], type);
    const values = before?.properties.values ?? "";
    if (scene.schemaBefore.isKnown && !values.includes(literal(value)))
      return null;
    const label = before?.name ?? formatName(type);
    return {
      message: `After this, ${literal(value)} of ${label} is called ${literal(newValue)}: code that is still running writes the old name and fails, and does not know the new one.${basis(scene)}`,
      fix: {
        text: "Add the new value beside the old one. When the released code understands both, move the rows over in batches.",
        code: inAutocommitBlock(
          execute(
            `ALTER TYPE ${formatName(type)} ADD VALUE IF NOT EXISTS ${literal(newValue)} AFTER ${literal(value)}`,
          ),
        ),
      },
    };
  },
});
