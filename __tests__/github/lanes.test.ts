import { describe, expect, it } from "@jest/globals";
import { lanesOf } from "../../src/github/lanes.ts";
import { testClock } from "./test-clock.ts";

describe("lanesOf", () => {
  it("lets one write follow the other, a second after its end", async () => {
    const clock = testClock();
    const { write } = lanesOf(clock);
    const starts: number[] = [];
    const call = async (): Promise<void> => {
      starts.push(clock.now());
      await clock(200);
    };
    await Promise.all([write(call), write(call), write(call)]);
    expect(starts).toEqual([0, 1200, 2400]);
  });

  it("waits for nothing when the write before is long ago", async () => {
    const clock = testClock();
    const { write } = lanesOf(clock);
    await write(() => Promise.resolve());
    await clock(5000);
    await write(() => Promise.resolve());
    expect(clock.pauses).toEqual([5000]);
  });

  it("goes on after a write that failed", async () => {
    const { write } = lanesOf(testClock());
    const failed = write(() => Promise.reject(new Error("refused")));
    const next = write(() => Promise.resolve("written"));
    await expect(failed).rejects.toThrow("refused");
    await expect(next).resolves.toBe("written");
  });

  it("has at most four reads under way, and does all of them", async () => {
    const { read } = lanesOf(testClock());
    const ends: (() => void)[] = [];
    let started = 0;
    const reads = Array.from({ length: 10 }, () =>
      read(async () => {
        started++;
        await new Promise<void>((end) => ends.push(end));
      }),
    );
    for (const expected of [4, 5, 6, 7, 8, 9, 10, 10, 10, 10]) {
      await settled();
      expect(started).toBe(expected);
      ends.shift()?.();
    }
    await Promise.all(reads);
  });
});

/** Everything that can go on without waiting has. */
async function settled(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}
