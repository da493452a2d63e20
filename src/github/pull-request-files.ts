import {
  addRevision,
  type ReadRevisions,
} from "../revisions/read-revisions.ts";
import type { ReadingPlace } from "./open-pull-requests.ts";

/** More new revisions than that are a move of the whole history. */
const mostFiles = 20;
/** Not `removed` and `unchanged`: they make no new revision, as moved files don't. */
const statuses = ["added", "modified", "renamed", "copied", "changed"];

/**
 * Reads the revision files that a pull request adds or changes, as they are at its head.
 *
 * API: `GET /repos/{owner}/{repo}/pulls/{number}/files`, at most 3,000 files, and `…/contents/{path}`, which gives
 * content up to 1 MB. Commits of forks are found in the base repository, too.
 *
 * @throws what octokit throws
 */
export async function readPullRequestFiles(
  place: ReadingPlace,
  number: number,
  headSha: string,
): Promise<ReadRevisions> {
  const result: ReadRevisions = { revisions: [], unreadable: [] };
  const paths = await changedFiles(place, number);
  for (const path of paths.slice(0, mostFiles)) {
    const content = await contentAt(place, path, headSha);
    if (typeof content === "string")
      result.unreadable.push({ file: path, line: 1, reason: content });
    else addRevision(result, content, path);
  }
  for (const file of paths.slice(mostFiles)) {
    const reason = `only ${mostFiles} files of a pull request are read`;
    result.unreadable.push({ file, line: 1, reason });
  }
  return result;
}

async function changedFiles(
  { client, owner, repo, isWanted, reading }: ReadingPlace,
  number: number,
): Promise<string[]> {
  const paths: string[] = [];
  const pages = client.paginate.iterator(client.rest.pulls.listFiles, {
    owner,
    repo,
    pull_number: number,
    per_page: 100,
  });
  reading.count();
  for await (const { data } of pages) {
    const files = data.filter(
      ({ status, changes }) =>
        statuses.includes(status) && (status !== "renamed" || changes > 0),
    );
    paths.push(...files.map(({ filename }) => filename).filter(isWanted));
    if (data.length === 100) reading.count();
  }
  return paths;
}

/** A file's bytes, or why there are none. */
async function contentAt(
  { client, owner, repo, reading }: ReadingPlace,
  path: string,
  ref: string,
): Promise<Uint8Array | string> {
  reading.count();
  const { data } = await client.rest.repos.getContent({
    owner,
    repo,
    path,
    ref,
  });
  if (Array.isArray(data) || data.type !== "file") return "it is no file";
  if (data.encoding !== "base64") return "it is larger than 1 MB";
  return Buffer.from(data.content, "base64");
}
