import { setTimeout as sleep } from "node:timers/promises";
import { DatabaseError } from "pg";
import { withClient } from "./databases.ts";
import type { ConnectionTarget } from "./throwaway.ts";

/** Milliseconds that a server gets for an answer. */
const patience = 5_000;
/** `cannot_connect_now`: it is just starting, or just going. */
const cannotConnectNow = "57P03";

/**
 * Whether a PostgreSQL is gone, or there and silent. One that refuses the connection has answered.
 *
 * @returns null when it answers, else what was met instead
 */
export async function findSilence(
  target: ConnectionTarget,
): Promise<Error | null> {
  const deadline = Date.now() + patience;
  for (;;) {
    const error = await ask(target);
    if (!(error instanceof DatabaseError)) return error;
    if (error.code !== cannotConnectNow) return null;
    if (Date.now() > deadline) return error;
    await sleep(50);
  }
}

function ask(target: ConnectionTarget): Promise<Error | null> {
  const limits = { connectionTimeoutMillis: patience, query_timeout: patience };
  return withClient({ ...target, ...limits }, (client) =>
    client.query("SELECT 1"),
  ).then(
    () => null,
    (error: unknown) =>
      error instanceof Error ? error : new Error(String(error)),
  );
}
