import type { LockMode, Relation } from "../rehearsal/statement.ts";
import { isBlocking, isVictim, labelOf } from "./evidence.ts";
import { blockedTraffic, strongest } from "./locks.ts";
import type { AnalysedStatement, Index } from "./history.ts";
import type { Scene } from "./scene.ts";
import { listWords } from "./wording.ts";

/** A blocking lock on an existing table that an earlier statement took, and that its transaction still holds. */
export interface HeldLock {
  relation: Relation;
  mode: LockMode;
  /** The statement that took it; null when that is not known. */
  taker: AnalysedStatement | null;
}

/**
 * The locks held while a statement ran that its own revision (or env.py) took.
 * What an earlier revision took is `lock-kept-across-revisions`' to say.
 */
export function heldLocks(scene: Scene): HeldLock[] {
  return heldBy(scene).filter(({ taker }) => {
    const revision = taker?.statement.revision ?? null;
    return revision === null || revision === scene.statement.revision;
  });
}

/** The same, whoever took them. */
export function heldBy(scene: Scene): HeldLock[] {
  const held = (scene.statement.evidence?.held ?? []).filter(
    (lock) => isBlocking(lock) && isVictim(lock.relation),
  );
  const modes = new Map<string, LockMode[]>();
  for (const { relation, mode } of held) {
    const label = labelOf(relation);
    modes.set(label, [...(modes.get(label) ?? []), mode]);
  }
  const relations = new Map(
    held.map(({ relation }) => [labelOf(relation), relation]),
  );
  return [...relations].map(([label, relation]) => ({
    relation,
    mode: strongest(modes.get(label) ?? []) ?? "Share",
    taker: takerOf(relation, scene),
  }));
}

function takerOf(relation: Relation, scene: Scene): AnalysedStatement | null {
  const { transaction } = scene.statement;
  return transaction === null
    ? null
    : scene.firstBefore(byBlockingLock, lockWord(transaction, relation));
}

/** By its transaction and what it locks so that others wait. */
const byBlockingLock: Index = ({ statement: { transaction, evidence } }) =>
  transaction === null
    ? []
    : (evidence?.locks ?? [])
        .filter(isBlocking)
        .map(({ relation }) => lockWord(transaction, relation));

function lockWord(transaction: number, relation: Relation): string {
  return `${String(transaction)} ${labelOf(relation)}`;
}

export function isSameTransaction(
  one: AnalysedStatement,
  other: AnalysedStatement,
): boolean {
  const { transaction } = other.statement;
  return transaction !== null && one.statement.transaction === transaction;
}

/** `an earlier statement of the same transaction (line 12 of versions/x.py) still blocks every write to public.t`. */
export function stillBlocks(locks: readonly HeldLock[]): string {
  const { file, span } =
    locks.find(({ taker }) => taker !== null)?.taker?.statement ?? {};
  const place = file && span ? ` (line ${String(span.line)} of ${file})` : "";
  const waiting = locks.map(({ mode, relation }) =>
    blockedTraffic(mode, labelOf(relation)),
  );
  return `an earlier statement of the same transaction${place} still blocks ${listWords(waiting)}`;
}
