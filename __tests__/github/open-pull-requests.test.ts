import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { readOpenPullRequests } from "../../src/github/open-pull-requests.ts";
import { startFakeGitHub, type FakeGitHub } from "./fake-github.ts";

let github: FakeGitHub;
beforeEach(async () => {
  github = await startFakeGitHub({
    files: { "db/versions/a1.py": revision("a1", null) },
  });
});
afterEach(() => github.close());

function revision(id: string, parent: string | null): string {
  const written = parent === null ? "None" : `"${parent}"`;
  return `revision = "${id}"\ndown_revision = ${written}\n`;
}

const file = (id: string, parent = "a1") => ({
  [`db/versions/${id}.py`]: revision(id, parent),
});

const read = (more: { seconds?: number; repository?: string } = {}) =>
  readOpenPullRequests(
    {
      token: "t0ken",
      apiUrl: github.url,
      repository: "org/repo",
      number: 7,
      baseRef: "main",
      ...more,
    },
    (path) => /^db\/versions\/[^/]+\.py$/.test(path),
  );

const calls = (start: string) =>
  github.requests.filter(({ method, path }) =>
    `${method} ${path}`.startsWith(start),
  );

describe("the other open pull requests", () => {
  it("are read as revisions, newest first, without this one", async () => {
    github.openPullRequest({ number: 7, changes: file("b7") });
    github.openPullRequest({ number: 8, title: "Eight", changes: file("b8") });
    github.openPullRequest({
      number: 9,
      isDraft: true,
      changes: { ...file("b9"), README: "x", "db/versions/__x.txt": "" },
    });
    const { pullRequests, notices } = await read();
    expect(notices).toEqual([]);
    expect(pullRequests).toMatchObject([
      {
        number: 9,
        isDraft: true,
        revisions: [{ id: "b9", parents: ["a1"], file: "db/versions/b9.py" }],
      },
      {
        number: 8,
        title: "Eight",
        isDraft: false,
        revisions: [{ id: "b8" }],
      },
    ]);
  });

  it("are those to the same branch that are open", async () => {
    github.commit("release", {});
    github.openPullRequest({
      number: 8,
      base: "release",
      changes: file("b8"),
    });
    github.openPullRequest({ number: 9, changes: file("b9") });
    github.merge(9);
    expect(await read()).toEqual({ pullRequests: [], notices: [] });
  });

  it("may come from forks, deleted ones included", async () => {
    const forks = ["somebody/repo", null];
    for (const headRepository of forks)
      github.openPullRequest({ headRepository, changes: file("b8") });
    const { pullRequests } = await read();
    expect(pullRequests.map(({ revisions }) => revisions.length)).toEqual([
      1, 1,
    ]);
  });

  it("may change many files: all pages are looked through", async () => {
    const changes: Record<string, string> = file("zz");
    for (let index = 0; index < 230; index += 1) changes[`a/${index}.md`] = "x";
    github.openPullRequest({ changes });
    const { pullRequests } = await read();
    expect(pullRequests).toMatchObject([{ revisions: [{ id: "zz" }] }]);
    expect(calls("GET /repos/org/repo/pulls/1/files")).toHaveLength(3);
  });

  it("cost one call each when they have no revision", async () => {
    github.openPullRequest({ changes: { README: "x" } });
    github.openPullRequest({ changes: { "db/versions/a1.py": null } });
    await read();
    expect(github.requests).toHaveLength(3);
  });

  it("may hold files that are no revisions", async () => {
    github.openPullRequest({
      changes: { "db/versions/b8.py": "revision = compute()\n" },
    });
    const { pullRequests } = await read();
    expect(pullRequests).toMatchObject([
      { revisions: [], unreadable: [{ file: "db/versions/b8.py" }] },
    ]);
  });

  it("are read by names with odd characters", async () => {
    const path = "db/versions/ä b#%25?.py";
    github.openPullRequest({ changes: { [path]: revision("b8", "a1") } });
    const { pullRequests } = await read();
    expect(pullRequests).toMatchObject([{ revisions: [{ file: path }] }]);
  });
});

describe("limits", () => {
  it("leave out the oldest of many, and say so", async () => {
    for (let number = 1; number <= 60; number += 1)
      github.openPullRequest({ number, changes: {} });
    const { pullRequests, notices } = await read();
    expect(pullRequests).toHaveLength(50);
    expect(pullRequests[0]?.number).toBe(60);
    expect(notices).toEqual([
      "Only the newest 50 of the other open pull requests were looked at.",
    ]);
  });

  it("end the calls before a job has used up those of the others", async () => {
    for (let number = 11; number <= 50; number += 1)
      github.openPullRequest({
        number,
        changes: {
          ...file(`b${number}x1`),
          ...file(`b${number}x2`),
          ...file(`b${number}x3`),
          ...file(`b${number}x4`),
        },
      });
    const { notices } = await read();
    expect(github.requests.length).toBe(150);
    expect(notices).toEqual([
      expect.stringMatching(
        /^The other open pull requests were not looked at \(#\d.+ and \d+ more\): that would take more than 150 calls to GitHub\.$/,
      ),
    ]);
  });

  it("stop reading when the time is up, and keep what is there", async () => {
    github.openPullRequest({ number: 8, changes: file("b8") });
    github.openPullRequest({ number: 9, changes: file("b9") });
    github.failAlways("GET /repos/org/repo/pulls/8/files", { silent: true });
    const { pullRequests, notices } = await read({ seconds: 2 });
    expect(pullRequests).toMatchObject([{ number: 9 }]);
    expect(notices).toEqual([
      "The other open pull requests were not looked at (#8): the 2 s for it were up.",
    ]);
  });

  it("hold for the list as well", async () => {
    github.failAlways("GET /repos/org/repo/pulls", { silent: true });
    expect(await read({ seconds: 0.2 })).toEqual({
      pullRequests: [],
      notices: [
        "The other open pull requests were not looked at: the 0.2 s for it were up.",
      ],
    });
  });
});

describe("what keeps it from looking", () => {
  it.each([
    [401, {}, "GitHub refused github-token; it is wrong or expired."],
    [403, {}, "the token may not read them (403). Give the job"],
    [404, {}, "the token may not read them (404)."],
    [
      403,
      { "x-ratelimit-remaining": "0" },
      "GitHub's rate limit is used up for now.",
    ],
    [422, {}, "GitHub answered 422."],
  ])("is said: %s %j", async (status, headers, words) => {
    github.failAlways("GET /repos/org/repo/pulls", { status, headers });
    const { pullRequests, notices } = await read();
    expect(pullRequests).toEqual([]);
    expect(notices).toHaveLength(1);
    expect(notices[0]).toContain(
      `The other open pull requests were not looked at: ${words}`,
    );
  });

  it("is said of one of them, and the others are read", async () => {
    github.openPullRequest({ number: 8, changes: file("b8") });
    github.openPullRequest({ number: 9, changes: file("b9") });
    github.failAlways("GET /repos/org/repo/contents/db%2Fversions%2Fb8.py", {
      status: 403,
    });
    const { pullRequests, notices } = await read();
    expect(pullRequests).toMatchObject([{ number: 9 }]);
    expect(notices[0]).toMatch(/\(#8\): the token may not read them \(403\)/);
  });
});
