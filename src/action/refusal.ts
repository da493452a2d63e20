import type { GitHubEvent } from "../github/event.ts";
import type { Settings } from "../settings/settings.ts";

/** What of the settings decides whether an event is refused. */
export type Consent = Pick<Settings, "mode" | "allowPullRequestTarget">;

/**
 * Why there must be no run for an event, null when there may be one. Running means executing env.py and the revisions
 * of the checkout: with the rights of the base branch, a pull request could take its secrets and its token.
 */
export function refusalOf(event: GitHubEvent, consent: Consent): string | null {
  if (consent.mode === "comment-only")
    return event.kind === "workflow-run" ? null : wrongEvent(nameOf(event));
  if (event.kind === "workflow-run")
    return (
      `${refusal("workflow_run")} ` +
      "To comment from here on what a `pull_request` workflow found, set `mode: comment-only`."
    );
  if (!isTarget(event) || consent.allowPullRequestTarget) return null;
  return (
    `${refusal("pull_request_target")} ` +
    "Start the workflow on `pull_request` instead; a pull request from a fork then gets everything but the comment, and a second workflow can add that (`mode: comment-only`). " +
    "Where all pull requests come from people you trust, `allow-pull-request-target: true` runs it all the same."
  );
}

/** Whether the run has the rights of the base branch and may have the code of a pull request. */
export function isTarget(event: GitHubEvent): boolean {
  switch (event.kind) {
    case "pull-request":
      return event.trigger === "pull_request_target";
    case "other":
      return event.name === "pull_request_target";
    case "merge-group":
    case "push":
    case "workflow-run":
    case "none":
      return false;
  }
}

function refusal(trigger: string): string {
  return `migration-gate does not run on \`${trigger}\`: it executes the code of the checkout, and such a run holds the repository's secrets and a token that can write.`;
}

function wrongEvent(name: string): string {
  return (
    `\`mode: comment-only\` works on \`workflow_run\` alone, and this run was started by ${name}. ` +
    "It writes the comment for another workflow: the one on `pull_request`, which runs the gate without `mode`."
  );
}

function nameOf(event: GitHubEvent): string {
  switch (event.kind) {
    case "pull-request":
      return `\`${event.trigger}\``;
    case "merge-group":
      return "`merge_group`";
    case "push":
      return "`push`";
    case "workflow-run":
      return "`workflow_run`";
    case "other":
      return `\`${event.name}\``;
    case "none":
      return "no event of GitHub Actions";
  }
}
