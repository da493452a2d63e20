import { renderReviewBody } from "../report/review-body.ts";
import type { Report } from "../report/report.ts";
import type { Access } from "./access.ts";
import { readChangedFiles } from "./changed-files.ts";
import { connect, type GitHubClient } from "./client.ts";
import { dropDuplicates } from "./drop-duplicates.ts";
import { describeFailure, failureOf, isRefused } from "./failure.ts";
import { placeIn, type PullRequestPlace } from "./place.ts";
import { withRetries, type Wait } from "./retry.ts";
import { readOwnComments } from "./own-comments.ts";
import { draftComments, type LinesOf } from "./review-draft.ts";
import { findingsToPlace } from "./review-findings.ts";
import { planReview, type ReviewPlan } from "./review-plan.ts";
import { settleThreads } from "./settle-threads.ts";
import { submitReview } from "./submit-review.ts";

/** The comments that should stand on the lines of the pull request. */
export interface ReviewRequest extends Access {
  /** The setting `review-comments`. */
  isWanted: boolean;
  report: Report;
  /** Parts several gates of one repository; null for the only one. */
  gate: string | null;
  /** Null outside a pull request. */
  pullRequest: number | null;
  /** The commit that the report is about: the pull request's own, no merge commit. */
  headSha: string | null;
  linesOf: LinesOf;
  /** URL of the sticky comment, null without one. */
  reportUrl: string | null;
}

export interface PostedReview {
  /** Comments that were posted; none when there was nothing new to say. */
  posted: number;
  /** URL of the review, null without one. */
  url: string | null;
  /** Threads that were closed because their finding is gone, or opened because it is back. */
  settled: number;
  /** What did not work, as a sentence. */
  problem: string | null;
}

/**
 * `isWanted` is true when comments were asked for and could not be had: worth a notice. `isForbidden` when that was
 * because the token may not.
 */
export type ReviewResult =
  PostedReview | { skipped: string; isWanted: boolean; isForbidden?: boolean };

/** How messages about failures begin. */
const nothing = "No review comments";

/**
 * Posts one review with a comment for each error and warning that has none yet and whose line the diff shows; closes
 * the threads of those that are gone. Comments are told apart by a marker and by being the token's own user's.
 * Never throws: what keeps it from commenting comes back as the reason, and the verdict stays as it is.
 */
export async function postReview(
  request: ReviewRequest,
  wait?: Wait,
): Promise<ReviewResult> {
  const { pullRequest, token, repository, headSha } = request;
  const { apiUrl, graphqlUrl } = request;
  if (!request.isWanted) return skip("Review comments are switched off.");
  if (pullRequest === null) return skip("No pull request to comment on.");
  if (/\/api\/v1\/*$/.test(apiUrl))
    return skip(`${nothing}: Gitea and Forgejo take them in another form.`);
  if (token === null) return unwanted(`${nothing}: github-token is not set.`);
  if (headSha === null)
    return unwanted(`${nothing}: the event names no commit.`);
  const place = placeIn(repository, pullRequest);
  if (place === null)
    return unwanted(`${nothing}: GITHUB_REPOSITORY is not owner/name.`);
  const done: PostedReview = nothingDone();
  try {
    const client = await connect(token, apiUrl, { graphqlUrl, wait });
    const scene = { client, place, headSha };
    // All of it again, not only the failed call: a review whose answer got lost is then found, and not posted twice.
    const reason = await withRetries(() => review(scene, request, done), wait);
    return reason === null ? done : skip(reason);
  } catch (cause) {
    const problem = describeFailure(cause, nothing);
    if (done.posted > 0) return { ...done, problem };
    const isForbidden = isRefused(failureOf(cause));
    return { ...unwanted(problem), isForbidden };
  }
}

function nothingDone(): PostedReview {
  return { posted: 0, url: null, settled: 0, problem: null };
}

function skip(reason: string): ReviewResult {
  return { skipped: reason, isWanted: false };
}

function unwanted(reason: string): ReviewResult {
  return { skipped: reason, isWanted: true };
}

interface Scene {
  client: GitHubClient;
  place: PullRequestPlace;
  headSha: string;
}

/** Adds what it did to `done`. Answers with the reason when there is nothing to be done any more, else null. */
async function review(
  scene: Scene,
  request: ReviewRequest,
  done: PostedReview,
): Promise<string | null> {
  const { client, place } = scene;
  const reason = await whyNoLonger(scene);
  if (reason !== null) return reason;
  const { report, gate } = request;
  const own = await readOwnComments(client, place, gate);
  const isComplete = report.error === null && report.verdict !== "error";
  const findings = findingsToPlace(report, gate);
  const plan = planReview(findings, own?.comments ?? [], isComplete);
  await post(scene, plan, request, done);
  if (own !== null)
    done.settled += await settleThreads(client, place, plan, own.login);
  return null;
}

/** A run of an older commit must not speak, and on a closed pull request nobody listens. */
async function whyNoLonger({
  client,
  place: { owner, repo, number },
  headSha,
}: Scene): Promise<string | null> {
  const params = { owner, repo, pull_number: number };
  const { data } = await client.rest.pulls.get(params);
  if (data.state !== "open") return `${nothing}: the pull request is closed.`;
  if (data.head.sha !== headSha)
    return `${nothing}: the pull request has a newer commit, whose run comments.`;
  return null;
}

/** Posts what has not been said. A review that GitHub can't place is a problem, but no reason to leave the rest. */
async function post(
  { client, place, headSha }: Scene,
  { fresh, room, known }: ReviewPlan,
  { linesOf, reportUrl, gate }: ReviewRequest,
  done: PostedReview,
): Promise<void> {
  if (fresh.length === 0 || room === 0) return;
  const names = new Set(fresh.map(({ file }) => file));
  const files = await readChangedFiles(client, place, names);
  const drafts = draftComments(fresh, files, linesOf).slice(0, room);
  if (drafts.length === 0) return;
  const findings = drafts.map(({ placed }) => placed.finding);
  const isFirst = known === 0;
  const body = renderReviewBody(findings, { isFirst, reportUrl });
  try {
    done.url = await submitReview(client, place, {
      commit: headSha,
      body,
      drafts,
    });
    done.posted += drafts.length;
    done.posted -= await dropDuplicates(client, place, gate);
  } catch (cause) {
    if (failureOf(cause).status !== 422) throw cause;
    done.problem = describeFailure(cause, nothing);
  }
}
