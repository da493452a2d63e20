import type { Access } from "../github/find-pull-request.ts";
import type { Settings } from "../settings/settings.ts";
import type { ActionIo } from "./io.ts";

/** Where the API is, and who asks. */
export function accessOf(
  { githubToken }: Settings,
  env: ActionIo["env"],
): Access {
  return {
    token: githubToken,
    apiUrl: env["GITHUB_API_URL"] || "https://api.github.com",
    graphqlUrl: env["GITHUB_GRAPHQL_URL"] || undefined,
    repository: env["GITHUB_REPOSITORY"] ?? "",
  };
}
