import type { Environment, GitHubEvent } from "../github/event.ts";

/**
 * Why a run's own token can't write whatever `permissions` say, null when nothing is known. With settings of a
 * private repository, or a token of its own, it may be able to all the same: so this explains a refusal by GitHub
 * and never takes its place.
 *
 * Source: docs.github.com, "Events that trigger workflows" (forks) and "Troubleshooting Dependabot on GitHub Actions".
 */
export function readOnlyNotice(
  event: GitHubEvent,
  env: Environment,
): string | null {
  const whose = whoseRun(event, env);
  if (whose === null) return null;
  return (
    `No comment: runs for ${whose} get a token that can't write. The verdict is not touched by that, and the job's summary has the report. ` +
    `A second workflow can write the comment: ${guide(env)}`
  );
}

function whoseRun(event: GitHubEvent, env: Environment): string | null {
  // On pull_request_target the token is the base branch's.
  if (event.kind !== "pull-request" || event.trigger !== "pull_request")
    return null;
  if (env["GITHUB_ACTOR"] === "dependabot[bot]") return "Dependabot";
  return event.isFork ? "pull requests from forks" : null;
}

/** The page that shows that workflow, in the version of the action that runs. */
function guide(env: Environment): string {
  const page = "docs/pull-requests.md";
  const server = env["GITHUB_SERVER_URL"] ?? "";
  const repository = env["GITHUB_ACTION_REPOSITORY"] ?? "";
  const ref = env["GITHUB_ACTION_REF"] ?? "";
  const isKnown =
    /^https?:\/\/[^\s()<>]+$/.test(server) &&
    /^[\w.-]+\/[\w.-]+$/.test(repository) &&
    /^[\w./-]+$/.test(ref);
  return isKnown
    ? `${server}/${repository}/blob/${ref}/${page}`
    : `${page} of migration-gate shows it.`;
}
