import type { Relation } from "../rehearsal/statement.ts";
import type { Operation, OperationKind } from "../sql/operation.ts";
import { isBlocking, isNamed, labelOf, locksInForce } from "./evidence.ts";
import type { AnalysedStatement, Index } from "./history.ts";
import { blockedTraffic, strongest } from "./locks.ts";
import type { StatementRule } from "./rule.ts";
import { fixOfHeldScan, fixOfScan, scanSubject } from "./scan-words.ts";
import type { Scene } from "./scene.ts";
import { listWords } from "./wording.ts";

const articles = "CREATE TABLE articles (id int PRIMARY KEY, views int)";

export const blockingScan: StatementRule = {
  id: "blocking-scan",
  severity: "error",
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
        'op.create_check_constraint("ck", "articles", "views > 0", postgresql_not_valid=True)\n' +
        'op.execute("ALTER TABLE articles VALIDATE CONSTRAINT ck")',
    },
    {
      before: articles,
      upgrade:
        'op.add_column("articles", sa.Column("likes", sa.Integer()))\n' +
        'op.execute("UPDATE articles SET likes = 0")',
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
    // The rows read after a lock are one mistake, however many statements read them.
    const first = scans.filter((relation) => !wasReported(relation, scene));
    return first.length > 0 ? judgeHeld(first, scene) : null;
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

function judgeHeld(scans: Relation[], scene: Scene) {
  const read = listWords(scans.map(labelOf));
  const isValidation = scene.operations.some(
    ({ kind }) => kind === "validate-constraint",
  );
  return {
    message:
      `This reads every row of ${read} while an earlier statement of the same transaction${lineOf(scans, scene)} ` +
      `still blocks ${waiting(scans, scene)}.`,
    fix: fixOfHeldScan(scene),
    // Validating is done apart for no other reason than this.
    severity: isValidation ? ("error" as const) : ("warning" as const),
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

function wasReported(relation: Relation, scene: Scene): boolean {
  return transactionWords(scene, [relation]).some(
    (word) => scene.firstBefore(byHeldScan, word) !== null,
  );
}

/** By transaction and table, what reads rows under a lock that it did not take itself. */
const byHeldScan: Index = (one) => {
  const { revision, evidence } = one.statement;
  const isHarmless = one.operations.every(({ kind }) =>
    harmless.includes(kind),
  );
  if (revision === null || !isHarmless) return [];
  const scans = evidence?.scans ?? [];
  return transactionWords(
    one,
    scans.filter((relation) => lockOn(relation, one) !== null),
  );
};

/** By transaction and table, what takes a blocking lock. */
const byBlockingLock: Index = (one) => {
  const locks = one.statement.evidence?.locks.filter(isBlocking) ?? [];
  return transactionWords(
    one,
    locks.map(({ relation }) => relation),
  );
};

/** Words for tables within the statement's transaction; none in autocommit. */
function transactionWords(
  { statement: { transaction } }: AnalysedStatement,
  relations: readonly Relation[],
): string[] {
  return transaction === null
    ? []
    : relations.map((relation) => `${transaction} ${labelOf(relation)}`);
}

/** Where the lock came from: ` (line 12 of versions/x.py)`. */
function lineOf(scans: Relation[], scene: Scene): string {
  const takers = transactionWords(scene, scans).map((word) =>
    scene.firstBefore(byBlockingLock, word),
  );
  const { file, span } = takers.find((one) => one !== null)?.statement ?? {};
  return file && span ? ` (line ${String(span.line)} of ${file})` : "";
}
