import type { FakeGitHub, Review, ReviewComment } from "./fake-github.ts";

/**
 * The conversation of a pull request as Markdown, for people: comments and reviews in the order of their times, each
 * thread with its lines, what is hidden or resolved folded.
 */
export function renderPage(github: FakeGitHub, number: number): string {
  const { title, author, head, base, state } = github.pullRequest(number);
  const from = `${head.repo ?? "unknown repository"}:${head.ref}`;
  const start = `# ${title} #${number}\n\n*${author}* wants to merge \`${from}\` into \`${base.ref}\` (${state})`;
  const comments = github.comments(number).map((one) => ({
    time: one.createdAt,
    text: `**${one.author}** commented${edited(one)}\n\n${folded(one)}`,
  }));
  const reviews = github.reviews(number).map((review) => ({
    time: review.createdAt,
    text: reviewText(github, review),
  }));
  const parts = [...comments, ...reviews]
    .sort((a, b) => a.time.localeCompare(b.time))
    .map(({ text }) => text);
  return `${[start, ...parts].join("\n\n---\n\n")}\n`;
}

function edited(one: { createdAt: string; updatedAt: string }): string {
  return one.createdAt === one.updatedAt ? "" : " (edited)";
}

function reviewText(github: FakeGitHub, review: Review): string {
  const { pullRequest, author, id } = review;
  const comments = github.reviewComments(pullRequest);
  const begun = comments.filter(
    (one) => one.review === id && one.thread === one.id,
  );
  const threads = begun.map((first) =>
    threadText(
      github,
      comments.filter(({ thread }) => thread === first.id),
    ),
  );
  return [`**${author}** reviewed`, folded(review), ...threads].join("\n\n");
}

function threadText(github: FakeGitHub, comments: ReviewComment[]): string {
  const [first] = comments;
  if (first === undefined) return "";
  const { path, line, originalLine, diffHunk, pullRequest, id } = first;
  const thread = github.threads(pullRequest).find((one) => one.id === id);
  const isOutdated = line === null;
  const place = `\`${path}\`, line ${line ?? originalLine}${isOutdated ? ", outdated" : ""}`;
  const fence = "`".repeat(8);
  const hunk = diffHunk.split("\n").slice(-4).join("\n");
  const said = comments.map((one) => `**${one.author}**: ${folded(one)}`);
  const text = [`${fence}diff\n${hunk}\n${fence}`, ...said].join("\n\n");
  return thread?.resolvedBy
    ? details(`${place}, resolved by ${thread.resolvedBy}`, text)
    : `${place}\n\n${text}`;
}

function folded({
  body,
  minimized,
}: {
  body: string;
  minimized: string | null;
}): string {
  return minimized === null ? body : details(`hidden as ${minimized}`, body);
}

function details(summary: string, text: string): string {
  return `<details><summary>${summary}</summary>\n\n${text}\n\n</details>`;
}
