import { quoteIdentifier } from "../sql/identifier.ts";
import { operationRule } from "./rule.ts";

export const dropDatabase = operationRule({
  id: "drop-database",
  severity: "error",
  summary: "A migration drops a whole database.",
  why: "All that is in it is gone for good, and no transaction can take that back. A migration of one database has no reason to know another.",
  instead: "Drop databases by hand, after a backup.",
  bad: [
    {
      before: "SELECT 1",
      upgrade:
        "with op.get_context().autocommit_block():\n" +
        '    op.execute("DROP DATABASE IF EXISTS long_gone")',
    },
  ],
  good: [
    {
      before: "CREATE SCHEMA archive",
      upgrade: 'op.execute("DROP SCHEMA archive")',
    },
    {
      before: "SELECT 1",
      upgrade: "op.execute(\"COMMENT ON SCHEMA public IS 'DROP DATABASE x'\")",
    },
  ],
  watches: ["drop-database"],
  check({ database }) {
    return {
      message: `This deletes the database ${quoteIdentifier(database)} for good, with all that is in it.`,
      fix: {
        text: "Leave it out of the migration and drop the database by hand, after a backup.",
        code: null,
      },
    };
  },
});
