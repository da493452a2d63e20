import type { GitHubClient } from "./client.ts";
import { failureOf, isTransient } from "./failure.ts";

/** Who the token writes as. The token of a workflow and those of apps are refused `GET /user`, but GraphQL knows. */
export async function ownLogin(client: GitHubClient): Promise<string> {
  const user = await unlessRefused(() => client.rest.users.getAuthenticated());
  if (user !== null) return user.data.login;
  const answer = await unlessRefused(() =>
    client.graphql<{ viewer: { login: string } }>("{ viewer { login } }"),
  );
  return answer?.viewer.login ?? "github-actions[bot]";
}

/** Null when GitHub won't say. A passing failure is none: a wrong name would begin a second comment. */
async function unlessRefused<T>(call: () => Promise<T>): Promise<T | null> {
  try {
    return await call();
  } catch (cause) {
    if (isTransient(failureOf(cause))) throw cause;
    return null;
  }
}
