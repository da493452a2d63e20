import type { GitHubClient } from "./client.ts";
import { hunksOf } from "./diff-hunks.ts";
import type { PullRequestPlace } from "./place.ts";
import type { ChangedFile } from "./review-draft.ts";

/**
 * Those of the pull request's files that are named and whose diff GitHub shows: it leaves out that of large files, and
 * everything after 3,000 files. Reads no page more than it needs.
 */
export async function readChangedFiles(
  client: GitHubClient,
  { owner, repo, number }: PullRequestPlace,
  names: ReadonlySet<string>,
): Promise<Map<string, ChangedFile>> {
  const missing = new Set(names);
  const params = { owner, repo, pull_number: number, per_page: 100 };
  const found = await client.paginate(
    client.rest.pulls.listFiles,
    params,
    ({ data }, done) => {
      const page = data.filter(({ filename }) => missing.delete(filename));
      if (missing.size === 0) done();
      return page;
    },
  );
  return new Map(
    found.map(({ filename, patch, status }) => {
      const hunks = hunksOf(patch ?? "");
      return [filename, { filename, hunks, isNew: status === "added" }];
    }),
  );
}
