import { formatName } from "../sql/identifier.ts";
import type { OperationOf } from "../sql/operation.ts";
import { operationRule } from "./rule.ts";
import { listWords } from "./wording.ts";

const articles = "CREATE TABLE articles (id int)";

export const grantToPublic = operationRule({
  id: "grant-to-public",
  severity: "warning",
  summary: "Privileges on tables or schemas are given to PUBLIC.",
  why: "PUBLIC is every role of the server, those that will be made later included: monitoring, reporting, other applications. What it was given, no REVOKE from a single role takes away.",
  instead: "Grant the privileges to the roles that need them.",
  bad: [
    {
      before: articles,
      upgrade: 'op.execute("GRANT SELECT ON articles TO PUBLIC")',
    },
    {
      before: articles,
      upgrade:
        'op.execute("GRANT ALL ON ALL TABLES IN SCHEMA public TO PUBLIC")',
    },
    {
      before: "SELECT 1",
      upgrade: 'op.execute("GRANT CREATE ON SCHEMA public TO PUBLIC")',
    },
  ],
  good: [
    {
      before: articles,
      upgrade: 'op.execute("GRANT SELECT ON articles TO pg_monitor")',
    },
    {
      before: articles,
      upgrade: 'op.execute("REVOKE ALL ON articles FROM PUBLIC")',
    },
    {
      before: "SELECT 1",
      upgrade: 'op.execute("GRANT USAGE ON SCHEMA public TO PUBLIC")',
    },
    {
      before: "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'",
      upgrade: 'op.execute("GRANT EXECUTE ON FUNCTION f() TO PUBLIC")',
    },
  ],
  watches: ["grant"],
  check(operation) {
    if (!operation.isGrant || !operation.roles.includes("public")) return null;
    const rights = rightsIn(operation);
    if (rights === null) return null;
    return {
      message: `Every role of the server, later ones included, may ${rights}.`,
      fix: {
        text: "Grant the privileges to the roles that need them instead of PUBLIC.",
        code: null,
      },
    };
  },
});

/** What one may do then; null for what PUBLIC has anyway. */
function rightsIn(operation: OperationOf<"grant">): string | null {
  const { on, objects, privileges, isWholeSchema } = operation;
  const names = listWords(objects.map(formatName));
  if (on === "schema")
    return privileges.length === 0 || privileges.includes("create")
      ? `create objects in the schema ${names}`
      : null;
  if (on !== "table") return null;
  const verbs =
    privileges.length === 0
      ? "do everything with"
      : listWords(privileges.map((privilege) => privilege.toUpperCase()));
  return `${verbs} ${isWholeSchema ? `all tables of the schema ${names}` : names}`;
}
