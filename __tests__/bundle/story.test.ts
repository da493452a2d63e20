import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { startFakeGitHub, type FakeGitHub } from "../github/fake-github.ts";
import { mirror } from "../github/mirror.ts";
import { renderPage } from "../github/page.ts";
import { revisionFile } from "../support/projects.ts";
import type { Changes } from "../support/pull-request.ts";
import { startMain, type EndedStep } from "../support/action-step.ts";
import { newest, openWorkbench, type Workbench } from "./workbench.ts";

/** Pushes to one pull request, each with a run of the bundled action, on a GitHub that keeps what was written. */
let workbench: Workbench;
let github: FakeGitHub;

beforeAll(async () => {
  workbench = await openWorkbench();
  github = await startFakeGitHub();
});
afterAll(async () => {
  await workbench.close();
  await github.close();
});

async function push(changes: Changes): Promise<EndedStep> {
  const checkout = workbench.checkOut(changes);
  const remote = path.join(path.dirname(checkout.workspace), "remote");
  mirror(github, remote, { number: 7, author: "contributor" });
  const { url: apiUrl } = github;
  return await startMain(workbench.stepOn(checkout, { apiUrl })).ended;
}

function revision(...statements: string[]): Changes {
  const upgrade = statements.join("\n");
  const file = revisionFile({ id: "more", parent: newest, upgrade });
  return { "alembic/versions/more.py": file };
}

const dropped = 'op.drop_column("articles", "body")';
const index = 'op.create_index("ix_title", "articles", ["title"])';

describe("a pull request, push by push", () => {
  it("gets one comment and one review for the first push", async () => {
    const step = await push(revision(dropped, index));
    expect(step.status).toBe(1);
    expect(github.comments(7)).toHaveLength(1);
    expect(github.comments(7)[0]?.body).toContain("migration-gate failed");
    expect(github.reviews(7)).toHaveLength(1);
    const said = github
      .reviewComments(7)
      .map(({ body }) => body)
      .join("\n");
    expect(said).toContain("drop-column");
    expect(said).toContain("create-index-without-concurrently");
  });

  it("has the thread of what was mended closed, and nothing said twice", async () => {
    const before = github.reviewComments(7).length;
    const step = await push(revision(dropped));
    expect(step.status).toBe(1);
    expect(github.comments(7)).toHaveLength(1);
    expect(github.reviewComments(7)).toHaveLength(before);
    const open = github.threads(7).filter((one) => one.resolvedBy === null);
    const ids = open.map(({ id }) => id);
    const left = github.reviewComments(7).filter(({ id }) => ids.includes(id));
    expect(left.map(({ body }) => body).join("\n")).toContain("drop-column");
    expect(open.length).toBeLessThan(before);
  });

  it("is green with all threads closed when all is mended", async () => {
    const step = await push("safe");
    expect(step.status).toBe(0);
    expect(github.comments(7)).toHaveLength(1);
    expect(github.comments(7)[0]?.body).toContain("migration-gate passed");
    const open = github.threads(7).filter((one) => one.resolvedBy === null);
    expect(open).toEqual([]);
    expect(renderPage(github, 7)).toContain("migration-gate passed");
  });
});

it("names another pull request that grows from the same parent", async () => {
  const other = { id: "other", parent: newest, upgrade: "pass" };
  const changes = { "alembic/versions/other.py": revisionFile(other) };
  const { number } = github.openPullRequest({ author: "rival", changes });
  await push("safe");
  expect(github.comments(7)).toHaveLength(1);
  expect(github.comments(7)[0]?.body).toContain(`#${number}`);
});
