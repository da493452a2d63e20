import { describe, expect, it } from "@jest/globals";
import { GateError } from "../../src/errors.ts";
import { explainLostServer } from "../../src/gate/lost-server.ts";

describe("an error of the gate's own connection", () => {
  it.each([
    ["a server that is gone", "ECONNREFUSED", "connect ECONNREFUSED"],
    ["another password", "28P01", 'password authentication failed for "x"'],
    ["no connections left", "53300", "sorry, too many clients already"],
    ["a broken connection", undefined, "Connection terminated unexpectedly"],
  ])("is the environment's, not a bug of the gate: %s", (_, code, message) => {
    const error = explainLostServer(
      Object.assign(new Error(message), { code }),
    );
    expect(error).toMatchObject({ kind: "environment" });
    expect((error as GateError).message).toContain(message);
  });

  it.each([
    new TypeError("x is undefined"),
    Object.assign(new Error("syntax error"), { code: "42601" }),
    new GateError("settings", "Connection terminated: no"),
    "a text",
  ])("stays what it is when it is something else: %s", (error) => {
    expect(explainLostServer(error)).toBe(error);
  });
});
