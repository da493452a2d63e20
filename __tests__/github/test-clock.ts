import type { Wait } from "../../src/github/retry.ts";

/** A clock that goes on when somebody waits, and then at once. */
export interface TestClock extends Wait {
  now: () => number;
  /** Milliseconds of each wait. */
  pauses: number[];
}

export function testClock(): TestClock {
  const pauses: number[] = [];
  let time = 0;
  const wait = (milliseconds: number): Promise<void> => {
    pauses.push(milliseconds);
    time += milliseconds;
    return Promise.resolve();
  };
  return Object.assign(wait, { now: () => time, pauses });
}
