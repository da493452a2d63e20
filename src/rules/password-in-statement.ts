import { quoteIdentifier } from "../sql/identifier.ts";
import { operationRule } from "./rule.ts";

export const passwordInStatement = operationRule({
  id: "password-in-statement",
  severity: "warning",
  summary: "A migration sets a role's password in plain text.",
  why: "A password in a revision file stays in the repository's history, and every database that runs the migrations gets the same one. Even when the text comes from elsewhere, the server writes the statement to its log and to pg_stat_statements.",
  instead:
    "Make the role without a password in the migration, or outside of it, and set the password where secrets are managed.",
  bad: [
    {
      before: "SELECT 1",
      upgrade:
        "op.execute(\"CREATE ROLE gate_known LOGIN PASSWORD 'letmein'\")\n" +
        'op.execute("DROP ROLE gate_known")',
    },
    {
      before: "SELECT 1",
      upgrade:
        'op.execute("CREATE ROLE gate_known")\n' +
        "op.execute(\"ALTER ROLE gate_known PASSWORD 'letmein'\")\n" +
        'op.execute("DROP ROLE gate_known")',
    },
  ],
  good: [
    {
      before: "SELECT 1",
      upgrade:
        'op.execute("CREATE ROLE gate_secret LOGIN")\nop.execute("DROP ROLE gate_secret")',
    },
    {
      before: "SELECT 1",
      upgrade:
        'op.execute("CREATE ROLE gate_secret LOGIN PASSWORD NULL")\nop.execute("DROP ROLE gate_secret")',
    },
    {
      before: "SELECT 1",
      upgrade: `op.execute("CREATE ROLE gate_secret PASSWORD 'md5${"0".repeat(32)}'")\nop.execute("DROP ROLE gate_secret")`,
    },
  ],
  watches: ["change-role"],
  check({ role, password }) {
    if (password !== "text") return null;
    return {
      message: `The password of ${quoteIdentifier(role)} is plain text in this statement: the server logs it, and if it stands in the revision file, it is in the repository's history.`,
      fix: {
        text: "Make the role without a password, and set one where secrets are managed. Replace this one where it is in use.",
        code: null,
      },
    };
  },
});
