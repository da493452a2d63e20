import { GateError } from "../errors.ts";
import type { Access } from "./access.ts";
import { connect } from "./client.ts";
import { describeFailure } from "./failure.ts";
import type { Wait } from "./retry.ts";
import type { WorkflowRunEvent } from "./workflow-run.ts";

/** The pull request's number, or why there is none to write on: as things are then, nothing is to be done. */
export type FoundPullRequest = { number: number } | { none: string };

/**
 * The open pull request that a workflow run was for. Only the event and the API are asked: the run's artifact could
 * name any number, and the event's own list is empty for forks. Its head must still be the commit that was tested.
 *
 * @throws GateError (settings) without a token, (environment) when GitHub can't be asked
 */
export async function findPullRequest(
  run: WorkflowRunEvent,
  access: Access,
  wait?: Wait,
): Promise<FoundPullRequest> {
  const reason = reasonForNone(run, access.repository);
  if (reason !== null) return { none: reason };
  const heads = await openHeads(run, access, wait);
  const own = heads.filter(({ repository }) =>
    isSame(repository, run.headRepository),
  );
  const exact = own.filter(({ sha }) => sha === run.headSha);
  const [only, ...more] = exact;
  if (only !== undefined && more.length === 0) return { number: only.number };
  return { none: whyNone(own.length, exact.length) };
}

function reasonForNone(
  run: WorkflowRunEvent,
  repository: string,
): string | null {
  if (run.trigger !== "pull_request")
    return `The workflow run before was started by \`${run.trigger ?? "something else"}\`, not by \`pull_request\`: there is nothing to comment on.`;
  if (!isSame(run.repository, repository))
    return "The workflow run before belongs to another repository.";
  if (run.headRepository === null)
    return "The fork of the pull request is gone.";
  return run.headBranch === null || run.headSha === null
    ? "The event does not say which commit the workflow run before was for."
    : null;
}

function whyNone(own: number, exact: number): string {
  if (exact > 1)
    return `${exact} open pull requests have this branch: which of them the run was for can't be told.`;
  return own === 0
    ? "The branch has no open pull request any more."
    : "The pull request has newer commits than those that were tested: the run for them will bring its own comment.";
}

interface Head {
  number: number;
  sha: string;
  repository: string | null;
}

/** Open pull requests from the run's branch. GitHub ignores a `head` that it can't read, so the answer is checked. */
async function openHeads(
  { headRepository, headBranch }: WorkflowRunEvent,
  { token, apiUrl, repository }: Access,
  wait?: Wait,
): Promise<Head[]> {
  if (token === null)
    throw new GateError("settings", "`github-token` is not set.");
  const [owner = "", repo = ""] = repository.split("/");
  const [headOwner = ""] = (headRepository ?? "").split("/");
  const head = `${headOwner}:${headBranch ?? ""}`;
  try {
    const client = await connect(token, apiUrl, { wait });
    const params = { owner, repo, state: "open" as const, head, per_page: 100 };
    const pulls = await client.paginate(client.rest.pulls.list, params);
    return pulls
      .filter((pull) => pull.head.ref === headBranch)
      .map(({ number, head }) => ({
        number,
        sha: head.sha,
        // The API's description leaves out that a fork can be gone.
        repository:
          (head.repo as { full_name: string } | null)?.full_name ?? null,
      }));
  } catch (cause) {
    throw new GateError("environment", describeFailure(cause), { cause });
  }
}

function isSame(one: string | null, other: string | null): boolean {
  return one !== null && one.toLowerCase() === other?.toLowerCase();
}
