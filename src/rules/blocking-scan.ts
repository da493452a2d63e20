import type { Relation } from "../rehearsal/statement.ts";
import type { Operation, OperationKind } from "../sql/operation.ts";
import { wasReported } from "./backfill-under-lock.ts";
import { isBlocking, isNamed, labelOf, locksInForce } from "./evidence.ts";
import { heldLocks, stillBlocks, type HeldLock } from "./held-locks.ts";
import type { AnalysedStatement } from "./history.ts";
import { blockedTraffic, strongest } from "./locks.ts";
import type { Judgement, StatementRule } from "./rule.ts";
import { fixOfHeldScan, fixOfScan, scanSubject } from "./scan-words.ts";
import type { Scene } from "./scene.ts";
import { listWords } from "./wording.ts";

const articles = "CREATE TABLE articles (id int PRIMARY KEY, views int)";

export const blockingScan: StatementRule = {
  id: "blocking-scan",
  severity: "error",
  growsWithTable: true,
  summary:
    "An existing table is read from end to end while others wait for it.",
  why: "The lock lasts as long as reading every row does, which grows with the table. Locks that an earlier statement of the same transaction took last as well: until the transaction ends.",
  instead:
    "Do what needs the lock and what needs the rows in transactions of their own: a revision each with `transaction_per_migration=True`, or an autocommit_block.",
  bad: [
    {
      before: articles,
      upgrade:
        'op.execute("ALTER TABLE articles ADD EXCLUDE USING btree (views WITH =)")',
    },
    {
      before: articles,
      upgrade:
        'op.add_column("articles", sa.Column("likes", sa.Integer()))\n' +
        'op.get_bind().execute(sa.text("SELECT id FROM articles")).all()',
    },
    {
      before:
        "CREATE TABLE visits (day date) PARTITION BY RANGE (day); CREATE TABLE visits_rest PARTITION OF visits DEFAULT",
      upgrade:
        "op.execute(\"CREATE TABLE visits_26 PARTITION OF visits FOR VALUES FROM ('2026-01-01') TO ('2027-01-01')\")",
    },
    {
      before:
        "CREATE TABLE articles (id int); CREATE UNIQUE INDEX ix ON articles (id)",
      upgrade:
        'op.execute("ALTER TABLE articles ADD PRIMARY KEY USING INDEX ix")',
    },
    {
      before: "CREATE DOMAIN score AS int; CREATE TABLE articles (likes score)",
      upgrade: 'op.execute("ALTER DOMAIN score ADD CHECK (VALUE >= 0)")',
    },
    {
      before: `${articles}; ALTER TABLE articles ADD title text; CREATE INDEX ix ON articles (title)`,
      upgrade:
        "op.execute('ALTER TABLE articles ALTER title TYPE text COLLATE \"C\"')",
    },
  ],
  good: [
    {
      before:
        "CREATE TABLE articles (id int NOT NULL); CREATE UNIQUE INDEX ix ON articles (id)",
      upgrade:
        'op.execute("ALTER TABLE articles ADD PRIMARY KEY USING INDEX ix")',
    },
    {
      before: "CREATE DOMAIN score AS int; CREATE TABLE articles (likes score)",
      upgrade:
        'op.execute("ALTER DOMAIN score ADD CONSTRAINT ck CHECK (VALUE >= 0) NOT VALID")',
    },
    {
      before: `${articles}; ALTER TABLE articles ADD title varchar(9); CREATE INDEX ix ON articles (title)`,
      upgrade: 'op.alter_column("articles", "title", type_=sa.Text())',
    },
    {
      before: `${articles}; ALTER TABLE articles ADD title text`,
      upgrade:
        "op.execute('ALTER TABLE articles ALTER title TYPE text COLLATE \"C\"')",
    },
    {
      before: articles,
      upgrade: 'op.execute("UPDATE articles SET views = 0")',
    },
    {
      before: `${articles}; CREATE MATERIALIZED VIEW totals AS SELECT views FROM articles; CREATE UNIQUE INDEX uq ON totals (views)`,
      upgrade:
        'op.execute("REFRESH MATERIALIZED VIEW CONCURRENTLY totals")\n' +
        'op.execute("CREATE INDEX ix ON totals ((views + 1))")',
    },
    {
      before: `${articles}; ALTER TABLE articles ADD CONSTRAINT ck CHECK (views > 0) NOT VALID`,
      upgrade: 'op.execute("ALTER TABLE articles VALIDATE CONSTRAINT ck")',
    },
    {
      before: articles,
      upgrade:
        'op.create_table("tags", sa.Column("id", sa.Integer()))\n' +
        'op.execute("INSERT INTO tags SELECT views FROM articles")',
    },
  ],
  watches: "statements",
  check(scene) {
    const scans = scene
      .unclaimed("scan")
      .filter((relation) => lockOn(relation, scene) !== null);
    const own = scans.filter((relation) => isOwnLock(relation, scene));
    if (own.length > 0) return judgeOwn(own, scene);
    const held = heldLocks(scene);
    const first = scans.filter(
      (relation) =>
        held.some((lock) => isNamed(relation, lock.relation)) &&
        !wasReported(relation, scene),
    );
    return first.length > 0 ? judgeHeld(first, held) : null;
  },
};

function judgeOwn(scans: Relation[], scene: Scene) {
  const read = listWords(scans.map(labelOf));
  // What else it locks (the parent of a partition) waits as long.
  const others = scene
    .unclaimed("lock")
    .filter((other) => !scans.some((scan) => labelOf(scan) === labelOf(other)));
  const blocked = [...scans, ...others];
  return {
    message: `${scanSubject(scene)} reads every row of ${read} and meanwhile blocks ${waiting(blocked, scene)}.`,
    fix: fixOfScan(scene),
    claims: blocked.map((relation) => ({
      effect: "lock" as const,
      relation: labelOf(relation),
    })),
  };
}

function judgeHeld(scans: Relation[], held: readonly HeldLock[]): Judgement {
  const locks = held.filter((lock) =>
    scans.some((relation) => isNamed(relation, lock.relation)),
  );
  return {
    message: `This reads every row of ${listWords(scans.map(labelOf))} while ${stillBlocks(locks)}.`,
    fix: fixOfHeldScan,
    severity: "warning",
  };
}

function waiting(scans: Relation[], scene: Scene): string {
  return listWords(
    scans.map((relation) =>
      blockedTraffic(lockOn(relation, scene) ?? "Share", labelOf(relation)),
    ),
  );
}

/** The strongest blocking lock on a relation while the statement ran. */
function lockOn(relation: Relation, { statement }: AnalysedStatement) {
  const locks = statement.evidence ? locksInForce(statement.evidence) : [];
  const modes = locks
    .filter((lock) => isNamed(relation, lock.relation) && isBlocking(lock))
    .map(({ mode }) => mode);
  return strongest(modes);
}

/** Statements that take no blocking lock of their own on what they read. */
const harmless: readonly OperationKind[] = [
  "select",
  "insert",
  "update",
  "delete",
  "validate-constraint",
  "create-table",
  "create-table-as",
  "other",
];

function isOwnLock(relation: Relation, scene: Scene): boolean {
  const taken = (scene.statement.evidence?.locks ?? []).some(
    (lock) => isNamed(relation, lock.relation) && isBlocking(lock),
  );
  const needsOne = (operation: Operation) => !harmless.includes(operation.kind);
  return taken || scene.operations.some(needsOne);
}
