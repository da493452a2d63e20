export type GitHubClient = Awaited<ReturnType<typeof connect>>;

/**
 * A client for the API at `apiUrl`, which is `GITHUB_API_URL`.
 *
 * @param callTimeout - milliseconds that one call may take
 */
export async function connect(
  token: string,
  apiUrl: string,
  callTimeout = 30_000,
) {
  // Loaded when first used: starting the command line must not wait for it.
  const { getOctokit } = await import("@actions/github");
  const ignore = () => undefined;
  const client = getOctokit(token, {
    baseUrl: apiUrl.replace(/\/+$/, ""),
    // Octokit prints warnings and request failures by itself; failures are told in the report instead.
    log: { debug: ignore, info: ignore, warn: ignore, error: ignore },
  });
  client.hook.before("request", (options) => {
    options.request = {
      ...options.request,
      signal: AbortSignal.timeout(callTimeout),
    };
  });
  return client;
}
