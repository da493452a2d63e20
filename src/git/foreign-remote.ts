import { textAt, type GitEvent } from "./base-candidates.ts";
import { git } from "./git.ts";

/**
 * Whether `origin` is another repository of the same server than the one that the workflow runs for: a fork, checked
 * out with `repository:`. Its branches are its owner's affair.
 *
 * @returns both as `owner/name`, null when they are the same or it can't be told
 */
export async function foreignRemote(
  repository: string,
  event: GitEvent | null,
): Promise<{ origin: string; wanted: string } | null> {
  const own = textAt(event?.payload, ["repository", "html_url"]);
  if (own === null) return null;
  const args = ["config", "--get", "remote.origin.url"];
  const { stdout } = await git(repository, args);
  const [origin, wanted] = [stdout.toString().trim(), own].map(placeOf);
  if (!origin || !wanted || origin.host !== wanted.host) return null;
  return origin.name.toLowerCase() === wanted.name.toLowerCase()
    ? null
    : { origin: origin.name, wanted: wanted.name };
}

/** Host and `owner/name` of `https://host/owner/name.git` or `git@host:owner/name.git`. */
function placeOf(url: string): { host: string; name: string } | null {
  const match =
    /^(?:[a-z+]+:\/\/)?(?:[^/@]+@)?([^/:@]+)(?::\d+)?[/:]([^/]+\/[^/]+?)(?:\.git)?\/?$/.exec(
      url,
    );
  const [, host, name] = match ?? [];
  return host && name ? { host: host.toLowerCase(), name } : null;
}
