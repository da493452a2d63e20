import { version } from "../version.ts";
import { isRateLimited } from "./failure.ts";
import { lanesOf } from "./lanes.ts";
import { realWait, withRetries, type Wait } from "./retry.ts";

export type GitHubClient = Awaited<ReturnType<typeof connect>>;

export interface ConnectOptions {
  /** `GITHUB_GRAPHQL_URL`; without it the address follows from the API's. */
  graphqlUrl?: string | undefined;
  /** Milliseconds that one call may take. */
  callTimeout?: number;
  wait?: Wait | undefined;
}

/**
 * A client for the API at `apiUrl`, which is `GITHUB_API_URL`. It reads few things at once and writes once a second.
 * What does no harm when it is done twice it tries again when GitHub stumbles. After a lost answer to a POST the
 * caller has to look what became of it: `withRetries` around all of it.
 */
export async function connect(
  token: string,
  apiUrl: string,
  { graphqlUrl, callTimeout = 30_000, wait = realWait }: ConnectOptions = {},
) {
  // Loaded when first used: starting the command line must not wait for it.
  const { getOctokit } = await import("@actions/github");
  const ignore = () => undefined;
  const client = getOctokit(token, {
    baseUrl: apiUrl.replace(/\/+$/, ""),
    userAgent: `migration-gate/${version}`,
    // Octokit prints warnings and request failures by itself; failures are told in the report instead.
    log: { debug: ignore, info: ignore, warn: ignore, error: ignore },
  });
  const lanes = lanesOf(wait);
  client.hook.wrap("request", async (request, options) => {
    // On an enterprise server the address is whole.
    const isGraphQl =
      options.method === "POST" && options.url.endsWith("/graphql");
    const lane = lanes[isRead(options, isGraphQl) ? "read" : "write"];
    if (isGraphQl && graphqlUrl) options.url = graphqlUrl;
    const attempt = () => {
      // Changed in place: the hooks further in have these options already.
      const signal = AbortSignal.timeout(callTimeout);
      options.request = { ...options.request, signal };
      return request(options);
    };
    return await withRetries(
      () => lane(async () => throwRateLimit(await attempt(), options)),
      wait,
      // The mutations in use (resolve, minimise) can be repeated, and what a rate limit refused did not happen.
      (failure) =>
        isGraphQl || options.method !== "POST" || isRateLimited(failure),
    );
  });
  return client;
}

function isRead(
  options: { method: string; query?: unknown },
  isGraphQl: boolean,
): boolean {
  if (!isGraphQl) return options.method === "GET";
  return !/^\s*mutation\b/.test(String(options.query));
}

/** GraphQL has status 200 for its rate limit, too. */
function throwRateLimit<T extends { data: unknown }>(
  response: T,
  request: unknown,
): T {
  const { errors } = (response.data ?? {}) as {
    errors?: { type?: string; message: string }[];
  };
  const limit = errors?.find(({ type }) => type === "RATE_LIMITED");
  if (limit === undefined) return response;
  const failure = { status: 429, request, response };
  throw Object.assign(new Error(limit.message), failure);
}
