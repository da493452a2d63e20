import type { Settings } from "../settings/settings.ts";
import type { Environment } from "./event.ts";

/** Where to ask, and with what. */
export interface Access {
  token: string | null;
  /** `GITHUB_API_URL`; on GitHub Enterprise Server and Gitea their own. */
  apiUrl: string;
  /** `GITHUB_GRAPHQL_URL`; without it the address follows from the API's. */
  graphqlUrl?: string | undefined;
  /** `owner/name`, from `GITHUB_REPOSITORY`. */
  repository: string;
}

/** The access that the runner and the settings give. */
export function accessOf(
  { githubToken }: Pick<Settings, "githubToken">,
  env: Environment,
): Access {
  return {
    token: githubToken,
    apiUrl: env["GITHUB_API_URL"] || "https://api.github.com",
    graphqlUrl: env["GITHUB_GRAPHQL_URL"] || undefined,
    repository: env["GITHUB_REPOSITORY"] ?? "",
  };
}
