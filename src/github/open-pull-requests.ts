import type { ReadRevisions } from "../revisions/read-revisions.ts";
import type { Access } from "./access.ts";
import { connect, type GitHubClient } from "./client.ts";
import { readPullRequestFiles } from "./pull-request-files.ts";
import { Reading } from "./reading.ts";

/** An open pull request and the revision files that it adds or changes. */
export interface OtherPullRequest extends ReadRevisions {
  number: number;
  /** As its author wrote it. */
  title: string;
  isDraft: boolean;
}

export interface OtherPullRequests {
  /** Newest first. */
  pullRequests: OtherPullRequest[];
  /** What could not be looked at, and why. */
  notices: string[];
}

export interface OpenPullRequestsRequest extends Access {
  token: string;
  /** The pull request that this run is about. */
  number: number;
  /** The branch that it goes to: only others that go there matter. */
  baseRef: string;
  /** Seconds for all of it, 20 by default. */
  seconds?: number;
}

/** The oldest open ones are seldom the next to be merged. */
const mostPullRequests = 50;
const readAtOnce = 4;

/**
 * Reads the revision files of the other open pull requests to the same branch, as text; nothing of them is run. Never
 * throws: what it has not seen is in `notices`.
 *
 * @param isWanted tells revision files among all paths
 */
export async function readOpenPullRequests(
  request: OpenPullRequestsRequest,
  isWanted: (path: string) => boolean,
): Promise<OtherPullRequests> {
  const reading = new Reading(request.seconds ?? 20);
  await reading.during(async () => {
    const [owner = "", repo = ""] = request.repository.split("/");
    const patience = (request.seconds ?? 20) * 1000;
    const manners = { patience, callTimeout: 10_000 };
    const client = await connect(request.token, request.apiUrl, manners);
    const place = { client, owner, repo, isWanted, reading };
    const listed = await listOthers(place, request);
    reading.expect(listed.map(({ number }) => number));
    const left = listed.values();
    const work = Array.from({ length: readAtOnce }, () =>
      readEach(left, place),
    );
    await Promise.all(work);
  });
  return reading.result();
}

/** Where to read, and what keeps the account of it. */
export interface ReadingPlace {
  client: GitHubClient;
  owner: string;
  repo: string;
  isWanted: (path: string) => boolean;
  reading: Reading;
}

export interface ListedPullRequest {
  number: number;
  title: string;
  isDraft: boolean;
  headSha: string;
}

/** `GET /repos/{owner}/{repo}/pulls`, newest first. One page holds more than are read. */
async function listOthers(
  { client, owner, repo, reading }: ReadingPlace,
  { number, baseRef }: OpenPullRequestsRequest,
): Promise<ListedPullRequest[]> {
  reading.count();
  const { data } = await client.rest.pulls.list({
    owner,
    repo,
    state: "open",
    base: baseRef,
    per_page: 100,
  });
  // Gitea gives those to other branches, too.
  const others = data.filter(
    (one) => one.base.ref === baseRef && one.number !== number,
  );
  if (others.length > mostPullRequests || data.length === 100)
    reading.notices.push(
      `Only the newest ${Math.min(mostPullRequests, others.length)} of the other open pull requests were looked at.`,
    );
  return others.slice(0, mostPullRequests).map((one) => ({
    number: one.number,
    title: one.title,
    isDraft: one.draft === true,
    headSha: one.head.sha,
  }));
}

async function readEach(
  left: Iterator<ListedPullRequest> & Iterable<ListedPullRequest>,
  place: ReadingPlace,
): Promise<void> {
  for (const { headSha, ...pullRequest } of left)
    await place.reading.attempt(pullRequest.number, async () => ({
      ...pullRequest,
      ...(await readPullRequestFiles(place, pullRequest.number, headSha)),
    }));
}
