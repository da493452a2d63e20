import { quoteIdentifier } from "../sql/identifier.ts";
import type { OperationOf, QualifiedName } from "../sql/operation.ts";
import type { SchemaObject } from "../snapshot/snapshot.ts";
import { operationRule, type Judgement } from "./rule.ts";
import type { Schema } from "./schema.ts";
import type { Scene } from "./scene.ts";
import { basis, listWords } from "./wording.ts";

const articles =
  "CREATE TABLE articles (id int); GRANT SELECT, INSERT ON articles TO pg_monitor";

export const revokePrivileges = operationRule({
  id: "revoke-privileges",
  severity: "warning",
  summary:
    "A role loses privileges that it has on an existing table, or the table itself.",
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
    {
      before: articles,
      upgrade: 'op.execute("ALTER TABLE articles OWNER TO pg_monitor")',
    },
  ],
  good: [
    {
      before: articles,
      upgrade:
        'op.execute("ALTER TABLE articles OWNER TO pg_read_all_data")\n' +
        'op.execute("GRANT ALL ON articles TO CURRENT_USER")',
    },
    {
      before: articles,
      upgrade: 'op.execute("ALTER TABLE articles OWNER TO CURRENT_USER")',
    },
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
  watches: ["grant", "change-owner"],
  check(operation, scene) {
    if (operation.kind === "change-owner") return judgeOwner(operation, scene);
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

/** A former owner has no rights of its own left; who grants some in the same range has thought of that. */
function judgeOwner(
  { table: name, owner }: OperationOf<"change-owner">,
  scene: Scene,
): Judgement | null {
  const { schemaBefore, schemaAfter } = scene;
  const { label, isPreexisting } = scene.table(name);
  const before = schemaBefore.objects.find(
    (one) => one.kind === "table" && one.name === label,
  );
  const former = before?.properties.owner;
  const isNew = (one: SchemaObject) =>
    one.kind === "grant" &&
    one.parent === `table ${label}` &&
    !schemaBefore.objects.some((other) => other.name === one.name);
  const isSame =
    former === owner || /^(current|session) (user|role)$/.test(owner);
  if (!isPreexisting || isSame || schemaAfter.objects.some(isNew)) return null;
  return {
    message: `${label} belongs to ${quoteIdentifier(owner)} after this: code that connects as its former owner can't read or write it unless it is granted to.${basis(scene)}`,
    fix: {
      text: "Grant the former owner what running code needs in the same revision, and take it away in a later release.",
      code: null,
    },
    severity: "info",
  };
}

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
