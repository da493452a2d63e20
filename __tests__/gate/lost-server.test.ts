import { describe, expect, it } from "@jest/globals";
import net from "node:net";
import { GateError } from "../../src/errors.ts";
import {
  explainLostServer,
  requireOwnFailure,
  requireServer,
} from "../../src/gate/lost-server.ts";
import type { RunFailure } from "../../src/rehearsal/recording.ts";
import type { Rehearsal } from "../../src/rehearsal/rehearsal.ts";

describe("an error of the gate's own connection", () => {
  it.each([
    ["a server that is gone", "ECONNREFUSED", "connect ECONNREFUSED"],
    ["another password", "28P01", 'password authentication failed for "x"'],
    ["no connections left", "53300", "sorry, too many clients already"],
    ["a broken connection", undefined, "Connection terminated unexpectedly"],
  ])(
    "is the environment's, not a bug of the gate: %s",
    async (_, code, message) => {
      const given = Object.assign(new Error(message), { code });
      const error = await explainLostServer(given, null);
      expect(error).toMatchObject({ kind: "environment", cause: given });
      expect((error as GateError).message).toContain(message);
      expect((error as GateError).message).toContain("A revision or env.py");
    },
  );

  it("comes with what became of the server, where that is known", async () => {
    const loss = { text: "Its container is paused.", details: ["LOG: ready"] };
    const explainLoss = () => Promise.resolve(loss);
    const gone = Object.assign(new Error("refused"), { code: "ECONNREFUSED" });
    expect(await explainLostServer(gone, { explainLoss })).toMatchObject({
      message: expect.stringMatching(/refused\. Its container is paused\.$/),
      details: ["LOG: ready"],
    });
  });

  it.each([
    new TypeError("x is undefined"),
    Object.assign(new Error("syntax error"), { code: "42601" }),
    new GateError("settings", "Connection terminated: no"),
    "a text",
  ])("stays what it is when it is something else: %s", async (error) => {
    expect(await explainLostServer(error, {})).toBe(error);
  });
});

/** A server on a port where nobody listens. */
const goneServer = {
  target: (database: string) => ({
    ...{ host: "127.0.0.1", port: 1, user: "nobody", password: "" },
    database,
  }),
};

const failure: RunFailure = {
  revision: "0002",
  file: "versions/0002.py",
  line: 10,
  endLine: 10,
  type: "OperationalError",
  message: "server closed the connection unexpectedly",
  statement: null,
  traceback: [],
};
const passed = { status: "passed", milliseconds: 1, failure: null } as const;
const failed = { status: "failed", milliseconds: 1, failure } as const;

function rehearsalWith(given: object): Rehearsal {
  const nothing = { baseFailure: null, production: null, stairway: [] };
  return { ...nothing, ...given } as unknown as Rehearsal;
}

describe("a failure of a run", () => {
  it.each([
    ["before the range", { baseFailure: failure }],
    ["as production", { production: { failure } }],
    ["up alone", { stairway: [{ up: failed, down: passed, again: passed }] }],
    ["down", { stairway: [{ up: passed, down: failed, again: passed }] }],
    ["up again", { stairway: [{ up: passed, down: passed, again: failed }] }],
  ])(
    "is none of the revision's when the server is gone: %s",
    async (_, given) => {
      await expect(
        requireOwnFailure(rehearsalWith(given), goneServer),
      ).rejects.toMatchObject({ kind: "environment" });
    },
  );

  it("is not looked for when nothing failed", async () => {
    const rehearsal = rehearsalWith({ production: { failure: null } });
    await requireOwnFailure(rehearsal, goneServer);
    expect(rehearsal.production?.failure).toBeNull();
  });
});

it("A server that takes connections and keeps silent is as good as gone", async () => {
  const silent = net.createServer(() => undefined);
  await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
  const { port } = silent.address() as net.AddressInfo;
  const target = (database: string) => ({
    ...goneServer.target(database),
    port,
  });
  try {
    await expect(requireServer({ target })).rejects.toMatchObject({
      kind: "environment",
    });
  } finally {
    silent.close();
  }
});
