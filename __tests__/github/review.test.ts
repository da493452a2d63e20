import { afterEach, describe, expect, it } from "@jest/globals";
import type { Finding } from "../../src/findings/finding.ts";
import { postReview, type ReviewRequest } from "../../src/github/review.ts";
import {
  startFakeGitHub,
  type FakeGitHub,
  type FakeOptions,
} from "./fake-github.ts";
import { testClock } from "./test-clock.ts";
import { findingAt, reportWith } from "./review-report.ts";

const bot = "github-actions[bot]";
const file = "versions/a.py";
const reviews = "POST /repos/org/repo/pulls/1/reviews";
const listed = "GET /repos/org/repo/pulls/1/comments";

let github: FakeGitHub;
let clock = testClock();

afterEach(async () => {
  clock = testClock();
  await github.close();
});

/** A pull request that adds a file of these lines. */
async function start(lines: string[], options: FakeOptions = {}) {
  github = await startFakeGitHub(options);
  github.openPullRequest({ changes: { [file]: lines.join("\n") } });
}

function push(lines: string[]): void {
  github.push(1, { [file]: lines.join("\n") });
}

/** The gate has found these in the newest commit. */
async function review(
  findings: Finding[],
  changes: Partial<ReviewRequest> = {},
) {
  const { sha } = github.pullRequest(1).head;
  const request: ReviewRequest = {
    ...{ isWanted: true, report: reportWith(findings), gate: null },
    ...{ pullRequest: 1, headSha: sha, token: "secret", apiUrl: github.url },
    ...{ repository: "org/repo", reportUrl: null },
    linesOf: (name) =>
      github.state.commits.get(sha)?.get(name)?.split("\n") ?? null,
    ...changes,
  };
  return await postReview(request, clock);
}

const lines = Array.from({ length: 20 }, (_, i) => `    op.line(${i + 1})`);

function drop(line: number, column: string, given: Partial<Finding> = {}) {
  return findingAt(line, {
    statement: `ALTER TABLE articles DROP COLUMN ${column}`,
    message: `Drops ${column}.`,
    ...given,
  });
}

/** Whether each comment's thread is open, by what the comment is about. */
function threads(): Record<string, string> {
  return Object.fromEntries(
    github.reviewComments(1).flatMap(({ id, body, minimized }) => {
      const name = /Drops (\w+)/.exec(body)?.[1];
      if (name === undefined) return [];
      const thread = github.threads(1).find((one) => one.id === id);
      const state = thread?.resolvedBy != null ? "resolved" : "open";
      return [[name, minimized ?? state]];
    }),
  );
}

/** Somebody answers the first comment; gives its thread, as it is when asked. */
function answer(author: string, body: string) {
  const [first] = github.reviewComments(1);
  if (first === undefined) throw new Error("There is no comment");
  const { state } = github;
  const id = (state.lastId += 1);
  state.reviewComments.push({ ...first, id, author, body });
  return () => {
    const [thread] = github.threads(1);
    if (thread === undefined) throw new Error("There is no thread");
    return thread;
  };
}

function calls(start: string): number {
  return github.requests.filter(({ method, path, fields }) =>
    [`${method} ${path}`, ...fields].join(" ").startsWith(start),
  ).length;
}

function writes(): number {
  return github.requests.filter(
    ({ method, fields }) =>
      method !== "GET" && !["viewer", "repository"].includes(fields[0] ?? ""),
  ).length;
}

describe("a pull request, push by push", () => {
  it("says each finding once, closes what is gone and opens what is back", async () => {
    await start(lines);
    const found = [drop(3, "title"), drop(5, "body"), drop(7, "author")];
    expect(await review(found)).toMatchObject({ posted: 3, problem: null });
    expect(github.reviews(1)).toMatchObject([
      {
        ...{ author: bot, state: "COMMENTED" },
        body: expect.stringContaining("on changed lines: 3 errors."),
      },
    ]);

    // One is fixed, one has moved.
    push(["# above", ...lines]);
    expect(await review([drop(4, "title"), drop(6, "body")])).toMatchObject({
      ...{ posted: 0, url: null, settled: 1, problem: null },
    });
    expect(threads()).toEqual({
      ...{ title: "open", body: "open", author: "resolved" },
    });

    push(["# all green", ...lines]);
    expect(await review([])).toMatchObject({ posted: 0, settled: 2 });
    expect(new Set(Object.values(threads()))).toEqual(new Set(["resolved"]));

    push(["# back", ...lines]);
    expect(await review([drop(6, "body")])).toMatchObject({
      ...{ posted: 0, settled: 1 },
    });
    expect(threads()).toMatchObject({ title: "resolved", body: "open" });
    expect(github.reviewComments(1)).toHaveLength(3);
    expect(github.reviews(1)).toHaveLength(1);
  });

  it("says what is new in a review of its own", async () => {
    await start(lines);
    await review([drop(3, "title")]);
    push([...lines, "    op.line(21)"]);
    await review([drop(3, "title"), drop(21, "body")]);
    expect(github.reviewComments(1)).toHaveLength(2);
    expect(github.reviews(1)[1]?.body).toContain("new on changed lines");
  });

  it("writes nothing when the same is found again", async () => {
    await start(lines);
    await review([drop(3, "title")]);
    const before = writes();
    expect(await review([drop(3, "title")])).toMatchObject({ settled: 0 });
    expect(writes()).toBe(before);
  });

  it("does not repeat a finding whose line was changed", async () => {
    await start(lines);
    await review([drop(3, "title")]);
    push(lines.map((line) => `${line}  # changed`));
    await review([drop(3, "title")]);
    expect(github.reviewComments(1)).toMatchObject([{ line: null }]);
  });

  it("closes nothing when the gate could not do its job", async () => {
    await start(lines);
    await review([drop(3, "title")]);
    const error = { kind: "environment" as const, message: "", details: [] };
    const report = { ...reportWith([]), verdict: "error" as const, error };
    expect(await review([], { report })).toMatchObject({ settled: 0 });
    expect(threads()).toEqual({ title: "open" });
  });

  it("writes nothing on a green pull request", async () => {
    await start(lines);
    expect(await review([])).toMatchObject({ posted: 0, url: null });
    expect(writes()).toBe(0);
    expect(calls("GET /repos/org/repo/pulls/1/files")).toBe(0);
  });
});

describe("what people wrote and did", () => {
  it("stays when they answered: the thread is resolved, no comment is hidden", async () => {
    await start(lines);
    await review([drop(3, "title")]);
    const thread = answer("somebody", "Why?");
    await review([]);
    expect(thread().resolvedBy).toBe(bot);
    expect(github.reviewComments(1).map((one) => one.minimized)).toEqual([
      ...[null, null],
    ]);
  });

  it("stays open to read when they answered and the thread can't be resolved", async () => {
    await start(lines);
    await review([drop(3, "title")]);
    answer("somebody", "Why?");
    github.failAlways("POST /graphql resolveReviewThread", {
      graphql: "FORBIDDEN",
    });
    expect(await review([])).toMatchObject({ settled: 0, problem: null });
    expect(threads()).toEqual({ title: "open" });
  });

  it("a thread that a person resolved stays resolved while the finding is there", async () => {
    await start(lines);
    await review([drop(3, "title")]);
    const [thread] = github.threads(1);
    if (thread) thread.resolvedBy = "somebody";
    expect(await review([drop(3, "title")])).toMatchObject({ settled: 0 });
    expect(thread?.resolvedBy).toBe("somebody");
    expect(github.reviewComments(1)).toHaveLength(1);
  });

  it("a comment that a person hid as off-topic stays hidden", async () => {
    await start(lines);
    await review([drop(3, "title")]);
    for (const comment of github.reviewComments(1))
      comment.minimized = "off-topic";
    await review([drop(3, "title")]);
    expect(threads()).toEqual({ title: "off-topic" });
  });

  it("a marker in somebody else's comment counts for nothing", async () => {
    await start(lines);
    await review([drop(3, "title")]);
    for (const comment of github.reviewComments(1)) comment.author = "attacker";
    await review([drop(3, "title")]);
    expect(github.reviewComments(1)).toHaveLength(2);
    await review([]);
    const [pasted, own] = github.threads(1);
    expect(pasted?.resolvedBy).toBeNull();
    expect(own?.resolvedBy).toBe(bot);
  });

  it("another gate of the repository leaves these comments alone", async () => {
    await start(lines);
    await review([drop(3, "title")]);
    await review([drop(3, "title")], { gate: "backend" });
    await review([], { gate: "backend" });
    expect(github.threads(1).map(({ resolvedBy }) => resolvedBy)).toEqual([
      ...[null, bot],
    ]);
  });
});

describe("without contents: write", () => {
  async function startReadOnlyContents() {
    await start(lines);
    github.failAlways("POST /graphql resolveReviewThread", {
      ...{ graphql: "FORBIDDEN" },
      message: "Resource not accessible by integration",
    });
  }

  it("hides comments whose finding is gone, and shows them when it is back", async () => {
    await startReadOnlyContents();
    await review([drop(3, "title"), drop(5, "body")]);
    expect(await review([])).toMatchObject({ settled: 2, problem: null });
    expect(threads()).toEqual({ title: "outdated", body: "outdated" });
    expect(calls("POST /graphql resolveReviewThread")).toBe(1);

    expect(await review([])).toMatchObject({ settled: 0 });
    expect(calls("POST /graphql resolveReviewThread")).toBe(1);

    expect(await review([drop(3, "title")])).toMatchObject({ settled: 1 });
    expect(threads()).toEqual({ title: "open", body: "outdated" });
  });

  it("leaves them as they are when that is refused, too", async () => {
    await startReadOnlyContents();
    github.failAlways("POST /graphql minimizeComment", {
      graphql: "FORBIDDEN",
    });
    await review([drop(3, "title")]);
    expect(await review([])).toMatchObject({ settled: 0, problem: null });
    expect(threads()).toEqual({ title: "open" });
  });

  it("leaves them as they are when GraphQL is switched off", async () => {
    await start(lines);
    github.failAlways("POST /graphql repository", { status: 404 });
    await review([drop(3, "title")]);
    expect(await review([])).toMatchObject({ settled: 0, problem: null });
  });
});

describe("two runs of the same commit", () => {
  it("leave one comment for each finding", async () => {
    await start(lines);
    const found = [drop(3, "title"), drop(5, "body")];
    const results = await Promise.all([review(found), review(found)]);
    expect(results).toMatchObject([{ problem: null }, { problem: null }]);
    expect(threads()).toEqual({ title: "open", body: "open" });
    expect(github.reviewComments(1)).toHaveLength(2);
  });

  it("take away no comment that somebody answered", async () => {
    await start(lines);
    await review([drop(3, "title")]);
    const [first] = github.reviewComments(1);
    if (first === undefined) throw new Error("There is no comment");
    const older = { ...first, id: 1, thread: 1 };
    github.state.threads.push({ id: 1, pullRequest: 1, resolvedBy: null });
    answer("somebody", "Why?");
    github.state.reviewComments.push(older);
    await review([drop(3, "title"), drop(5, "body")]);
    const ids = github.reviewComments(1).map(({ id }) => id);
    expect(ids).toContain(first.id);
    expect(ids).toHaveLength(4);
  });
});

describe("suggestions", () => {
  const edit = {
    span: { line: 3, column: 5, endLine: 4, endColumn: 15 },
    text: "with better():\n        op.line(3)",
  };

  it("stand on all lines that they replace", async () => {
    await start(lines);
    await review([drop(4, "title", { edit })]);
    expect(github.reviewComments(1)).toMatchObject([
      {
        ...{ startLine: 3, line: 4 },
        body: expect.stringContaining(
          "```suggestion\n    with better():\n        op.line(3)\n```",
        ),
      },
    ]);
  });

  it("are left out where the checkout has other lines than the pull request", async () => {
    await start(lines);
    const linesOf = () => lines.map((line, i) => (i === 3 ? "#" : line));
    await review([drop(3, "title", { edit })], { linesOf });
    expect(github.reviewComments(1)[0]?.body).not.toContain("suggestion");
  });

  it("are made for a file with carriage returns", async () => {
    await start(lines.map((line) => `${line}\r`));
    await review([drop(3, "title", { edit })], { linesOf: () => lines });
    expect(github.reviewComments(1)[0]?.body).toContain("suggestion");
  });
});

describe("many of them", () => {
  it("finds its own comment behind 300 others", async () => {
    await start(lines);
    await review([drop(3, "title")]);
    const [own] = github.reviewComments(1);
    const { state } = github;
    if (own === undefined) throw new Error("There is no comment");
    const others = Array.from({ length: 300 }, (_, i) => {
      const id = i + 1;
      state.threads.unshift({ id, pullRequest: 1, resolvedBy: null });
      return { ...own, id, thread: id, author: "somebody", body: `${id}` };
    });
    state.reviewComments.unshift(...others);
    expect(await review([drop(3, "title")])).toMatchObject({ posted: 0 });
    expect(await review([])).toMatchObject({ settled: 1 });
    expect(threads()).toEqual({ title: "resolved" });
    expect(calls(listed)).toBe(2 + 4 + 4);
  });

  it("comments on the 30 worst of 300 findings and says no more", async () => {
    const long = Array.from({ length: 300 }, (_, i) => `    op.line(${i})`);
    await start(long);
    const found = long.map((_, i) =>
      drop(i + 1, `column_${i}`, {
        severity: i < 280 ? "warning" : "error",
      }),
    );
    expect(await review(found)).toMatchObject({ posted: 30 });
    expect(github.reviews(1)[0]?.body).toContain("20 errors, 10 warnings");
    expect(await review(found)).toMatchObject({ posted: 0 });
    expect(github.reviewComments(1)).toHaveLength(30);
  });

  it("finds its file on the second page of the pull request's files, and reads no further", async () => {
    await start(lines);
    const { files } = github.pullRequest(1);
    const [own] = files;
    if (own === undefined) throw new Error("There is no file");
    const others = Array.from({ length: 150 }, (_, i) => i);
    files.unshift(...others.map((i) => ({ ...own, filename: `before/${i}` })));
    files.push(...others.map((i) => ({ ...own, filename: `~after/${i}` })));
    expect(await review([drop(3, "title")])).toMatchObject({ posted: 1 });
    expect(calls("GET /repos/org/repo/pulls/1/files")).toBe(2);
  });

  it("comments on no file whose diff GitHub leaves out", async () => {
    github = await startFakeGitHub();
    github.openPullRequest({
      changes: { [file]: lines.join("\n") },
      withoutPatch: [file],
    });
    expect(await review([drop(3, "title")])).toMatchObject({
      ...{ posted: 0, problem: null },
    });
    expect(writes()).toBe(0);
  });
});

describe("when GitHub stumbles", () => {
  it("posts a review once whose answer got lost", async () => {
    await start(lines);
    github.failNext(reviews, { dropped: "after" });
    expect(await review([drop(3, "title")])).toMatchObject({ problem: null });
    expect(github.reviewComments(1)).toHaveLength(1);
    expect(github.reviews(1)).toHaveLength(1);
  });

  it.each([
    ["reading comments", listed],
    ["reading files", "GET /repos/org/repo/pulls/1/files"],
    ["posting", reviews],
  ])("tries again after a 502 when %s", async (_, call) => {
    await start(lines);
    github.failNext(call, { status: 502 });
    expect(await review([drop(3, "title")])).toMatchObject({ posted: 1 });
    expect(github.reviewComments(1)).toHaveLength(1);
    expect(clock.pauses.length).toBeGreaterThan(0);
  });

  it("waits as long as GitHub asks", async () => {
    await start(lines);
    github.failNext(reviews, { status: 429, headers: { "retry-after": "7" } });
    expect(await review([drop(3, "title")])).toMatchObject({ posted: 1 });
    expect(clock.pauses).toContain(7000);
  });

  it("tries single lines when GitHub can't place a range", async () => {
    await start(lines);
    github.failNext(reviews, { status: 422, message: "same hunk" });
    const edit = {
      span: { line: 3, column: 5, endLine: 4, endColumn: 15 },
      text: "op.better()",
    };
    expect(
      await review([drop(3, "title", { edit, endLine: 4 })]),
    ).toMatchObject({ posted: 1, problem: null });
    expect(github.reviewComments(1)).toMatchObject([
      { line: 3, startLine: null },
    ]);
  });

  it("gives up after that, says so, and still closes what is gone", async () => {
    await start(lines);
    await review([drop(3, "title")]);
    github.failAlways(reviews, { status: 422, message: "Not in the diff" });
    expect(await review([drop(5, "body")])).toMatchObject({
      ...{ posted: 0, settled: 1 },
      problem: expect.stringContaining(
        "No review comments: GitHub answered 422 (Not in the diff",
      ),
    });
    expect(calls(reviews)).toBe(3);
  });

  it("says what it could not close after posting", async () => {
    await start(lines);
    await review([drop(3, "title")]);
    github.failAlways("POST /graphql repository", { status: 502 });
    expect(await review([drop(5, "body")])).toMatchObject({
      posted: 1,
      problem: expect.stringContaining("GitHub answered 502"),
    });
    expect(github.reviewComments(1)).toHaveLength(2);
  });

  it.each([
    ["a fork's read-only token", { canWrite: false }],
    ["an archived repository", { isArchived: true }],
  ])("gives the reason for %s", async (_, options) => {
    await start(lines, options);
    expect(await review([drop(3, "title")])).toMatchObject({
      skipped: expect.stringContaining("No review comments: "),
      isWanted: true,
    });
  });
});

describe("no review comments", () => {
  it.each([
    [{ isWanted: false }, "switched off", false],
    [{ pullRequest: null }, "No pull request", false],
    [{ token: null }, "github-token is not set", true],
    [{ headSha: null }, "names no commit", true],
    [{ repository: "nonsense" }, "not owner/name", true],
    [{ apiUrl: "https://git.example.org/api/v1/" }, "Gitea", false],
  ] as [Partial<ReviewRequest>, string, boolean][])(
    "with %j, and GitHub is asked nothing",
    async (changes, words, isWanted) => {
      await start(lines);
      expect(await review([drop(3, "title")], changes)).toEqual({
        skipped: expect.stringContaining(words),
        isWanted,
      });
      expect(github.requests).toEqual([]);
    },
  );

  it("when a newer commit was pushed: its run comments", async () => {
    await start(lines);
    await review([drop(3, "title")]);
    const { sha } = github.pullRequest(1).head;
    push(["# newer", ...lines]);
    expect(await review([], { headSha: sha })).toMatchObject({
      ...{ skipped: expect.stringContaining("newer"), isWanted: false },
    });
    expect(threads()).toEqual({ title: "open" });
  });

  it("when the pull request is closed", async () => {
    await start(lines);
    github.merge(1);
    expect(await review([drop(3, "title")])).toMatchObject({
      ...{ skipped: expect.stringContaining("closed"), isWanted: false },
    });
  });
});

describe("GitHub Enterprise Server and other tokens", () => {
  it.each([
    ["on GitHub Enterprise Server", { isEnterprise: true }],
    ["with a person's token", { login: "somebody", isUser: true }],
    ["with an app's token", { login: "my-app[bot]" }],
  ])("says each finding once %s", async (_, options) => {
    await start(lines, options);
    await review([drop(3, "title")]);
    await review([drop(3, "title")]);
    expect(github.reviewComments(1)).toHaveLength(1);
    await review([]);
    await review([drop(3, "title")]);
    expect(threads()).toEqual({ title: "open" });
  });
});
