import { isRateLimited, type CallFailure } from "./failure.ts";
import { lanesOf } from "./lanes.ts";
import { withRetries, type Wait } from "./retry.ts";

export interface Manners {
  /** `GITHUB_GRAPHQL_URL`; without it the address follows from the API's. */
  graphqlUrl?: string | undefined;
  /** Milliseconds that one call may take. */
  callTimeout: number;
  /** Milliseconds that the run may have lost on GitHub when a call is tried again. */
  patience?: number | undefined;
  wait: Wait;
}

interface CallOptions {
  method: string;
  url: string;
  /** Of GraphQL. */
  query?: unknown;
  request?: object;
}

/** Octokit's hook around each call: its lane, its time-out, and another attempt where that does no harm. */
export function politely({ graphqlUrl, callTimeout, patience, wait }: Manners) {
  const lanes = lanesOf(wait);
  return async <O extends CallOptions, R extends { data: unknown }>(
    request: (options: O) => R | Promise<R>,
    options: O,
  ): Promise<R> => {
    const { method, url } = options;
    // On an enterprise server the address is whole.
    const isGraphQl = method === "POST" && url.endsWith("/graphql");
    const lane = lanes[isRead(options, isGraphQl) ? "read" : "write"];
    if (isGraphQl && graphqlUrl) options.url = graphqlUrl;
    const call = async () => {
      const signal = AbortSignal.timeout(callTimeout);
      // In place: the hooks further in have these options already, and would not see others.
      options.request = { ...options.request, signal };
      return throwRateLimit(await request(options), options);
    };
    // The mutations in use (resolve, minimise) can be repeated, and what a rate limit refused did not happen.
    const mayRepeat = (failure: CallFailure) =>
      isGraphQl || method !== "POST" || isRateLimited(failure);
    return await withRetries(() => lane(call), wait, { mayRepeat, patience });
  };
}

function isRead({ method, query }: CallOptions, isGraphQl: boolean): boolean {
  if (!isGraphQl) return method === "GET";
  return !/^\s*mutation\b/.test(String(query));
}

/** GraphQL answers with status 200 when its rate limit is used up, too. */
function throwRateLimit<R extends { data: unknown }>(
  response: R,
  request: unknown,
): R {
  const { errors } = (response.data ?? {}) as {
    errors?: { type?: string; message: string }[];
  };
  const limit = errors?.find(({ type }) => type === "RATE_LIMITED");
  if (limit === undefined) return response;
  const failure = { status: 429, request, response };
  throw Object.assign(new Error(limit.message), failure);
}
