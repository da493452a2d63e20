import { version } from "../version.ts";
import { politely, type Manners } from "./polite-call.ts";
import { realWait } from "./retry.ts";

export type GitHubClient = Awaited<ReturnType<typeof connect>>;

/**
 * A client for the API at `apiUrl`, which is `GITHUB_API_URL`. It reads few things at once and writes once a second.
 * What does no harm when it is done twice it tries again when GitHub stumbles. After a lost answer to a POST the
 * caller has to look what became of it: `withRetries` around all of it.
 *
 * @param manners - calls may take 30 seconds and the run lose two minutes on GitHub, unless told
 */
export async function connect(
  token: string,
  apiUrl: string,
  manners: { [Name in keyof Manners]?: Manners[Name] | undefined } = {},
) {
  const { callTimeout = 30_000, wait = realWait } = manners;
  // Loaded when first used: starting the command line must not wait for it.
  const { getOctokit } = await import("@actions/github");
  const ignore = () => undefined;
  const client = getOctokit(token, {
    baseUrl: apiUrl.replace(/\/+$/, ""),
    userAgent: `migration-gate/${version}`,
    // Octokit prints warnings and request failures by itself; failures are told in the report instead.
    log: { debug: ignore, info: ignore, warn: ignore, error: ignore },
  });
  client.hook.wrap("request", politely({ ...manners, callTimeout, wait }));
  return client;
}
