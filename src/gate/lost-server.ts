import { findSilence } from "../database/silence.ts";
import type { ThrowawayServer } from "../database/throwaway.ts";
import { GateError } from "../errors.ts";
import type { RunFailure } from "../rehearsal/recording.ts";
import type { Rehearsal } from "../rehearsal/rehearsal.ts";

/** Errors of the network, and SQLSTATEs of a server that lets nobody in (appendix A of PostgreSQL's manual). */
const codes = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "28000",
  "28P01",
  "3D000",
  "53100",
  "53300",
  "57P01",
  "57P02",
  "57P03",
]);

type Losable = Pick<ThrowawayServer, "target" | "explainLoss">;

/**
 * What the gate's own connection met when the throwaway server was taken away. Anything else is handed back as it is.
 */
export async function explainLostServer(
  error: unknown,
  server: Pick<Losable, "explainLoss"> | null,
): Promise<unknown> {
  if (!(error instanceof Error) || error instanceof GateError) return error;
  const { code = "" } = error as Error & { code?: string };
  if (!codes.has(code) && !/Connection terminated/.test(error.message))
    return error;
  return lostServer(error, server);
}

async function lostServer(
  error: Error,
  server: Pick<Losable, "explainLoss"> | null,
): Promise<GateError> {
  const loss = (await server?.explainLoss?.()) ?? null;
  return new GateError(
    "environment",
    `The throwaway PostgreSQL no longer takes the gate's connections: ${error.message}. ${loss?.text ?? usualCauses}`,
    { details: loss?.details ?? [], cause: error },
  );
}

const usualCauses =
  "A revision or env.py that stops the server, changes its user or password, or uses up its connections or disk does that.";

/**
 * A failure on a server that is gone, or a wait for one, says nothing about the revision.
 *
 * @param server null when the project uses none
 * @throws GateError (environment) when the server no longer answers
 */
export async function requireServer(server: Losable | null): Promise<void> {
  // To hear that there is no such database is an answer, too.
  const silence = server && (await findSilence(server.target("any")));
  if (silence) throw await lostServer(silence, server);
}

/** `disk_full` */
const diskFull = "53100";

/**
 * Makes sure that what failed has failed on a working server.
 *
 * @throws GateError (environment) when the server is gone or its disk is full
 */
export async function requireOwnFailure(
  rehearsal: Rehearsal,
  server: Losable | null,
): Promise<void> {
  const failures = failuresOf(rehearsal);
  if (failures.length === 0) return;
  await requireServer(server);
  const full = failures.find(
    ({ statement }) => statement?.failure?.sqlstate === diskFull,
  );
  if (!full) return;
  throw new GateError(
    "environment",
    `The throwaway PostgreSQL ran out of disk${full.revision ? ` in revision ${full.revision}` : ""}: ${full.message.split("\n")[0]}. ` +
      "A container keeps its data in memory. Give the machine more, let the revisions write less on a test database, or name a server with enough disk in `database-url`.",
    { details: full.traceback },
  );
}

function failuresOf(rehearsal: Rehearsal): RunFailure[] {
  const { baseFailure, production, stairway } = rehearsal;
  const steps = stairway.flatMap(({ up, down, again }) => [up, down, again]);
  return [
    baseFailure,
    production?.failure,
    ...steps.map(({ failure }) => failure),
  ].filter((failure) => failure != null);
}
