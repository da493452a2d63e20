import type { Settings } from "../settings/settings.ts";
import { connect, type GitHubClient } from "./client.ts";
import {
  describeFailure,
  failureOf,
  isRefused,
  isTransient,
} from "./failure.ts";
import { withRetries, type Wait } from "./retry.ts";

/** The sticky comment that should be on the pull request. */
export interface CommentRequest {
  policy: Settings["comment"];
  /** Whether there is anything to say: with `on-findings` no comment is begun without. */
  hasFindings: boolean;
  /** Null outside a pull request. */
  pullRequest: number | null;
  token: string | null;
  /** `GITHUB_API_URL`; on GitHub Enterprise Server and Gitea their own. */
  apiUrl: string;
  /** `owner/name`. */
  repository: string;
  /** First line of the body, by which the comment is found again. */
  marker: string;
  body: string;
}

/**
 * `isWanted` is true when a comment was asked for and could not be had: worth a notice. `isForbidden` when that was
 * for want of rights.
 */
export type CommentResult =
  | { url: string }
  | { skipped: string; isWanted: boolean; isForbidden?: boolean };

/**
 * Creates the sticky comment, or updates the newest one with the marker that the token's own user wrote.
 * Never throws: what keeps it from commenting comes back as the reason, and the verdict stays as it is.
 */
export async function postComment(
  request: CommentRequest,
  wait?: Wait,
): Promise<CommentResult> {
  const { token, pullRequest, repository } = request;
  if (request.policy === "never")
    return { skipped: "The comment is switched off.", isWanted: false };
  if (pullRequest === null)
    return { skipped: "No pull request to comment on.", isWanted: false };
  if (token === null) return unwanted("No comment: github-token is not set.");
  const [owner, repo, ...rest] = repository.split("/");
  if (!owner || !repo || rest.length > 0)
    return unwanted("No comment: GITHUB_REPOSITORY is not owner/name.");
  try {
    const client = await connect(token, request.apiUrl);
    // All of it again, not only the failed call: a write whose answer got lost is then found and updated.
    return await withRetries(
      () => upsert(client, { owner, repo, number: pullRequest }, request),
      wait,
    );
  } catch (cause) {
    const isForbidden = isRefused(failureOf(cause));
    return { ...unwanted(describeFailure(cause)), isForbidden };
  }
}

function unwanted(reason: string): CommentResult {
  return { skipped: reason, isWanted: true };
}

interface Place {
  owner: string;
  repo: string;
  number: number;
}

async function upsert(
  client: GitHubClient,
  { owner, repo, number }: Place,
  { marker, body, policy, hasFindings }: CommentRequest,
): Promise<CommentResult> {
  const id = await findOwnComment(client, { owner, repo, number }, marker);
  if (id !== null) {
    const params = { owner, repo, comment_id: id, body };
    const { data } = await client.rest.issues.updateComment(params);
    return { url: data.html_url };
  }
  if (policy === "on-findings" && !hasFindings)
    return { skipped: "Nothing was found.", isWanted: false };
  const params = { owner, repo, issue_number: number, body };
  const { data } = await client.rest.issues.createComment(params);
  return { url: data.html_url };
}

/** The newest comment of all pages that has the marker and is ours: anyone can paste a marker. */
async function findOwnComment(
  client: GitHubClient,
  { owner, repo, number }: Place,
  marker: string,
): Promise<number | null> {
  const comments = await client.paginate(client.rest.issues.listComments, {
    owner,
    repo,
    issue_number: number,
    per_page: 100,
  });
  const marked = comments.filter((comment) => isMarked(comment.body, marker));
  if (marked.length === 0) return null;
  const login = await ownLogin(client);
  const own = marked.filter((comment) => comment.user?.login === login);
  const ids = own.map((comment) => comment.id);
  return ids.length === 0 ? null : Math.max(...ids);
}

function isMarked(body: string | undefined, marker: string): boolean {
  return body?.split(/\r?\n/, 1)[0] === marker;
}

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
