import { expect, it } from "@jest/globals";
import type { ProbeEvent } from "../../src/probe/events.ts";
import { PeerNumbers } from "../../src/probe/peer-numbers.ts";

function started(index: number): ProbeEvent {
  const nowhere = { revision: null, file: null, span: null };
  const sql = "SELECT 1";
  return {
    ...{ event: "statement", phase: "start", index, sql },
    ...{ database: "postgresql", ...nowhere },
  };
}

function ended(index: number, transaction: number | null): ProbeEvent {
  const phase = "end";
  return { event: "statement", phase, index, milliseconds: 1, transaction };
}

it("Statements and transactions of two processes get different numbers, in the order in which they came", () => {
  const numbers = new PeerNumbers();
  const told: [ProbeEvent, number][] = [
    [started(0), 1],
    [ended(0, 1), 1],
    [started(0), 2],
    [started(1), 1],
    [ended(0, 1), 2],
    [ended(1, 1), 1],
  ];
  expect(told.map(([event, peer]) => numbers.of(event, peer))).toMatchObject([
    { phase: "start", index: 0 },
    { phase: "end", index: 0, transaction: 1 },
    { phase: "start", index: 1 },
    { phase: "start", index: 2 },
    { phase: "end", index: 1, transaction: 2 },
    { phase: "end", index: 2, transaction: 1 },
  ]);
});

it("What ran in autocommit stays without a transaction, and repeats follow their statement", () => {
  const numbers = new PeerNumbers();
  numbers.of(started(0), 1);
  numbers.of(started(0), 2);
  expect(numbers.of(ended(0, null), 2)).toMatchObject({
    index: 1,
    transaction: null,
  });
  expect(numbers.of({ event: "repeats", counts: { 0: 7 } }, 2)).toEqual({
    event: "repeats",
    counts: { 1: 7 },
  });
});
