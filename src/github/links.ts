import type { MarkdownLinks } from "../report/markdown.ts";
import type { Environment, GitHubEvent } from "./event.ts";

/** Where reports of this run link to; on GitHub Enterprise Server and Gitea their own addresses. */
export function linksOf(env: Environment, event: GitHubEvent): MarkdownLinks {
  const server = env["GITHUB_SERVER_URL"] ?? "";
  const repository = env["GITHUB_REPOSITORY"] ?? "";
  if (!/^https?:\/\/[^\s()<>]+$/.test(server))
    return { source: null, run: null };
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository))
    return { source: null, run: null };
  const base = `${server.replace(/\/+$/, "")}/${repository}`;
  const commit = headOf(event) ?? env["GITHUB_SHA"] ?? "";
  const run = runOf(event) ?? env["GITHUB_RUN_ID"] ?? "";
  return {
    source: /^[0-9a-f]{40,64}$/.test(commit) ? `${base}/blob/${commit}` : null,
    run: /^\d+$/.test(run) ? `${base}/actions/runs/${run}` : null,
  };
}

/** The pull request's own commit: `GITHUB_SHA` would be a merge commit that goes away. */
function headOf(event: GitHubEvent): string | null {
  switch (event.kind) {
    case "pull-request":
    case "merge-group":
    case "push":
    case "workflow-run":
      return event.headSha;
    case "other":
    case "none":
      return null;
  }
}

/** Id of the run that made the report, when it was another one. */
function runOf(event: GitHubEvent): string | null {
  return event.kind === "workflow-run" && event.id !== null
    ? String(event.id)
    : null;
}
