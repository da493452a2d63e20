/** What is known of a failed call to GitHub. */
export interface CallFailure {
  /** HTTP status, `unreachable` when no answer came, null when it was no call that failed. */
  status: number | "unreachable" | null;
  message: string;
  /** Response headers, names in lower case. */
  headers: Record<string, string>;
}

/** Reads a failure from whatever was thrown; octokit throws errors with `request`, `response` and `status`. */
export function failureOf(cause: unknown): CallFailure {
  const error = isObject(cause) ? cause : {};
  const response = isObject(error["response"]) ? error["response"] : {};
  const { message } = error;
  return {
    status: statusOf(error),
    message: typeof message === "string" ? message : String(cause),
    headers: isObject(response["headers"]) ? texts(response["headers"]) : {},
  };
}

function statusOf(error: Record<string, unknown>): CallFailure["status"] {
  if (typeof error["status"] !== "number" || !("request" in error)) return null;
  // Octokit gives a dropped connection the status 500, but no response.
  return isObject(error["response"]) ? error["status"] : "unreachable";
}

/** Whether GitHub asks to come back later: 429, or 403 with the signs of a rate limit. */
export function isRateLimited({ status, message, headers }: CallFailure) {
  if (status === 429) return true;
  if (status !== 403) return false;
  return (
    "retry-after" in headers ||
    headers["x-ratelimit-remaining"] === "0" ||
    /rate limit/i.test(message)
  );
}

/** Whether the same call may well succeed in a moment. */
export function isTransient(failure: CallFailure): boolean {
  const { status } = failure;
  if (status === null) return false;
  return status === "unreachable" || status >= 500 || isRateLimited(failure);
}

/** Whether the token lacks the right: GitHub says 404 where it won't even say that something is there. */
export function isRefused(failure: CallFailure): boolean {
  const { status } = failure;
  if (isRateLimited(failure) || statedReason(failure) !== null) return false;
  return status === 403 || status === 404;
}

/**
 * Why there is no comment and who can change that, as one sentence or two.
 *
 * @param nothing - how it begins: what there is none of
 */
export function describeFailure(
  cause: unknown,
  nothing = "No comment",
): string {
  const failure = failureOf(cause);
  const { status, message } = failure;
  if (isRateLimited(failure))
    return `${nothing}: GitHub's rate limit is used up for now.`;
  const stated = statedReason(failure);
  if (stated !== null) return `${nothing}: ${stated}.`;
  switch (status) {
    case 401:
      return `${nothing}: GitHub refused github-token; it is wrong or expired.`;
    case 403:
    case 404:
      return (
        `${nothing}: the token may not write on this pull request (${status}). ` +
        "Give the job `permissions: pull-requests: write`; pull requests from forks and Dependabot always get a read-only token."
      );
    case "unreachable":
      return `${nothing}: GitHub could not be reached (${message}).`;
    case null:
      return `${nothing}: ${message}`;
    default:
      return `${nothing}: GitHub answered ${status} (${message}).`;
  }
}

/** Refusals that no permission of the token would change. */
function statedReason({ status, message }: CallFailure): string | null {
  if (status !== 403) return null;
  if (/\block(ed)?\b/i.test(message))
    return "the conversation of the pull request is locked";
  if (/\barchived\b/i.test(message))
    return "the repository is archived and takes no changes";
  return /\bSAML\b|\bSSO\b/.test(message)
    ? "github-token is not authorized for the organization's single sign-on"
    : null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function texts(headers: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, String(value)]),
  );
}
