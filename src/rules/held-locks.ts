import type { LockMode, Relation } from "../rehearsal/statement.ts";
import { isBlocking, isNamed, isVictim, labelOf } from "./evidence.ts";
import { blockedTraffic, strongest } from "./locks.ts";
import type { AnalysedStatement } from "./history.ts";
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
  return heldBy(scene, scene).filter(({ taker }) => {
    const revision = taker?.statement.revision ?? null;
    return revision === null || revision === scene.statement.revision;
  });
}

/** The same of a statement before it in the scene's run, whoever took them. */
export function heldBy(
  one: AnalysedStatement,
  { earlier }: Pick<Scene, "earlier">,
): HeldLock[] {
  const held = (one.statement.evidence?.held ?? []).filter(
    (lock) => isBlocking(lock) && isVictim(lock.relation),
  );
  const relations = new Map(
    held.map(({ relation }) => [labelOf(relation), relation]),
  );
  return [...relations.values()].map((relation) => {
    const modes = held.filter((lock) => isNamed(relation, lock.relation));
    return {
      relation,
      mode: strongest(modes.map(({ mode }) => mode)) ?? "Share",
      taker: takerOf(relation, one, earlier),
    };
  });
}

function takerOf(
  relation: Relation,
  one: AnalysedStatement,
  earlier: readonly AnalysedStatement[],
): AnalysedStatement | null {
  const found = earlier.find(
    (before) =>
      isSameTransaction(before, one) &&
      (before.statement.evidence?.locks ?? []).some(
        (lock) => isBlocking(lock) && isNamed(relation, lock.relation),
      ),
  );
  return found ?? null;
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
