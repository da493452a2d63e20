import type { Surroundings } from "../gate/world.ts";
import type { Settings } from "../settings/settings.ts";
import { accessOf } from "./access.ts";
import type { Environment, GitHubEvent } from "./event.ts";

/**
 * How the gate asks for the other open pull requests. Nothing is loaded, and nobody asked, unless there is a pull
 * request that others can race with, and a token.
 */
export function askOthers(
  {
    otherPullRequests,
    githubToken,
  }: Pick<Settings, "otherPullRequests" | "githubToken">,
  env: Environment,
  event: GitHubEvent,
): Surroundings["otherPullRequests"] {
  if (!otherPullRequests || githubToken === null) return undefined;
  if (event.kind !== "pull-request" || event.baseRef === null) return undefined;
  const { number, baseRef } = event;
  const access = accessOf({ githubToken }, env);
  const request = { ...access, token: githubToken, number, baseRef };
  return async (isRevisionFile) => {
    const reader = await import("./open-pull-requests.ts");
    return reader.readOpenPullRequests(request, isRevisionFile);
  };
}
