import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { connect, type GitHubClient } from "../../src/github/client.ts";
import { describeFailure, failureOf } from "../../src/github/failure.ts";
import { withRetries } from "../../src/github/retry.ts";
import { version } from "../../src/version.ts";
import {
  startFakeGitHub,
  type Failure,
  type FakeGitHub,
} from "./fake-github.ts";
import { testClock, type TestClock } from "./test-clock.ts";

const place = { owner: "org", repo: "repo", issue_number: 7 };
const comments = "/repos/org/repo/issues/7/comments";
const viewer = "{ viewer { login } }";
let github: FakeGitHub;
let clock: TestClock;
let client: GitHubClient;

beforeEach(async () => {
  github = await startFakeGitHub({ login: "somebody", isUser: true });
  github.openPullRequest({ number: 7 });
  clock = testClock();
  client = await connect("secret", `${github.url}/`, { wait: clock });
});
afterEach(() => github.close());

async function failureIn(call: Promise<unknown>): Promise<Error> {
  return await call.then(
    () => new Error("It did not fail"),
    (cause: unknown) => cause as Error,
  );
}

describe("connect", () => {
  it("speaks to the given API, with or without a slash at its end", async () => {
    const { data } = await client.rest.users.getAuthenticated();
    expect(data.login).toBe("somebody");
    expect(github.requests).toMatchObject([
      { method: "GET", path: "/user", authorization: "token secret" },
    ]);
  });

  it("says what it is", async () => {
    await client.rest.users.getAuthenticated();
    const [request] = github.requests;
    expect(request?.userAgent).toContain(`migration-gate/${version}`);
  });

  it("gives up on a server that never answers", async () => {
    github.failAlways("GET /user", { silent: true });
    const hasty = await connect("secret", github.url, {
      callTimeout: 50,
      wait: clock,
    });
    const cause = await failureIn(hasty.rest.users.getAuthenticated());
    expect(failureOf(cause).status).toBe("unreachable");
    expect(describeFailure(cause)).toContain("could not be reached");
  });
});

describe("connect to an enterprise server", () => {
  it("finds both of its APIs", async () => {
    const server = await startFakeGitHub({ isEnterprise: true, isUser: true });
    const own = await connect("secret", server.url, { wait: clock });
    await own.rest.users.getAuthenticated();
    await own.graphql(viewer);
    expect(server.requests.map(({ path }) => path)).toEqual([
      "/user",
      "/graphql",
    ]);
    await server.close();
  });

  it("goes by the GraphQL address that it is given", async () => {
    const other = await startFakeGitHub({ isEnterprise: true, login: "other" });
    const { graphqlUrl } = other;
    const own = await connect("secret", github.url, {
      graphqlUrl,
      wait: clock,
    });
    expect(await own.graphql(viewer)).toEqual({ viewer: { login: "other" } });
    expect(github.requests).toEqual([]);
    await other.close();
  });
});

describe("the client, when GitHub stumbles over a read,", () => {
  const limited = { "x-ratelimit-remaining": "0" };
  const reset = {
    ...{ ...limited, "x-ratelimit-reset": "1795219230" },
    date: new Date(1_795_219_200_000).toUTCString(),
  };
  const stumbles: [string, Failure[], number[]][] = [
    ["502", [{ status: 502 }], [1000]],
    [
      "a dropped connection, twice",
      [{ dropped: "before" }, { dropped: "after" }],
      [1000, 2000],
    ],
    [
      "429 with a time",
      [{ status: 429, headers: { "retry-after": "7" } }],
      [7000],
    ],
    [
      "429 that says at once",
      [{ status: 429, headers: { "retry-after": "0" } }],
      [1000],
    ],
    [
      "403 with a time",
      [{ status: 403, headers: { "retry-after": "5" } }],
      [5000],
    ],
    [
      "403 with the end of the hour",
      [{ status: 403, headers: reset }],
      [31_000],
    ],
    ["429 without anything", [{ status: 429 }], [60_000]],
  ];

  it.each(stumbles)("tries again after %s", async (_, failures, pauses) => {
    github.failNext("GET /user", ...failures);
    await client.rest.users.getAuthenticated();
    expect(clock.pauses).toEqual(pauses);
  });

  it("reads only the page again that failed", async () => {
    for (let i = 0; i < 300; i++) github.addComment(7, "somebody", `${i}`);
    github.failNext(`GET ${comments}?per_page=100&page=2`, { status: 503 });
    const all = { ...place, per_page: 100 };
    const { listComments } = client.rest.issues;
    expect(await client.paginate(listComments, all)).toHaveLength(300);
    expect(github.requests).toHaveLength(4);
  });

  it.each<[string, Failure]>([
    ["502", { status: 502 }],
    ["a rate limit in an answer", { graphql: "RATE_LIMITED" }],
  ])("asks GraphQL again after %s", async (_, failure) => {
    github.failNext("POST /graphql viewer", failure);
    expect(await client.graphql(viewer)).toMatchObject({ viewer: {} });
    expect(clock.pauses).toHaveLength(1);
  });

  it.each([401, 403, 404, 422])("takes %d for an answer", async (status) => {
    github.failAlways("GET /user", { status });
    const cause = await failureIn(client.rest.users.getAuthenticated());
    expect(failureOf(cause).status).toBe(status);
    expect(github.requests).toHaveLength(1);
  });

  it("loses two minutes in all, however many calls and clients there are", async () => {
    github.failAlways("GET /user", { status: 429 });
    const other = await connect("secret", github.url, { wait: clock });
    for (const one of [client, client, other]) {
      const cause = await failureIn(
        withRetries(() => one.rest.users.getAuthenticated(), clock),
      );
      expect(describeFailure(cause)).toContain("rate limit");
    }
    expect(clock.pauses).toEqual([60_000, 60_000]);
    expect(github.requests).toHaveLength(5);
  });

  it("counts the time of calls that nobody answered", async () => {
    const start = clock.now();
    let attempts = 0;
    const call = async (): Promise<never> => {
      attempts++;
      await clock(50_000);
      throw Object.assign(new Error("nobody"), { status: 500, request: {} });
    };
    await failureIn(withRetries(call, clock));
    expect(attempts).toBe(3);
    expect(clock.now() - start).toBe(153_000);
  });
});

describe("the client, when it writes,", () => {
  const create = (body: string) =>
    client.rest.issues.createComment({ ...place, body });

  it("leaves a second between two writes, also those of another client", async () => {
    const other = await connect("secret", github.url, { wait: clock });
    await create("one");
    await other.rest.issues.createComment({ ...place, body: "two" });
    await create("three");
    expect(clock.pauses).toEqual([1000, 1000]);
  });

  it("does not hold reads up", async () => {
    await create("one");
    await client.rest.issues.listComments(place);
    expect(clock.pauses).toEqual([]);
  });

  it("posts again what a rate limit refused", async () => {
    const headers = { "retry-after": "3" };
    github.failNext(`POST ${comments}`, { status: 403, headers });
    await create("one");
    expect(github.comments(7)).toHaveLength(1);
    expect(clock.pauses).toEqual([3000]);
  });

  it.each<[string, Failure]>([
    ["502", { status: 502 }],
    ["a lost answer", { dropped: "after" }],
  ])(
    "leaves it to the caller to look what became of a post after %s",
    async (_, failure) => {
      github.failNext(`POST ${comments}`, failure);
      const cause = await failureIn(create("one"));
      expect(cause.message).not.toBe("It did not fail");
      expect(github.requests).toHaveLength(1);
      let attempts = 0;
      const work = async () => {
        attempts++;
        if (attempts === 1) return await Promise.reject(cause);
      };
      await withRetries(work, clock);
      expect(attempts).toBe(2);
    },
  );

  it("changes a comment again when the answer was lost: twice is the same as once", async () => {
    const { id: comment_id } = github.addComment(7, "somebody", "old");
    github.failNext("PATCH", { dropped: "after" });
    const { owner, repo } = place;
    const params = { owner, repo, comment_id, body: "new" };
    await client.rest.issues.updateComment(params);
    expect(github.comments(7)).toMatchObject([{ body: "new" }]);
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
