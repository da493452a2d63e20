import type { GitHubClient } from "./client.ts";
import type { PullRequestPlace } from "./place.ts";
import type { ReviewPlan } from "./review-plan.ts";
import {
  changeThread,
  readThreads,
  type ReviewThread,
  type threadMutations,
} from "./review-threads.ts";
import { unlessRefused } from "./unless-refused.ts";

/** Each takes a second; the next run does the rest. */
const mostChanges = 30;

/**
 * Closes the threads of findings that are gone and opens those of findings that are back. Threads are resolved, which
 * takes `contents: write` (https://github.com/orgs/community/discussions/44650); without it our comment is minimised
 * as outdated, unless somebody answered. What a person resolved or hid stays so, and nobody else's comment is touched.
 *
 * @param login - whom the token writes as
 * @returns how many threads were closed or opened
 */
export async function settleThreads(
  client: GitHubClient,
  place: PullRequestPlace,
  { present, gone }: Pick<ReviewPlan, "present" | "gone">,
  login: string,
): Promise<number> {
  if (present.length + gone.length === 0) return 0;
  const change = changerOf(client);
  const threads = await unlessRefused(() => readThreads(client, place));
  if (threads === null) return 0;
  let changes = 0;
  for (const { nodeId } of gone) {
    const thread = threads.get(nodeId);
    if (thread && changes < mostChanges && (await close(thread, change)))
      changes++;
  }
  for (const { nodeId } of present) {
    const thread = threads.get(nodeId);
    if (thread && changes < mostChanges && (await open(thread, change, login)))
      changes++;
  }
  return changes;
}

type Change = keyof typeof threadMutations;
/** False when GitHub refused. */
type Changer = (change: Change, id: string) => Promise<boolean>;

async function close(thread: ReviewThread, change: Changer): Promise<boolean> {
  if (thread.isResolved || thread.isMinimized) return false;
  if (await change("resolve", thread.id)) return true;
  return !thread.hasReplies && (await change("minimize", thread.comment));
}

async function open(
  thread: ReviewThread,
  change: Changer,
  login: string,
): Promise<boolean> {
  const { isResolved, resolvedBy } = thread;
  const isOurs =
    resolvedBy === null || resolvedBy === login.replace(/\[bot\]$/, "");
  const opened = isResolved && isOurs && (await change("unresolve", thread.id));
  const shown =
    thread.isMinimized &&
    thread.minimizedReason === "outdated" &&
    (await change("unminimize", thread.comment));
  return opened || shown;
}

/** What is refused once is not tried again: it would be refused for every thread. */
function changerOf(client: GitHubClient): Changer {
  const refused = new Set<Change>();
  return async (change, id) => {
    if (refused.has(change)) return false;
    const done = await unlessRefused(async () => {
      await changeThread(client, change, id);
      return true;
    });
    if (done === null) refused.add(change);
    return done === true;
  };
}
