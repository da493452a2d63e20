import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { ReviewComment } from "../github/fake-github.ts";
import { renderPage } from "../github/page.ts";
import type { EndedStep } from "../support/action-step.ts";
import { openRepository, type PlayedRepository } from "./played-repository.ts";
import { annotationsOf, newest, reportOf } from "./workbench.ts";

let folder: string;
let repository: PlayedRepository;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "gate-play-"));
  repository = await openRepository(folder);
  // With the rights that the README asks for, threads can't be resolved: that takes `contents: write`.
  repository.github.failAlways("POST /graphql resolveReviewThread", {
    graphql: "FORBIDDEN",
  });
});
afterAll(async () => {
  await repository.close();
  rmSync(folder, { recursive: true, force: true });
});

interface SmallRevision {
  id: string;
  parent: string;
  message: string;
  upgrade: string;
  downgrade: string;
}

/** A revision file as `alembic revision` writes it. */
function revision(given: SmallRevision): string {
  const { id, parent, message, upgrade, downgrade } = given;
  return `"""${message}

Revision ID: ${id}
Revises: ${parent}
Create Date: 2026-11-21 09:00:00.000000

"""

import sqlalchemy as sa
from alembic import op

revision = "${id}"
down_revision = "${parent}"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("SET lock_timeout = '2s'")
    ${upgrade}


def downgrade() -> None:
    ${downgrade}
`;
}

const columnFile = "alembic/versions/20261121_9b1f3c5d7e20_rate_articles.py";
const indexFile = "alembic/versions/20261121_c40a1d83b6f5_index_views.py";

function addColumn(options: string): string {
  return revision({
    ...{ id: "9b1f3c5d7e20", parent: newest, message: "rate articles" },
    upgrade: `op.add_column("articles", sa.Column("rating", sa.Integer(), ${options}))`,
    downgrade: 'op.drop_column("articles", "rating")',
  });
}

const addIndex = revision({
  ...{ id: "c40a1d83b6f5", parent: "9b1f3c5d7e20", message: "index views" },
  upgrade: 'op.create_index("ix_articles_views", "articles", ["views"])',
  downgrade:
    'op.drop_index("ix_articles_views", table_name="articles", if_exists=True)',
});

/** The models as they are after the pull request. */
const models = readFileSync("examples/articles/app/models.py", "utf8")
  .replace(
    '(Index("ix_articles_created_at", "created_at"),)',
    '(\n        Index("ix_articles_created_at", "created_at"),\n        Index("ix_articles_views", "views"),\n    )',
  )
  .replace(
    "    created_at:",
    '    rating: Mapped[int] = mapped_column(server_default="0")\n    created_at:',
  );

/** What stands on the page of a pull request. */
function page(number: number) {
  const { github } = repository;
  const threads = github
    .reviewComments(number)
    .map((one) => ({ rule: ruleOf(one), isShown: one.minimized === null }));
  return {
    comments: github.comments(number).map(({ id }) => id),
    reviews: github.reviews(number).length,
    threads,
  };
}

function ruleOf({ body }: ReviewComment): string {
  return /\*\* `([\w-]+)`/.exec(body)?.[1] ?? body;
}

function comment(number: number): string {
  return repository.github.comments(number)[0]?.body ?? "";
}

/** What a reader sees of a comment who unfolds nothing. */
function linesAtFirst(body: string): string[] {
  return body
    .replace(/<!--.*?-->/g, "")
    .replace(/(<\/summary>)[^]*?<\/details>/g, "$1")
    .split("\n")
    .filter((line) => line !== "");
}

/** The file after somebody has pressed “Commit suggestion”. */
function withSuggestion(text: string, comment: ReviewComment): string {
  const { body, line, startLine } = comment;
  const suggestion = /```suggestion\n([\s\S]*?)\n```/.exec(body)?.[1];
  if (suggestion === undefined || line === null)
    throw new Error(`Nothing to commit in: ${body}`);
  const lines = text.split("\n");
  const start = startLine ?? line;
  lines.splice(start - 1, line - start + 1, ...suggestion.split("\n"));
  return lines.join("\n");
}

/** For eyes: `PAGES=folder` keeps the page as it was after each step (`scripts/picture.mjs` makes a picture of it). */
function keepPage(name: string, number: number): void {
  const place = process.env["PAGES"];
  if (place === undefined) return;
  const text = renderPage(repository.github, number);
  writeFileSync(path.join(place, `${name}.md`), text);
}

/** Each step goes on where the one before ended. */
describe("a pull request, played through as a new user would", () => {
  let step: EndedStep;
  let suggested: ReviewComment;
  const required = "add-not-null-column-without-default";
  const blocking = "create-index-without-concurrently";

  it("is told of its problems in one comment and one review, with a suggestion", async () => {
    repository.open(7, {
      "app/models.py": models,
      [columnFile]: addColumn("nullable=False"),
      [indexFile]: addIndex,
    });
    step = await repository.runWorkflow(7);
    expect(step.status).toBe(1);
    expect(page(7)).toMatchObject({
      ...{ comments: [expect.any(Number)], reviews: 1 },
      threads: [
        { rule: required, isShown: true },
        { rule: blocking, isShown: true },
      ],
    });
    expect(comment(7)).toContain("### migration-gate failed: 2 errors");
    suggested = repository.github
      .reviewComments(7)
      .find(({ body }) => body.includes("```suggestion"))!;
    expect(ruleOf(suggested)).toBe(blocking);
    expect(suggested.diffHunk).toMatch(/op\.create_index\(.*\)$/);
    keepPage("1-problems", 7);
  });

  it("hears nothing twice when the same commit runs again", async () => {
    const before = page(7);
    step = await repository.runWorkflow(7);
    expect(page(7)).toEqual(before);
    keepPage("2-again", 7);
  });

  it("has the comment on what it mended hidden, and the same comment brought up to date", async () => {
    const before = page(7);
    repository.push(7, {
      [columnFile]: addColumn('nullable=False, server_default="0"'),
    });
    step = await repository.runWorkflow(7);
    expect(step.status).toBe(1);
    expect(page(7)).toEqual({
      ...before,
      threads: [
        { rule: required, isShown: false },
        { rule: blocking, isShown: true },
      ],
    });
    expect(comment(7)).toContain("### migration-gate failed: 1 error");
    keepPage("3-half", 7);
  });

  it("is green, in three lines, once the suggestion is committed", async () => {
    repository.push(7, { [indexFile]: withSuggestion(addIndex, suggested) });
    step = await repository.runWorkflow(7);
    expect(reportOf(step).projects[0]?.findings).toEqual([]);
    expect(step.status).toBe(0);
    expect(linesAtFirst(comment(7))).toEqual([
      "### migration-gate passed",
      "2 revisions ran up, down and up again.",
      expect.stringMatching(/^<details><summary>What ran: .*PostgreSQL/),
    ]);
    expect(page(7)).toMatchObject({
      reviews: 1,
      threads: [{ isShown: false }, { isShown: false }],
    });
    keepPage("4-green", 7);
  });

  it("is told of another pull request that grows from the same parent, and shown both heads", async () => {
    repository.open(8, {
      "alembic/versions/20261121_e7d2f4a60b19_star_articles.py": addColumn(
        'nullable=False, server_default="0"',
      )
        .replaceAll("9b1f3c5d7e20", "e7d2f4a60b19")
        .replaceAll("rating", "stars"),
    });
    step = await repository.runWorkflow(7);
    expect(step.status).toBe(0);
    expect(reportOf(step).projects[0]?.findings).toMatchObject([
      {
        rule: "racing-pull-request",
        message: expect.stringContaining("e7d2f4a60b19"),
        ...{ severity: "warning", file: columnFile, revision: "9b1f3c5d7e20" },
      },
    ]);
    expect(comment(7)).toContain("```mermaid\nflowchart");
    expect(page(7)).toMatchObject({
      comments: [expect.any(Number)],
      reviews: 2,
    });
    keepPage("5-race", 7);
  });

  it("from a fork gets a verdict and a notice, and its comment from the second workflow", async () => {
    const { state } = repository.github;
    repository.open(
      9,
      { [columnFile]: addColumn("nullable=False") },
      "you/repo",
    );
    state.canWrite = false;
    step = await repository.runWorkflow(9);
    expect(step.status).toBe(1);
    expect(step.summary).toContain(required);
    const notices = annotationsOf(step).filter(({ name }) => name === "notice");
    expect(notices.map(({ message }) => message)).toEqual([
      expect.stringContaining("docs/pull-requests.md"),
    ]);
    expect(page(9)).toEqual({ comments: [], reviews: 0, threads: [] });

    state.canWrite = true;
    for (const run of ["first", "again"]) {
      const second = await repository.runCommentWorkflow(9, step);
      expect({ run, status: second.status, stderr: second.stderr }).toEqual({
        ...{ run, status: 0, stderr: "" },
      });
      expect(comment(9)).toContain("### migration-gate failed");
      expect(page(9)).toMatchObject({
        ...{ comments: [expect.any(Number)], reviews: 1 },
      });
    }
    keepPage("6-fork", 9);
  });
});
