import { accessOf } from "../github/access.ts";
import type { CommentResult } from "../github/comment.ts";
import type { ReviewResult } from "../github/review.ts";
import type { Report } from "../report/report.ts";
import { gateId } from "../settings/gate-id.ts";
import type { Settings } from "../settings/settings.ts";
import type { ActionIo } from "./io.ts";
import type { ActionParts, Scene } from "./parts.ts";

/** What a review is about, and where the comment is that it links to. */
export interface ReviewedRun {
  report: Report;
  settings: Settings;
  scene: Pick<Scene, "pullRequest" | "headSha">;
  /** Empty without a comment. */
  commentUrl: string;
}

/**
 * Writes the findings on the lines of the pull request.
 *
 * @param folder - the checkout that the report is about; null when there is none
 */
export async function review(
  { report, settings, scene, commentUrl }: ReviewedRun,
  { env }: ActionIo,
  parts: ActionParts,
  folder: string | null = settings.repository,
): Promise<ReviewResult> {
  return await parts.postReview(
    {
      isWanted: settings.reviewComments,
      report,
      gate: gateId(settings),
      pullRequest: scene.pullRequest,
      headSha: scene.headSha,
      ...accessOf(settings, env),
      reportUrl: commentUrl === "" ? null : commentUrl,
    },
    folder,
  );
}

/** What of the result is worth a notice; null when all is well. */
export function problemOf(
  result: ReviewResult,
  scene?: Pick<Scene, "readOnlyNotice">,
): string | null {
  if (!("skipped" in result)) return result.problem;
  if (!result.isWanted) return null;
  const expected = result.isForbidden ? scene?.readOnlyNotice : null;
  return expected ?? result.skipped;
}

/** Whether the same keeps both away: then it is said once. */
export function isSameReason(
  review: ReviewResult,
  comment: CommentResult | null,
): boolean {
  if (comment === null || !("skipped" in review) || !("skipped" in comment))
    return false;
  if (review.isForbidden && comment.isForbidden) return true;
  // `No comment: reason` and `No review comments: reason`.
  const [a, b] = [review.skipped, comment.skipped];
  return a.slice(a.indexOf(":")) === b.slice(b.indexOf(":"));
}
