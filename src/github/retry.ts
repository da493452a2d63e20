import { setTimeout } from "node:timers/promises";
import {
  failureOf,
  isRateLimited,
  isTransient,
  type CallFailure,
} from "./failure.ts";

/** Waits the given number of milliseconds. With `now`, a test has a clock of its own, which goes on when it waits. */
export interface Wait {
  (milliseconds: number): Promise<unknown>;
  now?: () => number;
}

export const realWait: Wait = (milliseconds) => setTimeout(milliseconds);

export function nowOf(wait: Wait): number {
  return wait.now?.() ?? performance.now();
}

const mostAttempts = 4;
/** Milliseconds lost on GitHub in all, in pauses and in calls that failed: a comment is not worth more of a job's time. */
const mostLost = 120_000;
/** What GitHub asks for when it names no time with a rate limit. */
const rateLimitPause = 60_000;

// All clients of a run share it: what the comment has waited for, the review has no time left for.
const lost = new WeakMap<Wait, number>();
/** Failures after which waiting has been tried: whoever called may not begin anew. */
const givenUp = new WeakSet();

export interface RetryOptions {
  /** Whether it does no harm to do the same again; always, unless told. */
  mayRepeat?: (failure: CallFailure) => boolean;
  /** Milliseconds that the run may have lost on GitHub when this work tries again. */
  patience?: number | undefined;
}

/**
 * Runs the work again when GitHub was not there, broke or asked to come back later: a few times,
 * after the time it names (`Retry-After`, `x-ratelimit-reset`), else after 1, 2 and 4 seconds.
 */
export async function withRetries<T>(
  work: () => Promise<T>,
  wait: Wait = realWait,
  { mayRepeat = () => true, patience = mostLost }: RetryOptions = {},
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const start = nowOf(wait);
    try {
      return await work();
    } catch (cause) {
      const failure = failureOf(cause);
      if (wasGivenUp(cause) || !isTransient(failure) || !mayRepeat(failure))
        throw cause;
      const pause = pauseAfter(failure, attempt);
      const total = (lost.get(wait) ?? 0) + nowOf(wait) - start + pause;
      if (attempt === mostAttempts || total > patience) throw giveUp(cause);
      lost.set(wait, total);
      await wait(pause);
    }
  }
}

function giveUp(cause: unknown): unknown {
  if (typeof cause === "object" && cause !== null) givenUp.add(cause);
  return cause;
}

function wasGivenUp(cause: unknown): boolean {
  return typeof cause === "object" && cause !== null && givenUp.has(cause);
}

/**
 * Milliseconds until another attempt makes sense; Infinity when none does.
 * https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
 */
function pauseAfter(failure: CallFailure, attempt: number): number {
  const { headers } = failure;
  const seconds = Number(headers["retry-after"] ?? Number.NaN);
  if (seconds >= 0) return Math.max(seconds, 1) * 1000;
  if (headers["x-ratelimit-remaining"] === "0") return untilReset(headers);
  return isRateLimited(failure) ? rateLimitPause : 1000 * 2 ** (attempt - 1);
}

/** The hourly limit is given back at a second of GitHub's clock, which its answer tells as well. */
function untilReset(headers: CallFailure["headers"]): number {
  const reset = Number(headers["x-ratelimit-reset"] ?? Number.NaN) * 1000;
  const now = Date.parse(headers["date"] ?? "");
  const pause = reset - (Number.isNaN(now) ? Date.now() : now);
  return Number.isNaN(pause) ? Infinity : Math.max(pause, 0) + 1000;
}
