import { notFound, ok, type Call, type Route } from "./answer.ts";
import { blobSha } from "./patch.ts";
import { pullRequestJson } from "./render.ts";
import { findPullRequest, type PullRequest } from "./state.ts";

const repo = "/repos/{owner}/{repo}";

/** Pull requests and their files. */
export const pullRoutes: Record<string, Route> = {
  [`GET ${repo}/pulls`]: (call) => {
    const found = call.state.pullRequests.filter((candidate) =>
      isAskedFor(candidate, call),
    );
    // Newest first unless told otherwise.
    if (call.query.get("direction") !== "asc") found.reverse();
    return ok(found.map((pull) => pullRequestJson(call.state, pull)));
  },
  [`GET ${repo}/pulls/{pull_number}`]: ({ state, params }) => {
    const pull = findPullRequest(state, Number(params["pull_number"]));
    return pull === undefined ? notFound : ok(withCounts(state, pull));
  },
  [`GET ${repo}/pulls/{pull_number}/files`]: ({ state, params }) => {
    const pull = findPullRequest(state, Number(params["pull_number"]));
    if (pull === undefined) return notFound;
    const tree = state.commits.get(pull.head.sha);
    const shaOf = (name: string): string => blobSha(tree?.get(name) ?? "");
    return ok(
      pull.files.map((file) => ({ sha: shaOf(file.filename), ...file })),
    );
  },
  [`GET ${repo}/commits/{commit_sha}/pulls`]: ({ state, params }) => {
    const sha = params["commit_sha"];
    // Commits of forks are not known to it.
    const found = state.pullRequests.filter(
      ({ head }) => head.sha === sha && head.repo === state.repository,
    );
    return ok(found.map((pull) => pullRequestJson(state, pull)));
  },
};

function isAskedFor(
  { state: is, head, base }: PullRequest,
  { state, query }: Call,
): boolean {
  const wanted = query.get("state") ?? "open";
  const owner = (head.repo ?? "unknown").split("/")[0];
  const [wantedHead, wantedBase] = [query.get("head"), query.get("base")];
  // A head without `owner:` is ignored.
  const hasHead =
    !state.heedsHead ||
    !wantedHead?.includes(":") ||
    wantedHead === `${owner}:${head.ref}`;
  return (
    (wanted === "all" || wanted === is) &&
    hasHead &&
    (wantedBase === null || wantedBase === base.ref) &&
    state.repository !== ""
  );
}

function withCounts(state: Call["state"], pull: PullRequest) {
  const sum = (key: "additions" | "deletions"): number =>
    pull.files.reduce((total, file) => total + file[key], 0);
  return {
    ...pullRequestJson(state, pull),
    merged: pull.isMerged,
    mergeable_state: "clean",
    changed_files: pull.files.length,
    additions: sum("additions"),
    deletions: sum("deletions"),
  };
}
