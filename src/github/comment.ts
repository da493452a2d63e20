import type { Settings } from "../settings/settings.ts";
import type { Access } from "./access.ts";
import { connect } from "./client.ts";
import { describeFailure, failureOf, isRefused } from "./failure.ts";
import { hasMovedOn } from "./has-moved-on.ts";
import { placeIn } from "./place.ts";
import { withRetries, type Wait } from "./retry.ts";
import { upsertComment, type CommentText } from "./sticky-comment.ts";

/** The sticky comment that should be on the pull request. */
export interface CommentRequest extends Access, CommentText {
  policy: Settings["comment"];
  /** Whether there is anything to say: with `on-findings` no comment is begun without. */
  hasFindings: boolean;
  /** Null outside a pull request. */
  pullRequest: number | null;
  /** The pull request's own commit that the text is about; without it nobody asks whether it is still the newest. */
  headSha?: string | null;
}

/**
 * `isWanted` is true when a comment was asked for and could not be had: worth a notice. `isForbidden` when that was
 * for want of rights.
 */
export type CommentResult =
  | { url: string }
  | { skipped: string; isWanted: boolean; isForbidden?: boolean };

/**
 * Creates the sticky comment, or updates the newest one with the marker that the token's own user wrote; not from a run
 * of an older commit, which would take the place of what the newest one's run has said.
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
  const place = placeIn(repository, pullRequest);
  if (place === null)
    return unwanted("No comment: GITHUB_REPOSITORY is not owner/name.");
  try {
    const { apiUrl, graphqlUrl, policy, hasFindings, headSha } = request;
    const client = await connect(token, apiUrl, { graphqlUrl, wait });
    const mayCreate = policy === "always" || hasFindings;
    // All of it again, not only the failed call: a comment whose answer got lost is then found.
    return await withRetries(async () => {
      if (headSha && (await hasMovedOn(client, place, headSha)))
        return outdated;
      const url = await upsertComment(client, place, request, mayCreate);
      return url === null ? nothingFound : { url };
    }, wait);
  } catch (cause) {
    const isForbidden = isRefused(failureOf(cause));
    return { ...unwanted(describeFailure(cause)), isForbidden };
  }
}

const nothingFound: CommentResult = {
  skipped: "Nothing was found.",
  isWanted: false,
};

const outdated: CommentResult = {
  skipped: "The pull request has a newer commit, whose run comments.",
  isWanted: false,
};

function unwanted(reason: string): CommentResult {
  return { skipped: reason, isWanted: true };
}
