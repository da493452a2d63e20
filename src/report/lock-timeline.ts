import { groupBy } from "../graph/group-by.ts";
import { isBlocking, isVictim, labelOf } from "../rules/evidence.ts";
import { lockModes, type Lock, type LockMode } from "../rehearsal/statement.ts";
import type { StatementReport } from "./report.ts";

/** Something on the axis of time, in whole milliseconds from the start of the transaction. */
export interface Bar {
  from: number;
  to: number;
}

/** A table that is locked against readers or writers. */
export interface HeldLock extends Bar {
  relation: string;
  mode: LockMode;
}

/** The statements of one transaction, and the locks that outlive the statement that took them. */
export interface LockTimeline {
  statements: (Bar & { statement: StatementReport })[];
  locks: HeldLock[];
}

/**
 * When which table was locked against readers or writers, in the transaction that kept one locked for longest; null
 * when every such lock ended with the statement that took it. Tables from before the range count alone: nobody waits
 * for a new one.
 */
export function lockTimeline(
  statements: readonly StatementReport[],
): LockTimeline | null {
  const upward = statements.filter(
    ({ direction, transaction }) => direction === "up" && transaction !== null,
  );
  const transactions = groupBy(
    upward,
    ({ transaction, database }) => `${transaction} ${database}`,
  );
  const timelines = [...transactions.values()]
    .map((own) => timelineOf(own))
    .filter(({ locks }) => locks.length > 0);
  const longest = (one: LockTimeline) =>
    Math.max(...one.locks.map(({ from, to }) => to - from));
  return timelines.sort((a, b) => longest(b) - longest(a))[0] ?? null;
}

function timelineOf(transaction: readonly StatementReport[]): LockTimeline {
  let now = 0;
  // What Alembic writes into its own table is no work.
  const own = transaction.filter(({ revision }) => revision !== null);
  const statements = own.map((statement) => {
    const from = now;
    // What takes no time would not be seen.
    now += Math.max(1, Math.round(statement.ms));
    return { from, to: now, statement };
  });
  const lastHeld = new Map<string, Bar>();
  for (const { from, to, statement } of statements)
    for (const lock of statement.held ?? [])
      lastHeld.set(keyOf(lock), { from, to });
  const locks = statements.flatMap(({ from, to, statement }) =>
    takenBy(statement).flatMap((lock) => {
      const end = lastHeld.get(keyOf(lock))?.to ?? to;
      const relation = labelOf(lock.relation);
      return end > to ? [{ from, to: end, relation, mode: lock.mode }] : [];
    }),
  );
  const heaviest = locks.sort(byWeight).slice(0, mostLocks);
  return { statements, locks: heaviest.filter(isUncovered) };
}

/** More than anybody looks at. */
const mostLocks = 100;

/** What blocks no more than a stronger lock does meanwhile is left out. */
function isUncovered(lock: HeldLock, i: number, all: HeldLock[]): boolean {
  const stronger = all
    .slice(0, i)
    .filter(({ relation }) => relation === lock.relation);
  return !stronger.some(({ from, to }) => from <= lock.from && to >= lock.to);
}

function takenBy({ locks }: StatementReport): Lock[] {
  return (locks ?? []).filter(
    (lock) => isBlocking(lock) && isVictim(lock.relation),
  );
}

function keyOf({ relation, mode }: Lock): string {
  return `${mode} ${labelOf(relation)}`;
}

function byWeight(a: HeldLock, b: HeldLock): number {
  return (
    lockModes.indexOf(b.mode) - lockModes.indexOf(a.mode) ||
    b.to - b.from - (a.to - a.from)
  );
}
