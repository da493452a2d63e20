import { setTimeout as sleep } from "node:timers/promises";
import type { Client } from "pg";
import { GateError } from "../errors.ts";
import { checkVersion, readServerVersion, withClient } from "./databases.ts";
import type { ConnectionTarget } from "./throwaway.ts";

/**
 * Makes sure that we can work on the user's server: reachable, new enough, CREATEDB.
 *
 * @param patience milliseconds in which a service container that is just starting may become reachable
 * @returns its version
 * @throws GateError without the password: `environment` when it can't be reached, else `settings`
 */
export async function checkAccess(
  target: ConnectionTarget,
  patience: number,
  signal?: AbortSignal,
): Promise<string> {
  const deadline = Date.now() + patience;
  for (;;) {
    signal?.throwIfAborted();
    try {
      return await withClient(target, (client) => inspect(client, target));
    } catch (error) {
      if (error instanceof GateError) throw error;
      const refusal = explainRefusal(error, target);
      if (refusal.kind === "settings" || Date.now() >= deadline) throw refusal;
      await sleep(200);
    }
  }
}

async function inspect(
  client: Client,
  target: ConnectionTarget,
): Promise<string> {
  const version = await readServerVersion(client);
  checkVersion(version, "The server of `database-url`");
  const { rows } = await client.query<{ allowed: boolean }>(
    "SELECT rolcreatedb OR rolsuper AS allowed FROM pg_roles WHERE rolname = current_user",
  );
  if (rows[0]?.allowed === true) return version;
  throw new GateError(
    "settings",
    `The user ${target.user} of \`database-url\` may not create databases. Run ` +
      `\`ALTER ROLE ${target.user} CREATEDB\` on that server, or name another user.`,
  );
}

/** SQLSTATEs of a server that answers and does not let us in, in words. */
const refusals: Record<string, string> = {
  "28P01": "does not accept the user's password",
  "28000": "does not let this user in from here",
  "3D000": "does not have the database that the URL names",
  "42501": "does not let this user connect to the database that the URL names",
};

function explainRefusal(error: unknown, target: ConnectionTarget): GateError {
  const { code, message } = error as { code?: string; message: string };
  const address = `${target.host}:${target.port}`;
  const refusal = refusals[code ?? ""];
  if (refusal !== undefined) {
    const text = `The server of \`database-url\` (${address}) ${refusal}.`;
    return new GateError("settings", text, { details: [message] });
  }
  return new GateError(
    "environment",
    `The server of \`database-url\` can't be reached at ${address}. ` +
      "Start it before migration-gate; in GitHub Actions check the service container and its published port.",
    { details: [message || (code ?? "no answer")] },
  );
}
