import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { connect, type GitHubClient } from "../../src/github/client.ts";
import { startFakeGitHub, type FakeGitHub } from "./fake-github.ts";

const repo = { owner: "org", repo: "repo" };
let github: FakeGitHub;
let client: GitHubClient;

beforeEach(async () => {
  github = await startFakeGitHub({
    isUser: true,
    login: "somebody",
    files: { "a/old.py": "one\ntwo\n", "README.md": "Hello\n" },
  });
  const lines = Array.from({ length: 40 }, (_, i) => `line ${i + 1}`);
  github.commit("main", { "a/long.py": lines.join("\n") });
  github.openPullRequest({
    number: 7,
    labels: ["bug"],
    changes: {
      "a/new.py": "first\nsecond\n",
      "a/old.py": null,
      "a/long.py": lines.with(19, "changed").join("\n"),
    },
  });
  github.openPullRequest({ headRepository: "fork/repo", author: "stranger" });
  github.openPullRequest({ headRepository: null });
  client = await connect("secret", github.url);
});
afterEach(() => github.close());

async function statusOf(call: Promise<unknown>): Promise<unknown> {
  return await call.then(
    () => "no failure",
    (cause: unknown) => (cause as { status: number }).status,
  );
}

describe("the fake GitHub answers as GitHub describes it", () => {
  it("for pull requests and their files", async () => {
    const { pulls } = client.rest;
    const { data: list } = await pulls.list(repo);
    expect(list.map(({ number }) => number)).toEqual([9, 8, 7]);
    expect(list.map(({ head }) => head.repo)).toMatchObject([
      null,
      { full_name: "fork/repo" },
      { full_name: "org/repo" },
    ]);
    const number = { ...repo, pull_number: 7 };
    const { data: files } = await pulls.listFiles(number);
    expect(
      files.map(({ filename, status, patch }) => [filename, status, patch]),
    ).toEqual([
      ["a/long.py", "modified", expect.stringMatching(/^@@ -17,7 \+17,7 @@/)],
      ["a/new.py", "added", "@@ -0,0 +1,2 @@\n+first\n+second"],
      ["a/old.py", "removed", "@@ -1,2 +0,0 @@\n-one\n-two"],
    ]);
    const { data } = await pulls.get(number);
    expect(data).toMatchObject({ changed_files: 3, labels: [{ name: "bug" }] });
    const head = { ...repo, head: "fork:topic-8" };
    expect((await pulls.list(head)).data).toHaveLength(1);
    const commit = { ...repo, commit_sha: data.head.sha };
    const found =
      await client.rest.repos.listPullRequestsAssociatedWithCommit(commit);
    expect(found.data.map((pull) => pull.number)).toEqual([7]);
  });

  it("for files, branches and commits", async () => {
    const { repos, git } = client.rest;
    const main = await repos.getBranch({ ...repo, branch: "main" });
    const { sha } = main.data.commit;
    expect((await repos.getCommit({ ...repo, ref: "main" })).data.sha).toBe(
      sha,
    );
    const file = await repos.getContent({
      ...repo,
      path: "a/old.py",
      ref: sha,
    });
    expect(file.data).toMatchObject({ type: "file", content: "b25lCnR3bwo=" });
    const folder = await repos.getContent({ ...repo, path: "" });
    expect(folder.data).toMatchObject([
      { name: "a", type: "dir" },
      { name: "README.md" },
    ]);
    const tree = await git.getTree({ ...repo, tree_sha: sha, recursive: "1" });
    const blob = tree.data.tree.find(({ path }) => path === "README.md");
    const { data } = await git.getBlob({ ...repo, file_sha: blob?.sha ?? "" });
    expect(data.content).toBe("SGVsbG8K");
    const ref = await git.getRef({ ...repo, ref: "heads/main" });
    expect(ref.data.object.sha).toBe(sha);
    const { data: info } = await repos.get(repo);
    expect(info.default_branch).toBe("main");
    expect(await statusOf(repos.getContent({ ...repo, path: "none" }))).toBe(
      404,
    );
  });

  it("for comments", async () => {
    const { issues } = client.rest;
    const place = { ...repo, issue_number: 7 };
    const { data } = await issues.createComment({ ...place, body: "one" });
    const one = { ...repo, comment_id: data.id };
    await issues.updateComment({ ...one, body: "two" });
    expect((await issues.listComments(place)).data).toMatchObject([
      { body: "two" },
    ]);
    expect(github.comments(7)).toMatchObject([
      { author: "somebody", body: "two" },
    ]);
    expect(
      await statusOf(
        issues.createComment({ ...place, body: "x".repeat(65_537) }),
      ),
    ).toBe(422);
    await issues.deleteComment(one);
    expect(
      await statusOf(issues.updateComment({ ...one, body: "three" })),
    ).toBe(404);
  });

  it("in pages of 30, or of 100 at most", async () => {
    for (let i = 0; i < 120; i++)
      github.addComment(7, "somebody", `comment ${i}`);
    const { issues } = client.rest;
    const place = { ...repo, issue_number: 7 };
    expect((await issues.listComments(place)).data).toHaveLength(30);
    const wide = { ...place, per_page: 100 };
    expect((await issues.listComments(wide)).data).toHaveLength(100);
    expect(await client.paginate(issues.listComments, place)).toHaveLength(120);
  });
});

describe("the fake GitHub takes a review", () => {
  const review = {
    ...repo,
    pull_number: 7,
    event: "COMMENT" as const,
    body: "Look",
  };

  it("with comments on lines of the difference, and follows them when somebody pushes", async () => {
    const { pulls } = client.rest;
    const comments = [
      { path: "a/new.py", line: 1, body: "here" },
      { path: "a/long.py", start_line: 19, line: 20, body: "and here" },
    ];
    const { data } = await pulls.createReview({ ...review, comments });
    expect(data.state).toBe("COMMENTED");
    github.push(7, {
      "a/new.py": "zeroth\nfirst\nsecond\n",
      "a/long.py": "all new\n",
    });
    const { data: found } = await pulls.listReviewComments({
      ...repo,
      pull_number: 7,
    });
    expect(
      found.map(({ line, original_line }) => [line, original_line]),
    ).toEqual([
      [2, 1],
      [null, 20],
    ]);
    const { data: reviews } = await pulls.listReviews({
      ...repo,
      pull_number: 7,
    });
    expect(reviews.map(({ body }) => body)).toEqual(["Look"]);
  });

  it.each([
    ["a line outside the difference", { path: "a/long.py", line: 3 }],
    ["a file that was not changed", { path: "README.md", line: 1 }],
    ["a start behind the end", { path: "a/new.py", line: 1, start_line: 2 }],
    ["a start in another hunk", { path: "a/long.py", line: 20, start_line: 2 }],
  ])("as a whole or not at all: %s refuses it", async (_, place) => {
    const good = { path: "a/new.py", line: 1, body: "here" };
    const comments = [good, { ...place, body: "there" }];
    expect(
      await statusOf(client.rest.pulls.createReview({ ...review, comments })),
    ).toBe(422);
    expect(github.reviewComments(7)).toEqual([]);
  });

  it("whose threads GraphQL resolves, and whose comments it hides", async () => {
    const comments = [{ path: "a/new.py", line: 1, body: "here" }];
    await client.rest.pulls.createReview({ ...review, comments });
    const answer = await client.graphql<{
      repository: {
        pullRequest: {
          reviewThreads: {
            nodes: { id: string; comments: { nodes: { id: string }[] } }[];
          };
        };
      };
    }>(
      `query ($owner: String!, $repo: String!, $number: Int!) {
        repository(owner: $owner, name: $repo) {
          pullRequest(number: $number) {
            reviewThreads(first: 100) {
              nodes {
                id isResolved isOutdated path line
                comments(first: 1) { nodes { id databaseId body author { login __typename } isMinimized } }
              }
              pageInfo { hasNextPage endCursor }
            }
          }
        }
      }`,
      { ...repo, number: 7 },
    );
    const [thread] = answer.repository.pullRequest.reviewThreads.nodes;
    expect(thread).toMatchObject({
      isResolved: false,
      comments: { nodes: [{ body: "here" }] },
    });
    await client.graphql(
      `mutation ($thread: ID!, $comment: ID!) {
        resolveReviewThread(input: { threadId: $thread }) { thread { isResolved } }
        minimizeComment(input: { subjectId: $comment, classifier: OUTDATED }) {
          minimizedComment { isMinimized minimizedReason }
        }
      }`,
      { thread: thread?.id, comment: thread?.comments.nodes[0]?.id },
    );
    expect(github.threads(7)).toMatchObject([{ resolvedBy: "somebody" }]);
    expect(github.reviewComments(7)).toMatchObject([{ minimized: "outdated" }]);
  });
});

describe("the fake GitHub does not let pass", () => {
  afterEach(() => {
    github.violations.length = 0;
  });

  it.each([
    ["an unknown field", { body: "x", boby: "y" }, /additional properties/],
    ["a wrong type", { body: 1 }, /must be string/],
    ["a missing field", {}, /no body/],
  ])("%s of a body", async (_, body, words) => {
    const call = client.request("POST /repos/org/repo/issues/7/comments", body);
    expect(await statusOf(call)).toBe(422);
    expect(github.violations).toEqual([expect.stringMatching(words)]);
    expect(github.comments(7)).toEqual([]);
  });

  it("an unknown parameter, a call that it does not have, or a query that GitHub's schema refuses", async () => {
    await statusOf(client.request("GET /repos/org/repo/pulls?sate=open"));
    await statusOf(client.request("GET /repos/org/repo/pullz"));
    await statusOf(client.graphql("{ viewer { login nickname } }"));
    expect(github.violations).toEqual([
      expect.stringContaining('"additionalProperty":"sate"'),
      expect.stringContaining("has no GET /repos/org/repo/pullz"),
      expect.stringContaining('Cannot query field "nickname"'),
    ]);
  });

  it("the write of a read-only token", async () => {
    github.state.canWrite = false;
    const call = client.rest.issues.createComment({
      ...repo,
      issue_number: 7,
      body: "x",
    });
    expect(await statusOf(call)).toBe(403);
    expect(github.comments(7)).toEqual([]);
  });
});
