/** A pull request of a repository. */
export interface PullRequestPlace {
  owner: string;
  repo: string;
  number: number;
}

/** @returns null unless the repository's name is `owner/name` */
export function placeIn(
  repository: string,
  number: number,
): PullRequestPlace | null {
  const [owner, repo, ...rest] = repository.split("/");
  return owner && repo && rest.length === 0 ? { owner, repo, number } : null;
}
