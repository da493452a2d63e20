import { quoteIdentifier } from "../sql/identifier.ts";
import { operationRule } from "./rule.ts";

export const grantSuperuser = operationRule({
  id: "grant-superuser",
  severity: "warning",
  summary: "A role is made a superuser, or passes by row level security.",
  why: "No privilege and no policy counts for a superuser, who can also read the server's files and run programs on it. BYPASSRLS shows every customer's rows. A migration also needs these rights itself to give them away.",
  instead:
    "Grant what is needed: privileges on tables, or a predefined role such as `pg_read_all_data`. Manage roles where the server is set up, not in migrations.",
  bad: [
    {
      before: "SELECT 1",
      upgrade:
        'op.execute("CREATE ROLE gate_super SUPERUSER")\nop.execute("DROP ROLE gate_super")',
    },
    {
      before: "SELECT 1",
      upgrade:
        'op.execute("CREATE ROLE gate_super")\n' +
        'op.execute("ALTER ROLE gate_super BYPASSRLS")\n' +
        'op.execute("DROP ROLE gate_super")',
    },
  ],
  good: [
    {
      before: "SELECT 1",
      upgrade:
        'op.execute("CREATE ROLE gate_plain NOSUPERUSER NOBYPASSRLS")\nop.execute("DROP ROLE gate_plain")',
    },
    {
      before: "SELECT 1",
      upgrade:
        'op.execute("CREATE ROLE gate_plain")\n' +
        'op.execute("GRANT pg_monitor TO gate_plain")\n' +
        'op.execute("DROP ROLE gate_plain")',
    },
  ],
  watches: ["change-role"],
  check({ role, powers }) {
    if (powers.length === 0) return null;
    const means = powers.includes("superuser")
      ? "No privilege and no policy counts"
      : "No row level policy counts";
    return {
      message: `${means} for the role ${quoteIdentifier(role)} after this.`,
      fix: {
        text: "Grant the privileges that are needed, and manage such roles where the server is set up.",
        code: null,
      },
    };
  },
});
