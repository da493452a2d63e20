import type { LockMode, Relation } from "../rehearsal/statement.ts";
import { formatName, quoteIdentifier } from "../sql/identifier.ts";
import type { ConstraintDefinition, QualifiedName } from "../sql/operation.ts";
import { execute, inAutocommitBlock, nextRevision } from "./alembic-code.ts";
import { isNamed, labelOf } from "./evidence.ts";
import {
  heldLocks,
  isSameTransaction,
  stillBlocks,
  type HeldLock,
} from "./held-locks.ts";
import { byTable } from "./indexes.ts";
import { operationRule } from "./rule.ts";
import type { Scene } from "./scene.ts";
import { listWords } from "./wording.ts";

const articles = "CREATE TABLE articles (id int PRIMARY KEY, views int)";
const addCheck =
  'op.create_check_constraint("ck", "articles", "views > 0", postgresql_not_valid=True)';
const validate = 'op.execute("ALTER TABLE articles VALIDATE CONSTRAINT ck")';

export const validateConstraintUnderLock = operationRule({
  id: "validate-constraint-under-lock",
  severity: "error",
  growsWithTable: true,
  summary:
    "A constraint is validated in the transaction that added it as NOT VALID, or that blocks an existing table otherwise.",
  why: "NOT VALID makes the lock short, and VALIDATE reads the rows while reads and writes go on. In one transaction the lock of the first lasts through the second: all is as slow as without NOT VALID.",
  instead:
    "Validate in the next revision, in an autocommit_block or with `transaction_per_migration=True`.",
  bad: [
    { before: articles, upgrade: `${addCheck}\n${validate}` },
    {
      before: `${articles}; CREATE TABLE authors (id int PRIMARY KEY)`,
      upgrade:
        'op.create_foreign_key("fk", "articles", "authors", ["views"], ["id"], postgresql_not_valid=True)\n' +
        'op.execute("ALTER TABLE articles VALIDATE CONSTRAINT fk")',
    },
    {
      before: `${articles}; ALTER TABLE articles ADD CONSTRAINT ck CHECK (views > 0) NOT VALID`,
      upgrade: `op.add_column("articles", sa.Column("likes", sa.Integer()))\n${validate}`,
    },
  ],
  good: [
    {
      before: `${articles}; ALTER TABLE articles ADD CONSTRAINT ck CHECK (views > 0) NOT VALID`,
      upgrade: validate,
    },
    {
      before: articles,
      upgrade: `${addCheck}\n${nextRevision}with op.get_context().autocommit_block():\n    ${validate}`,
    },
    {
      before: "SELECT 1",
      upgrade:
        'op.create_table("articles", sa.Column("views", sa.Integer()))\n' +
        `${addCheck}\n${validate}`,
    },
    {
      before: `${articles}; ALTER TABLE articles ADD CONSTRAINT ck CHECK (views > 0)`,
      upgrade: `op.add_column("articles", sa.Column("likes", sa.Integer()))\n${validate}`,
    },
  ],
  watches: ["validate-constraint"],
  check({ table, constraint }, scene) {
    const held = scene.isOnlyRead
      ? lockOfAddition({ table, constraint }, scene)
      : heldLocks(scene);
    const read = scene.isOnlyRead
      ? held.map(({ relation }) => relation)
      : scene.unclaimed("scan");
    if (held.length === 0 || read.length === 0) return null;
    const claims = read.map((one) => ({
      effect: "scan" as const,
      relation: labelOf(one),
    }));
    const isOwn = held.some(({ relation }) =>
      read.some((one) => isNamed(one, relation)),
    );
    const name = quoteIdentifier(constraint);
    const validation = `ALTER TABLE ${formatName(table)} VALIDATE CONSTRAINT ${name}`;
    return {
      message: `Validating ${name} reads every row of ${listWords(read.map(labelOf))} while ${stillBlocks(held)}.`,
      fix: {
        text: `Validate ${name} in the next revision, outside of this transaction: its lock is gone then, and reads and writes go on.`,
        code: `${nextRevision}${inAutocommitBlock(execute(validation))}`,
      },
      severity: isOwn ? "error" : "warning",
      claims,
    };
  },
});

/** In a script, what added the same constraint between the same BEGIN and COMMIT: its lock is sure without a server. */
function lockOfAddition(
  { table, constraint }: { table: QualifiedName; constraint: string },
  scene: Scene,
): HeldLock[] {
  const { isPreexisting, schema, name } = scene.table(table);
  if (!isPreexisting) return [];
  const relation: Relation = {
    schema,
    name,
    kind: "table",
    table: null,
    isPreexisting,
  };
  for (const taker of scene.before(byTable, table.name)) {
    if (!isSameTransaction(taker, scene)) return [];
    for (const one of taker.operations)
      if (one.kind === "add-constraint" && one.constraint.name === constraint)
        return [{ relation, mode: lockOf(one.constraint), taker }];
  }
  return [];
}

function lockOf({ type }: ConstraintDefinition): LockMode {
  return type === "foreign key" ? "ShareRowExclusive" : "AccessExclusive";
}
