import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { connect } from "../../src/github/client.ts";
import { describeFailure, failureOf } from "../../src/github/failure.ts";
import { startFakeGitHub, type FakeGitHub } from "../support/fake-github.ts";

let github: FakeGitHub;

beforeEach(async () => {
  github = await startFakeGitHub({ login: "somebody", isUser: true });
});
afterEach(() => github.stop());

describe("connect", () => {
  it("speaks to the given API, with or without a slash at its end", async () => {
    const client = await connect("secret", `${github.url}/`);
    const { data } = await client.rest.users.getAuthenticated();
    expect(data.login).toBe("somebody");
    expect(github.requests).toEqual([
      { method: "GET", path: "/user", authorization: "token secret" },
    ]);
  });

  it("gives up on a server that never answers", async () => {
    github.failAlways("GET /user", { silent: true });
    const client = await connect("secret", github.url, 50);
    const call = client.rest.users.getAuthenticated();
    const cause: unknown = await call.catch((error: unknown) => error);
    expect(failureOf(cause).status).toBe("unreachable");
    expect(describeFailure(cause)).toContain("could not be reached");
  });
});

describe("describeFailure", () => {
  it.each([
    [new TypeError("our own bug"), "No comment: our own bug"],
    ["thrown text", "No comment: thrown text"],
    [null, "No comment: null"],
  ])("gives the message of what was no call", (cause, words) => {
    expect(describeFailure(cause)).toBe(words);
  });
});
