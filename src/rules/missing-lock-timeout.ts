import type { Edit } from "../findings/finding.ts";
import type { LockMode } from "../rehearsal/statement.ts";
import type { Operation, OperationOf } from "../sql/operation.ts";
import { execute, pythonSql } from "./alembic-code.ts";
import { labelOf, victimsOf } from "./evidence.ts";
import { isAnyOf, type Index } from "./history.ts";
import { byRevision, bySessionSetting, bySetting } from "./indexes.ts";
import { blockedTraffic, strongest } from "./locks.ts";
import type { StatementRule } from "./rule.ts";
import type { Scene, SceneIndex } from "./scene.ts";

const articles = "CREATE TABLE articles (id int PRIMARY KEY)";

export const missingLockTimeout: StatementRule = {
  id: "missing-lock-timeout",
  severity: "warning",
  summary:
    "An existing table is locked without a lock_timeout, or with one of more than a minute.",
  why: "A lock that must wait for one long query makes every later query on that table wait behind it. Without a lock_timeout that lasts as long as the long query does, however short the migration itself is.",
  instead:
    "Set lock_timeout first, so that the migration gives up after a moment and can be tried again. In env.py it can be set once for all revisions.",
  bad: [
    {
      before: articles,
      upgrade: 'op.add_column("articles", sa.Column("slug", sa.Text()))',
    },
    {
      before: articles,
      upgrade:
        "op.execute(\"SET LOCAL lock_timeout = '0'\")\n" +
        'op.add_column("articles", sa.Column("slug", sa.Text()))',
    },
    {
      before: articles,
      upgrade:
        "op.execute(\"SET LOCAL lock_timeout = '5min'\")\n" +
        'op.add_column("articles", sa.Column("slug", sa.Text()))',
    },
    {
      before: articles,
      upgrade:
        'op.add_column("articles", sa.Column("slug", sa.Text()))\n' +
        "op.execute(\"SET LOCAL lock_timeout = '2s'\")",
    },
  ],
  good: [
    {
      before: articles,
      upgrade:
        "op.execute(\"SET LOCAL lock_timeout = '2s'\")\n" +
        'op.add_column("articles", sa.Column("slug", sa.Text()))',
    },
    {
      before: "SELECT 1",
      upgrade:
        'op.create_table("tags", sa.Column("id", sa.Integer()))\n' +
        'op.add_column("tags", sa.Column("name", sa.Text()))',
    },
    {
      before: articles,
      upgrade: 'op.execute("UPDATE articles SET id = id + 1")',
    },
  ],
  watches: "statements",
  check(scene) {
    const lock = endlessLock(scene);
    // Said once in a revision.
    const { revision } = scene.statement;
    if (!lock || scene.firstBefore(byEndlessLock, revision ?? "")) return null;
    const limit = scene.statement.evidence?.lockTimeout ?? 0;
    const limited =
      limit > 0
        ? `for up to ${String(Math.round(limit / 1000))} seconds (lock_timeout)`
        : `without a limit (${scene.isOnlyRead ? "no lock_timeout is set" : "lock_timeout is 0"})`;
    const set = scene.statement.transaction === null ? "SET" : "SET LOCAL";
    return {
      message:
        `This waits for a lock on ${lock.label} ${limited}. While it waits behind one long query, ` +
        `it blocks ${blockedTraffic(lock.mode, lock.label)}.`,
      fix: {
        text: `Set a ${limit > 0 ? "short " : ""}lock_timeout before this statement: the migration then gives up after a moment and can be run again.${endedBefore(scene)}${setLater(scene)}`,
        code: execute(`${set} lock_timeout = '2s'`),
      },
      edit: asFirstStatement(scene),
    };
  },
};

/** By its revision, what waits for a lock without limit. */
const byEndlessLock: SceneIndex = (scene) =>
  endlessLock(scene) ? [scene.statement.revision ?? ""] : [];

/** As first statement of upgrade() it holds for all of the revision, as long as that is one transaction. */
function asFirstStatement(scene: Scene): Edit | null {
  const { revision, transaction } = scene.statement;
  const { start } = scene;
  const isLater = isAnyOf(
    scene.before(byRevision, revision ?? ""),
    ({ statement, operations }) =>
      statement.transaction !== transaction ||
      operations.some(
        (one) => one.kind === "set" && one.name === "lock_timeout",
      ),
  );
  if (!start || transaction === null || isLater) return null;
  const sql = pythonSql("SET LOCAL lock_timeout = '2s'");
  const text = `${start.op}.execute(${sql})\n${start.indentation}`;
  return { span: start.span, text };
}

function endedBefore(scene: Scene): string {
  const { transaction } = scene.statement;
  const wasSet = isAnyOf(
    scene.before(bySetting, "lock_timeout"),
    (one) =>
      one.statement.transaction !== transaction &&
      one.operations.some(
        (operation) =>
          operation.kind === "set" &&
          operation.isLocal &&
          operation.name === "lock_timeout",
      ),
  );
  return wasSet
    ? " The SET LOCAL before it has ended with its transaction, which an autocommit_block commits."
    : "";
}

function setLater(scene: Scene): string {
  for (const { statement, operations } of scene.after(
    bySetting,
    "lock_timeout",
  )) {
    const sets = operations.some(
      (one) => one.kind === "set" && one.name === "lock_timeout" && one.value,
    );
    if (!sets) continue;
    const line = statement.span?.line;
    return line === undefined
      ? ""
      : ` The one of line ${String(line)} comes too late.`;
  }
  return "";
}

/** From here on the traffic that waits behind a lock waits too long to go unnoticed. */
const longTimeout = 60_000;

interface EndlessLock {
  label: string;
  mode: LockMode;
}

/** The lock for which a statement waits without limit (or nearly), null when there is none. */
function endlessLock(scene: Scene): EndlessLock | null {
  const { evidence, transaction, failure } = scene.statement;
  if (failure) return null;
  if (!evidence)
    return transaction === null || scene.isOnlyRead ? assumedLock(scene) : null;
  const victim = victimsOf(evidence, "lock")[0];
  const isLimited =
    evidence.lockTimeout > 0 && evidence.lockTimeout <= longTimeout;
  if (isLimited || !victim) return null;
  const label = labelOf(victim);
  const modes = evidence.locks
    .filter(({ relation }) => labelOf(relation) === label)
    .map(({ mode }) => mode);
  return { label, mode: strongest(modes) ?? "Share" };
}

/** In autocommit the locks are gone before they can be read; these operations always take one. */
function assumedLock(scene: Scene): EndlessLock | null {
  if (scene.statement.revision === null || hasTimeout(scene)) return null;
  for (const operation of scene.operations) {
    const mode = knownLock(operation);
    if (mode === null || !("table" in operation)) continue;
    const table = scene.table(operation.table);
    if (table.isPreexisting) return { label: table.label, mode };
  }
  return null;
}

function knownLock(operation: Operation): LockMode | null {
  switch (operation.kind) {
    case "add-column":
    case "drop-column":
    case "rename-column":
    case "rename-table":
    case "alter-column-type":
    case "set-not-null":
    case "drop-not-null":
    case "set-default":
    case "drop-default":
    case "drop-constraint":
    case "drop-table":
    case "truncate":
      return "AccessExclusive";
    case "add-constraint":
      return operation.constraint.type === "foreign key"
        ? "ShareRowExclusive"
        : "AccessExclusive";
    case "create-index":
      return operation.isConcurrent ? null : "Share";
    default:
      return null;
  }
}

/** SET LOCAL ends with its transaction, so only SET and the server's own setting count in autocommit. */
function hasTimeout(scene: Scene): boolean {
  const [local] = scene.before(
    byLocalTimeout,
    String(scene.statement.transaction),
  );
  const [session] = scene.before(bySessionSetting, "lock_timeout");
  const setter = local ?? session;
  const last = setter?.operations.findLast(
    (operation): operation is OperationOf<"set"> =>
      operation.kind === "set" && operation.name === "lock_timeout",
  );
  if (last?.value) return !/^0+\D*$/.test(last.value);
  const first = scene.firstBefore(byEvidence, "any");
  return (first?.statement.evidence?.lockTimeout ?? 0) > 0;
}

/** By its transaction, what sets lock_timeout within it; SET LOCAL outside of one does nothing. */
const byLocalTimeout: Index = ({ statement: { transaction }, operations }) => {
  const sets = operations.some(
    (one) => one.kind === "set" && one.isLocal && one.name === "lock_timeout",
  );
  return sets && transaction !== null ? [String(transaction)] : [];
};

const byEvidence: Index = ({ statement }) =>
  statement.evidence ? ["any"] : [];
