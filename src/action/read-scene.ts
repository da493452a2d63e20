import { readEvent } from "../github/event.ts";
import { linksOf } from "../github/links.ts";
import type { Settings } from "../settings/settings.ts";
import type { ActionIo } from "./io.ts";
import type { Scene } from "./parts.ts";
import { readOnlyNotice } from "./read-only.ts";
import { isTarget, refusalOf } from "./refusal.ts";
import { targetCheckoutProblem } from "./target-checkout.ts";

/** Where this run is on GitHub, and whether it may be one. */
export async function readScene(
  env: ActionIo["env"],
  settings: Settings | null,
): Promise<Scene> {
  const { event } = readEvent(env);
  const consent = settings ?? { mode: "run", allowPullRequestTarget: false };
  const refusal = refusalOf(event, consent);
  return {
    pullRequest: event.kind === "pull-request" ? event.number : null,
    headSha: event.kind === "pull-request" ? event.headSha : null,
    links: linksOf(env, event),
    refusal:
      refusal === null && settings !== null && isTarget(event)
        ? await targetCheckoutProblem(settings.repository, event, env)
        : refusal,
    workflowRun: event.kind === "workflow-run" ? event : null,
    readOnlyNotice: readOnlyNotice(event, env),
  };
}
