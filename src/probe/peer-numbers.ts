import type { ProbeEvent } from "./events.ts";

/** Each process counts its statements and transactions from the start; together they need numbers of their own. */
export class PeerNumbers {
  private readonly statements = new Map<string, number>();
  private readonly transactions = new Map<string, number>();

  /** The same event, with numbers that no other process uses. */
  of(event: ProbeEvent, peer: number): ProbeEvent {
    switch (event.event) {
      case "statement": {
        const index = number(this.statements, peer, event.index, 0);
        if (event.phase === "start" || !event.transaction)
          return { ...event, index };
        const transaction = number(
          this.transactions,
          peer,
          event.transaction,
          1,
        );
        return { ...event, index, transaction };
      }
      case "repeats": {
        const counts = Object.entries(event.counts).map(([index, count]) => [
          number(this.statements, peer, Number(index), 0),
          count,
        ]);
        return {
          ...event,
          counts: Object.fromEntries(counts) as Record<string, number>,
        };
      }
      default:
        return event;
    }
  }
}

function number(
  known: Map<string, number>,
  peer: number,
  own: number,
  first: number,
): number {
  const key = `${peer} ${own}`;
  const given = known.get(key) ?? known.size + first;
  known.set(key, given);
  return given;
}
