import type { Fix } from "../findings/finding.ts";
import type { Relation } from "../rehearsal/statement.ts";
import type { Operation, QualifiedName } from "../sql/operation.ts";
import { execute } from "./alembic-code.ts";
import { judgeAssumedLock } from "./assumed-lock.ts";
import { isNamed, labelOf } from "./evidence.ts";
import { blockedTraffic, strongest } from "./locks.ts";
import {
  canDetachConcurrently,
  fixOfDetach,
  fixOfPartition,
  isPartition,
} from "./partition-fix.ts";
import type { StatementRule } from "./rule.ts";
import type { Scene } from "./scene.ts";
import { listWords } from "./wording.ts";

const tables =
  "CREATE TABLE authors (id int PRIMARY KEY); " +
  "CREATE TABLE articles (id int PRIMARY KEY, author_id int CONSTRAINT fk_author REFERENCES authors)";

export const blockingLock: StatementRule = {
  id: "blocking-lock",
  severity: "warning",
  summary:
    "An existing table is locked that the statement does not name, or longer than it must be.",
  why: "Some statements lock more than they say: dropping a foreign key locks the referenced table against reads, as does dropping the table that has it. The lock lasts until the transaction ends, which by Alembic's default is the end of the whole run.",
  instead:
    "Use CONCURRENTLY where there is such a form. Else keep the transaction short: a revision of its own, with a lock_timeout.",
  bad: [
    {
      before: tables,
      upgrade:
        'op.drop_constraint("fk_author", "articles", type_="foreignkey")',
    },
    { before: tables, upgrade: 'op.execute("LOCK TABLE articles")' },
    {
      before: "CREATE TABLE visits (day date) PARTITION BY RANGE (day)",
      upgrade:
        "op.execute(\"CREATE TABLE visits_26 PARTITION OF visits FOR VALUES FROM ('2026-01-01') TO ('2027-01-01')\")",
    },
  ],
  good: [
    {
      before: tables,
      upgrade: 'op.add_column("articles", sa.Column("slug", sa.Text()))',
    },
    {
      before: tables,
      upgrade:
        'op.create_table("tags", sa.Column("author_id", sa.Integer(), sa.ForeignKey("authors.id")))',
    },
    {
      before:
        "CREATE TABLE drafts (title text); CREATE INDEX ix ON drafts (title)",
      upgrade: 'op.drop_index("ix", "drafts")\nop.drop_table("drafts")',
    },
  ],
  watches: "statements",
  check(scene) {
    if (!scene.hasEvidence) return judgeAssumedLock(scene);
    const brief = scene.operations.flatMap(brieflyLocked);
    // What there is to say of an index alone, its own rule has said.
    if (scene.operations.every(({ kind }) => kind === "drop-index"))
      return null;
    const victims = scene
      .unclaimed("lock")
      .filter((relation) => !brief.some((name) => isNamed(relation, name)));
    if (victims.length === 0) return null;
    const waiting = victims.map((relation) =>
      blockedTraffic(modeOn(relation, scene), labelOf(relation)),
    );
    const better = betterWay(scene, victims);
    const isBrief = (scene.statement.evidence?.lockTimeout ?? 0) > 0;
    return {
      message: `${subject(scene)} blocks ${listWords(waiting)} until the transaction ends.`,
      fix: better ?? (isBrief ? shortTransaction : withLockTimeout),
      // With a lock_timeout there is nothing left to be done better: it is worth knowing, no more.
      ...(better === null && isBrief ? { severity: "info" as const } : {}),
    };
  },
};

function modeOn(relation: Relation, { statement }: Scene) {
  const locks = statement.evidence?.locks ?? [];
  const own = locks.filter((lock) => isNamed(relation, lock.relation));
  return strongest(own.map(({ mode }) => mode)) ?? "Share";
}

/** Tables that an operation names and must lock, but only for an instant: lock_timeout is all they need. */
function brieflyLocked(operation: Operation): QualifiedName[] {
  switch (operation.kind) {
    case "lock-table":
    case "detach-partition":
    case "truncate":
      return [];
    case "create-table":
      return operation.constraints
        .concat(operation.columns.flatMap(({ constraints }) => constraints))
        .flatMap(({ references }) => references ?? []);
    case "add-constraint":
      return [
        operation.table,
        operation.constraint.references ?? operation.table,
      ];
    case "add-column":
      return [
        operation.table,
        ...operation.column.constraints.flatMap(
          ({ references }) => references ?? [],
        ),
      ];
    case "attach-partition":
      return [operation.table, operation.partition];
    case "refresh-materialized-view":
      return [operation.view];
    case "restart-sequence":
      return operation.identity ? [operation.identity.table] : [];
    case "grant":
    case "other":
      return operation.objects;
    default:
      return "table" in operation ? [operation.table] : [];
  }
}

function subject({ operations }: Scene): string {
  const kinds = operations.map(({ kind }) => kind);
  if (kinds.includes("lock-table")) return "LOCK TABLE";
  if (kinds.includes("detach-partition"))
    return "Detaching a partition without CONCURRENTLY";
  if (operations.some(isPartition)) return "Creating a partition";
  if (kinds.includes("drop-constraint")) return "Dropping a foreign key";
  if (kinds.includes("drop-column"))
    return "Dropping a column with a foreign key";
  if (kinds.includes("drop-table"))
    return "Dropping a table that is tied to others by foreign keys or partitions";
  return "This statement";
}

const apart =
  "Keep the lock short: give this a revision of its own, and set transaction_per_migration=True in env.py so that the transaction ends with the revision.";
const shortTransaction: Fix = { text: apart, code: null };
const withLockTimeout: Fix = {
  text: `${apart} A lock_timeout makes it give up when it would have to wait.`,
  code: execute("SET LOCAL lock_timeout = '2s'"),
};

/** A form of the statement that locks less; null when there is none. */
function betterWay(scene: Scene, victims: Relation[]): Fix | null {
  const { operations, serverVersion } = scene;
  for (const operation of operations) {
    switch (operation.kind) {
      case "lock-table":
        return withLockTimeout;
      case "create-table":
        if (isPartition(operation))
          return fixOfPartition(operation, scene.statement.sql);
        break;
      case "detach-partition":
        if (canDetachConcurrently(operation, victims, serverVersion))
          return fixOfDetach(operation);
        break;
      default:
    }
  }
  return null;
}
