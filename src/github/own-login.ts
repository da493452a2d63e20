import type { GitHubClient } from "./client.ts";
import { unlessRefused } from "./unless-refused.ts";

/** Who the token writes as. A passing failure is thrown: a wrong name would begin a second comment. The token of a workflow and those of apps are refused `GET /user`, but GraphQL knows. */
export async function ownLogin(client: GitHubClient): Promise<string> {
  const user = await unlessRefused(() => client.rest.users.getAuthenticated());
  if (user !== null) return user.data.login;
  const answer = await unlessRefused(() =>
    client.graphql<{ viewer: { login: string } }>("{ viewer { login } }"),
  );
  return answer?.viewer.login ?? "github-actions[bot]";
}
