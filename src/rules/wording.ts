import { blockedTraffic } from "./locks.ts";
import type { Scene, Table } from "./scene.ts";

/** Said wherever a rule had no evidence to go by; a report of plain SQL says it once for all. */
export function basis({ hasEvidence, isOnlyRead }: Scene): string {
  return hasEvidence || isOnlyRead
    ? ""
    : " (Judged by the statement alone: it ran outside of a transaction, where its locks can't be read afterwards.)";
}

/** `which blocks every write to public.articles`: by the lock in force, or by the one the statement is known to take. */
export function blocked(
  table: Table,
  known: "AccessExclusive" | "ShareRowExclusive" | "Share",
): string {
  return blockedTraffic(table.lock ?? known, table.label);
}

/** `a, b and c`. */
export function listWords(words: readonly string[]): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? ""}`;
}
