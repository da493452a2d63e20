/**
 * An answer instead of the usual one. `dropped` closes the connection before or after the work was done, `silent`
 * never answers, `slow` answers after so many milliseconds, `graphql` is an error in an answer with status 200,
 * `meanwhile` is what others do right before the call.
 */
export type Failure =
  | { status: number; message?: string; headers?: Record<string, string> }
  | { dropped: "before" | "after" }
  | { silent: true }
  | { slow: number }
  | { meanwhile: () => void }
  | { graphql: string; message?: string };

/** Failures that a test has planned. */
export interface Failures {
  /** The next calls that begin like this fail in this order. A call is `METHOD /path?query`, for GraphQL `POST /graphql field`. */
  failNext: (start: string, ...failures: Failure[]) => void;
  /** All calls that begin like this fail. */
  failAlways: (start: string, failure: Failure) => void;
  /** No failures any more. */
  recover: () => void;
  next: (call: string) => Failure | undefined;
}

export function planFailures(): Failures {
  const planned: { start: string; failures: Failure[] }[] = [];
  const lasting: { start: string; failure: Failure }[] = [];
  return {
    failNext: (start, ...failures) => void planned.push({ start, failures }),
    failAlways: (start, failure) => void lasting.push({ start, failure }),
    recover: () => {
      planned.length = 0;
      lasting.length = 0;
    },
    next: (call) =>
      planned
        .find(
          ({ start, failures }) =>
            call.startsWith(start) && failures.length > 0,
        )
        ?.failures.shift() ??
      lasting.find(({ start }) => call.startsWith(start))?.failure,
  };
}
