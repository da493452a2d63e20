import { setTimeout } from "node:timers/promises";
import { failureOf, isRateLimited, isTransient } from "./failure.ts";

/** Waits the given number of milliseconds. */
export type Wait = (milliseconds: number) => Promise<unknown>;

const mostAttempts = 4;
/** Milliseconds of pauses in all: a comment is not worth more of a job's time. */
const mostWaiting = 120_000;
/** What GitHub asks for when it names no time with a rate limit. */
const rateLimitPause = 60_000;

/**
 * Runs the work again when GitHub was not there, broke or asked to come back later: a few times,
 * after the time it names (`Retry-After`), else after 1, 2 and 4 seconds.
 */
export async function withRetries<T>(
  work: () => Promise<T>,
  wait: Wait = setTimeout,
): Promise<T> {
  let waited = 0;
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (cause) {
      const pause = pauseAfter(cause, attempt);
      if (attempt === mostAttempts || waited + pause > mostWaiting) throw cause;
      waited += pause;
      await wait(pause);
    }
  }
}

/** Milliseconds until another attempt makes sense; Infinity when none does. */
function pauseAfter(cause: unknown, attempt: number): number {
  const failure = failureOf(cause);
  if (!isTransient(failure)) return Infinity;
  const seconds = Number(failure.headers["retry-after"] ?? "");
  if (Number.isFinite(seconds) && seconds > 0) return seconds * 1000;
  // The hourly limit: it takes up to an hour.
  if (failure.headers["x-ratelimit-remaining"] === "0") return Infinity;
  return isRateLimited(failure) ? rateLimitPause : 1000 * 2 ** (attempt - 1);
}
