import { nowOf, type Wait } from "./retry.ts";

/** Milliseconds between two writes: https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api */
const betweenWrites = 1000;
const mostReads = 4;

/** Ways for calls, so that GitHub sees few at once. */
export interface Lanes {
  /** One after the other, with a second between them. */
  write: <T>(call: () => Promise<T>) => Promise<T>;
  read: <T>(call: () => Promise<T>) => Promise<T>;
}

// All clients of a run share them.
const shared = new WeakMap<Wait, Lanes>();

export function lanesOf(wait: Wait): Lanes {
  const lanes = shared.get(wait) ?? {
    write: writeLane(wait),
    read: readLane(),
  };
  shared.set(wait, lanes);
  return lanes;
}

function writeLane(wait: Wait): Lanes["write"] {
  let before: Promise<unknown> = Promise.resolve();
  let lastEnd = -Infinity;
  return (call) => {
    const turn = before.then(async () => {
      const pause = lastEnd + betweenWrites - nowOf(wait);
      if (pause > 0) await wait(pause);
      try {
        return await call();
      } finally {
        lastEnd = nowOf(wait);
      }
    });
    before = turn.catch(() => undefined);
    return turn;
  };
}

function readLane(): Lanes["read"] {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (call) => {
    if (running < mostReads) running++;
    else await new Promise<void>((start) => waiting.push(start));
    try {
      return await call();
    } finally {
      const next = waiting.shift();
      if (next === undefined) running--;
      else next();
    }
  };
}
