import { quoteIdentifier } from "../sql/identifier.ts";
import type { OperationOf, QualifiedName } from "../sql/operation.ts";
import { operationRule } from "./rule.ts";
import type { Schema } from "./schema.ts";
import type { Scene } from "./scene.ts";
import { basis, listWords } from "./wording.ts";

const articles =
  "CREATE TABLE articles (id int); GRANT SELECT, INSERT ON articles TO pg_monitor";

export const revokePrivileges = operationRule({
  id: "revoke-privileges",
  severity: "warning",
  summary: "A role loses privileges that it has on an existing table.",
  why: "Code that is still running as that role fails with `permission denied` from the moment that this is committed.",
  instead:
    "First release code that no longer needs the privilege, then revoke it in a later release.",
  bad: [
    {
      before: articles,
      upgrade: 'op.execute("REVOKE INSERT ON articles FROM pg_monitor")',
    },
    {
      before: articles,
      upgrade:
        'op.execute("REVOKE ALL ON ALL TABLES IN SCHEMA public FROM pg_monitor")',
    },
  ],
  good: [
    {
      before: articles,
      upgrade: 'op.execute("REVOKE UPDATE ON articles FROM pg_monitor")',
    },
    {
      before: articles,
      upgrade:
        'op.execute("REVOKE ALL ON articles FROM pg_monitor")\n' +
        'op.execute("GRANT SELECT, INSERT, UPDATE ON articles TO pg_monitor")',
    },
    {
      before: articles,
      upgrade: 'op.execute("REVOKE ALL ON articles FROM PUBLIC")',
    },
    {
      before: articles,
      upgrade:
        'op.create_table("tags", sa.Column("id", sa.Integer()))\n' +
        'op.execute("GRANT SELECT ON tags TO pg_monitor")\n' +
        'op.execute("REVOKE SELECT ON tags FROM pg_monitor")',
    },
  ],
  watches: ["grant"],
  check(operation, scene) {
    if (operation.isGrant || operation.on !== "table") return null;
    const losses = scene.schemaBefore.isKnown
      ? lossesIn(operation, scene)
      : assumedLosses(operation, scene);
    if (losses.length === 0) return null;
    return {
      message: `${listWords(losses)} after this: code that is still running as that role fails with "permission denied".${basis(scene)}`,
      fix: {
        text: "First release code that no longer needs it, then revoke it in a later release.",
        code: null,
      },
    };
  },
});

type Revoke = OperationOf<"grant">;

/** What the roles had before the range and lack after it: `reader loses SELECT on public.t`. */
function lossesIn(operation: Revoke, scene: Scene): string[] {
  const { schemaBefore, schemaAfter } = scene;
  return operation.roles.flatMap((role) =>
    tablesIn(operation, scene).flatMap((table) => {
      const had = granted(schemaBefore, table, role);
      const has = granted(schemaAfter, table, role);
      const lost = had.filter(
        (privilege) => !has.includes(privilege) && names(operation, privilege),
      );
      return lost.length > 0 ? [loss(role, lost, table)] : [];
    }),
  );
}

function names({ privileges }: Revoke, privilege: string): boolean {
  return (
    privileges.length === 0 || privileges.includes(privilege.toLowerCase())
  );
}

function loss(role: string, lost: readonly string[], table: string): string {
  const who = role === "public" ? "PUBLIC" : quoteIdentifier(role);
  return `${who} loses ${listWords(lost)} on ${table}`;
}

/** Labels of the tables that it is about. */
function tablesIn({ objects, isWholeSchema }: Revoke, scene: Scene): string[] {
  if (!isWholeSchema) return objects.map((name) => scene.table(name).label);
  const prefixes = objects.map(({ name }) => `${quoteIdentifier(name)}.`);
  return scene.schemaBefore.objects
    .filter(({ kind }) => kind === "table")
    .map(({ name }) => name)
    .filter((name) => prefixes.some((prefix) => name.startsWith(prefix)));
}

/** The snapshot keeps what differs from the privileges that a table begins with. */
function granted({ objects }: Schema, table: string, role: string): string[] {
  const wanted = `table ${table} to ${role === "public" ? role : quoteIdentifier(role)}`;
  const grant = objects.find(
    ({ kind, name }) => kind === "grant" && name === wanted,
  );
  const list = grant?.properties.granted?.split(", ") ?? [];
  return list.map((privilege) => privilege.replace(/ (with|by) .*$/, ""));
}

/** Where the schema is not known. To take rights from PUBLIC is mostly care. */
function assumedLosses(operation: Revoke, scene: Scene): string[] {
  if (operation.isWholeSchema) return [];
  const isThere = (name: QualifiedName) => scene.table(name).isPreexisting;
  const lost =
    operation.privileges.length === 0
      ? ["all privileges"]
      : operation.privileges.map((privilege) => privilege.toUpperCase());
  return operation.objects
    .filter(isThere)
    .flatMap((name) =>
      operation.roles
        .filter((role) => role !== "public")
        .map((role) => loss(role, lost, scene.table(name).label)),
    );
}
