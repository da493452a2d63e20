import { setTimeout } from "node:timers/promises";
import { refused } from "./answer.ts";
import type { Failure } from "./failures.ts";
import { sent, type Sent } from "./server.ts";

/** Does the work, or what was planned instead. */
export async function misbehave(
  failure: Failure | undefined,
  work: () => Promise<Sent>,
): Promise<Sent> {
  if (failure === undefined) return await work();
  if ("status" in failure) {
    const { status, message = "Failed", headers = {} } = failure;
    return sent(refused(status, message), headers);
  }
  if ("graphql" in failure) {
    const { graphql: type, message = "Failed" } = failure;
    return sent({
      status: 200,
      data: { data: null, errors: [{ type, message }] },
    });
  }
  if ("silent" in failure) return undefined;
  if ("slow" in failure) {
    await setTimeout(failure.slow);
    return await work();
  }
  if ("meanwhile" in failure) {
    failure.meanwhile();
    return await work();
  }
  if (failure.dropped === "after") await work();
  return null;
}
