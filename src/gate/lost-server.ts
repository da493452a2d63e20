import { GateError } from "../errors.ts";

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

/**
 * What the gate's own connection met when the code under test took the throwaway server away from it. Anything else is
 * handed back as it is.
 */
export function explainLostServer(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof GateError) return error;
  const { code = "" } = error as Error & { code?: string };
  if (!codes.has(code) && !/Connection terminated/.test(error.message))
    return error;
  return new GateError(
    "environment",
    `The throwaway PostgreSQL no longer takes the gate's connections: ${error.message}. A revision or env.py that stops the server, ` +
      "changes its user or password, or uses up its connections or disk does that.",
    { cause: error },
  );
}
