import { afterEach, describe, expect, it } from "@jest/globals";
import { postComment, type CommentRequest } from "../../src/github/comment.ts";
import {
  startFakeGitHub,
  type Failure,
  type FakeGitHub,
  type FakeOptions,
} from "./fake-github.ts";
import type { NewPullRequest } from "./fake/pull-requests.ts";
import { testClock, type TestClock } from "./test-clock.ts";

const marker = "<!-- migration-gate -->";
const bot = "github-actions[bot]";
const list = "GET /repos/org/repo/issues/7/comments";
const create = "POST /repos/org/repo/issues/7/comments";

let github: FakeGitHub;
let clock: TestClock;

afterEach(() => github.close());

async function start(
  options: FakeOptions = {},
  pullRequest: NewPullRequest = {},
): Promise<FakeGitHub> {
  clock = testClock();
  const started = await startFakeGitHub(options);
  started.openPullRequest({ number: 7, ...pullRequest });
  return started;
}

async function post(changes: Partial<CommentRequest> = {}, wait = clock) {
  const request: CommentRequest = {
    policy: "always",
    hasFindings: true,
    pullRequest: 7,
    token: "secret-token",
    apiUrl: github.url,
    repository: "org/repo",
    marker,
    body: `${marker}\nnew`,
    ...changes,
  };
  return await postComment(request, wait);
}

function writes() {
  return github.requests.filter(
    ({ method, path }) => method !== "GET" && path !== "/graphql",
  );
}

describe("postComment finds the comment", () => {
  it("creates it when there is none", async () => {
    github = await start();
    github.addComment(7, "somebody", "hello");
    const result = await post();
    expect(github.comments(7)).toHaveLength(2);
    expect(github.comments(7)[1]?.body).toBe(`${marker}\nnew`);
    expect(result).toEqual({ url: github.comments(7)[1]?.html_url });
    expect(github.requests[0]?.authorization).toBe("token secret-token");
  });

  it("updates its own one on the last of four pages", async () => {
    github = await start();
    for (let i = 0; i < 300; i++)
      github.addComment(7, "somebody", `comment ${i}`);
    const own = github.addComment(7, bot, `${marker}\nold`);
    const result = await post();
    expect(own.body).toBe(`${marker}\nnew`);
    expect(github.comments(7)).toHaveLength(301);
    expect(result).toEqual({ url: own.html_url });
  });

  it("updates the newest of several own ones", async () => {
    github = await start();
    const older = github.addComment(7, bot, `${marker}\nolder`);
    const newer = github.addComment(7, bot, `${marker}\nnewer`);
    await post();
    expect([older.body, newer.body]).toEqual([
      `${marker}\nolder`,
      `${marker}\nnew`,
    ]);
  });

  it("leaves alone what somebody else pasted", async () => {
    github = await start();
    const pasted = github.addComment(7, "attacker", `${marker}\nmine`);
    await post();
    expect(pasted.body).toBe(`${marker}\nmine`);
    expect(github.comments(7)).toHaveLength(2);
  });

  it.each([
    ["quoted", `> ${marker}\nquoted`],
    ["in the middle", `text\n${marker}`],
    ["of another gate", "<!-- migration-gate:backend -->\ntext"],
  ])("leaves alone its own comment with the marker %s", async (_, body) => {
    github = await start();
    const other = github.addComment(7, bot, body);
    await post();
    expect(other.body).toBe(body);
    expect(github.comments(7)).toHaveLength(2);
  });

  it("knows a comment whose line ends GitHub changed", async () => {
    github = await start();
    const own = github.addComment(7, bot, `${marker}\r\nold`);
    await post();
    expect(own.body).toBe(`${marker}\nnew`);
  });

  it.each([
    ["a person's token", { login: "somebody", isUser: true }],
    ["an app's token, by GraphQL", { login: "my-app[bot]" }],
    ["a workflow's token without GraphQL", { login: bot, knowsViewer: false }],
  ])("recognises its author with %s", async (_, options) => {
    github = await start(options);
    const own = github.addComment(7, options.login, `${marker}\nold`);
    await post();
    expect(own.body).toBe(`${marker}\nnew`);
    expect(github.comments(7)).toHaveLength(1);
  });
});

describe("postComment keeps to the policy", () => {
  it.each([
    [{ policy: "never" }, "The comment is switched off.", false],
    [{ pullRequest: null }, "No pull request to comment on.", false],
    [{ token: null }, "No comment: github-token is not set.", true],
    [
      { repository: "nonsense" },
      "No comment: GITHUB_REPOSITORY is not owner/name.",
      true,
    ],
  ] as const)(
    "asks GitHub nothing with %j",
    async (changes, skipped, isWanted) => {
      github = await start();
      expect(await post(changes)).toEqual({ skipped, isWanted });
      expect(github.requests).toEqual([]);
    },
  );

  it("begins no comment when there is nothing to say and findings are asked for", async () => {
    github = await start();
    const result = await post({ policy: "on-findings", hasFindings: false });
    expect(result).toEqual({ skipped: "Nothing was found.", isWanted: false });
    expect(writes()).toEqual([]);
  });

  it("updates the comment when the problems are gone", async () => {
    github = await start();
    const own = github.addComment(7, bot, `${marker}\nold`);
    await post({ policy: "on-findings", hasFindings: false });
    expect(own.body).toBe(`${marker}\nnew`);
  });
});

describe("postComment when GitHub refuses", () => {
  it.each([
    ["reading", list, 403],
    ["writing", create, 403],
    ["writing", create, 404],
  ])(
    "explains %s with %s answered by %d and tries once",
    async (_, call, status) => {
      github = await start();
      github.failAlways(call, {
        status,
        message: "Resource not accessible by integration",
      });
      const result = await post();
      expect(result).toMatchObject({
        skipped: expect.stringContaining("permissions: pull-requests: write"),
        isWanted: true,
      });
      expect(github.comments(7)).toEqual([]);
      expect(clock.pauses).toEqual([]);
    },
  );

  it.each([
    [401, "Bad credentials", "wrong or expired"],
    [422, "Validation Failed", "answered 422"],
  ])("gives the reason for %d", async (status, message, words) => {
    github = await start();
    github.failAlways(create, { status, message });
    expect(await post()).toMatchObject({
      skipped: expect.stringContaining(words),
    });
    expect(clock.pauses).toEqual([]);
  });

  it("gives the reason when the body is too long", async () => {
    github = await start();
    const result = await post({ body: "x".repeat(70_000) });
    expect(result).toMatchObject({
      skipped: expect.stringContaining("too long"),
    });
  });
});

describe("postComment when GitHub stumbles", () => {
  const secondary = "You have exceeded a secondary rate limit.";
  const stumbles: [string, Failure[], number[]][] = [
    ["502", [{ status: 502 }], [1000]],
    ["503 twice", [{ status: 503 }, { status: 503 }], [1000, 2000]],
    [
      "429 with a time",
      [{ status: 429, headers: { "retry-after": "7" } }],
      [7000],
    ],
    [
      "403 with a time",
      [{ status: 403, headers: { "retry-after": "5" } }],
      [5000],
    ],
    ["a secondary rate limit", [{ status: 403, message: secondary }], [60_000]],
    ["a dropped connection", [{ dropped: "before" }], [1000]],
  ];

  it.each(stumbles)("tries again after %s", async (_, failures, expected) => {
    github = await start();
    github.failNext(create, ...failures);
    expect(await post()).toHaveProperty("url");
    expect(github.comments(7)).toHaveLength(1);
    expect(clock.pauses).toEqual(expected);
  });

  it("does not comment twice when the answer to the first got lost", async () => {
    github = await start();
    github.failNext(create, { dropped: "after" });
    expect(await post()).toHaveProperty("url");
    expect(github.comments(7)).toHaveLength(1);
  });

  it.each(["GET /user", "POST /graphql"])(
    "does not begin a second comment when %s stumbles",
    async (call) => {
      github = await start({ login: "my-app[bot]" });
      const own = github.addComment(7, "my-app[bot]", `${marker}\nold`);
      github.failNext(call, { status: 502 });
      await post();
      expect(own.body).toBe(`${marker}\nnew`);
      expect(github.comments(7)).toHaveLength(1);
    },
  );

  it("gives up after four attempts", async () => {
    github = await start();
    github.failAlways(list, { status: 502 });
    expect(await post()).toMatchObject({
      skipped: expect.stringContaining("502"),
      isWanted: true,
    });
    expect(github.requests).toHaveLength(4);
    expect(clock.pauses).toEqual([1000, 2000, 4000]);
  });

  it.each([
    ["an hour", { "retry-after": "3600" }],
    ["the next full hour", { "x-ratelimit-remaining": "0" }],
  ])("does not wait for %s", async (_, headers) => {
    github = await start();
    github.failAlways(list, { status: 429, headers });
    expect(await post()).toMatchObject({
      skipped: expect.stringContaining("rate limit"),
    });
    expect(clock.pauses).toEqual([]);
  });

  it("says so when nobody answers", async () => {
    github = await start();
    github.failAlways(list, { dropped: "before" });
    expect(await post()).toMatchObject({
      skipped: expect.stringContaining("could not be reached"),
    });
  });
});

describe("postComment for a commit", () => {
  const read = "GET /repos/org/repo/pulls/7";
  const [older, newest] = ["a".repeat(40), "b".repeat(40)];

  it("leaves the comment to the run of a newer one", async () => {
    github = await start({}, { headSha: newest });
    const own = github.addComment(7, bot, `${marker}\nof the newest`);
    expect(await post({ headSha: older })).toMatchObject({
      ...{ skipped: expect.stringContaining("newer"), isWanted: false },
    });
    expect(own.body).toBe(`${marker}\nof the newest`);
    expect(writes()).toEqual([]);
  });

  it("writes when it is the newest", async () => {
    github = await start({}, { headSha: newest });
    expect(await post({ headSha: newest })).toHaveProperty("url");
  });

  it("writes when the token may not read pull requests", async () => {
    github = await start({}, { headSha: newest });
    github.failAlways(read, { status: 403 });
    expect(await post({ headSha: older })).toHaveProperty("url");
  });
});

describe("postComment beside others", () => {
  const one = "/repos/org/repo/issues/comments";

  it("writes nothing when the comment says so already", async () => {
    github = await start();
    const own = github.addComment(7, bot, `${marker}\r\nnew\n`);
    expect(await post()).toEqual({ url: own.html_url });
    expect(writes()).toEqual([]);
  });

  it("begins another one when somebody deletes it at the wrong moment", async () => {
    github = await start();
    github.addComment(7, bot, `${marker}\nold`);
    const meanwhile = () => void github.state.comments.pop();
    github.failNext(`PATCH ${one}`, { meanwhile });
    const result = await post();
    expect(github.comments(7)).toMatchObject([{ body: `${marker}\nnew` }]);
    expect(result).toEqual({ url: github.comments(7)[0]?.html_url });
  });

  it("begins none in the place of a deleted one when there is nothing to say", async () => {
    github = await start();
    github.addComment(7, bot, `${marker}\nold`);
    const meanwhile = () => void github.state.comments.pop();
    github.failNext(`PATCH ${one}`, { meanwhile });
    const result = await post({ policy: "on-findings", hasFindings: false });
    expect(result).toEqual({ skipped: "Nothing was found.", isWanted: false });
    expect(github.comments(7)).toEqual([]);
  });

  it("takes 404 for a refusal when its comment is still there", async () => {
    github = await start();
    github.addComment(7, bot, `${marker}\nold`);
    github.failAlways(`PATCH ${one}`, { status: 404 });
    expect(await post()).toMatchObject({
      skipped: expect.stringContaining("permissions: pull-requests: write"),
    });
    expect(github.comments(7)).toHaveLength(1);
  });

  it.each([
    ["goes on with the comment that another run began at the same moment", {}],
    [
      "does so, too, when the answer to the deletion is lost",
      { dropped: "after" },
    ],
  ] as const)("%s", async (_, failure) => {
    github = await start();
    let other: { html_url: string } | undefined;
    const meanwhile = () => {
      other = github.addComment(7, bot, `${marker}\nother`);
    };
    github.failNext(create, { meanwhile });
    if ("dropped" in failure) github.failNext(`DELETE ${one}`, failure);
    const result = await post();
    expect(github.comments(7)).toMatchObject([{ body: `${marker}\nnew` }]);
    expect(result).toEqual({ url: other?.html_url });
  });

  it("leaves alone what somebody else pasted at the same moment", async () => {
    github = await start();
    const body = `${marker}\nmine`;
    const meanwhile = () => void github.addComment(7, "attacker", body);
    github.failNext(create, { meanwhile });
    await post();
    expect(github.comments(7)).toMatchObject([{ body }, { author: bot }]);
  });

  it("leaves one comment when three runs begin theirs at once", async () => {
    github = await start();
    await Promise.all([1, 2, 3].map(() => post({}, testClock())));
    expect(github.comments(7)).toHaveLength(1);
  });
});

describe("postComment when GitHub has its own opinion", () => {
  it("says less when the body is too long for GitHub", async () => {
    github = await start();
    const shorterBody = () => `${marker}\nless`;
    await post({ body: `${marker}\n${"x".repeat(70_000)}`, shorterBody });
    expect(github.comments(7)).toMatchObject([{ body: `${marker}\nless` }]);
  });

  it.each([
    [
      "locked",
      { isLocked: true },
      "conversation of the pull request is locked",
    ],
    ["archived", { isArchived: true }, "the repository is archived"],
  ])("does not blame the token when all is %s", async (_, changes, words) => {
    github = await start();
    if ("isArchived" in changes) Object.assign(github.state, changes);
    else Object.assign(github.pullRequest(7), changes);
    expect(await post()).toMatchObject({
      skipped: expect.stringContaining(words),
      isForbidden: false,
    });
  });

  it("comments on a pull request that was closed meanwhile", async () => {
    github = await start();
    github.pullRequest(7).state = "closed";
    expect(await post()).toHaveProperty("url");
  });

  it("works on an enterprise server", async () => {
    github = await start({ isEnterprise: true, login: "my-app[bot]" });
    const own = github.addComment(7, "my-app[bot]", `${marker}\nold`);
    await post();
    expect(own.body).toBe(`${marker}\nnew`);
  });
});
