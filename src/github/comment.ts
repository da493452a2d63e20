import type { Settings } from "../settings/settings.ts";
import { connect } from "./client.ts";
import { describeFailure, failureOf, isRefused } from "./failure.ts";
import { withRetries, type Wait } from "./retry.ts";
import { upsertComment, type CommentText } from "./sticky-comment.ts";

/** The sticky comment that should be on the pull request. */
export interface CommentRequest extends CommentText {
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
  /** `GITHUB_GRAPHQL_URL`; without it the address follows from the API's. */
  graphqlUrl?: string | undefined;
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
    const { apiUrl, graphqlUrl, policy, hasFindings } = request;
    const client = await connect(token, apiUrl, { graphqlUrl, wait });
    const place = { owner, repo, number: pullRequest };
    const mayCreate = policy === "always" || hasFindings;
    // All of it again, not only the failed call: a comment whose answer got lost is then found.
    const url = await withRetries(
      () => upsertComment(client, place, request, mayCreate),
      wait,
    );
    return url === null
      ? { skipped: "Nothing was found.", isWanted: false }
      : { url };
  } catch (cause) {
    const isForbidden = isRefused(failureOf(cause));
    return { ...unwanted(describeFailure(cause)), isForbidden };
  }
}

function unwanted(reason: string): CommentResult {
  return { skipped: reason, isWanted: true };
}
