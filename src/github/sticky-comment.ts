import type { GitHubClient } from "./client.ts";
import { failureOf } from "./failure.ts";
import { ownLogin } from "./own-login.ts";
import type { PullRequestPlace } from "./place.ts";

/** What the comment should say. */
export interface CommentText {
  /** First line of the body, by which the comment is found again. */
  marker: string;
  body: string;
  /** The same with less in it, should GitHub find the body too long. */
  shorterBody?: (() => string) | undefined;
}

interface Comment {
  id: number;
  url: string;
  body: string;
  login: string | undefined;
}

/** Updates our comment, or creates it if there may be a new one. Answers with its URL; null when there is none. */
export async function upsertComment(
  client: GitHubClient,
  place: PullRequestPlace,
  text: CommentText,
  mayCreate: boolean,
): Promise<string | null> {
  const own = await findOwnComment(client, place, text.marker);
  if (own !== null) return await update(client, place, own, text, mayCreate);
  return mayCreate ? await create(client, place, text) : null;
}

/** Nothing is written when nothing would change. */
async function update(
  client: GitHubClient,
  place: PullRequestPlace,
  own: Comment,
  text: CommentText,
  mayCreate: boolean,
): Promise<string | null> {
  const { id, url } = own;
  if (lines(own.body).join() === lines(text.body).join()) return url;
  const { owner, repo } = place;
  try {
    const write = (body: string) =>
      client.rest.issues.updateComment({ owner, repo, comment_id: id, body });
    const { data } = await shorterIfTooLong(text, write);
    return data.html_url;
  } catch (cause) {
    if (failureOf(cause).status !== 404) throw cause;
    const found = await findOwnComment(client, place, text.marker);
    // Still there: the token may not change it. Else somebody deleted it while we were at it.
    if (found?.id === id) throw cause;
    if (found !== null)
      return await update(client, place, found, text, mayCreate);
    return mayCreate ? await create(client, place, text) : null;
  }
}

async function create(
  client: GitHubClient,
  place: PullRequestPlace,
  text: CommentText,
): Promise<string> {
  const { owner, repo, number } = place;
  const { data } = await shorterIfTooLong(text, (body) =>
    client.rest.issues.createComment({
      owner,
      repo,
      issue_number: number,
      body,
    }),
  );
  const older = await olderTwin(client, place, text.marker, commentOf(data));
  if (older === null) return data.html_url;
  // Another run began one at the same time; it can't know of ours, so ours has to go.
  const isGone = await client.rest.issues
    .deleteComment({ owner, repo, comment_id: data.id })
    .then(
      () => true,
      (cause: unknown) => failureOf(cause).status === 404,
    );
  if (!isGone) return data.html_url;
  return (await update(client, place, older, text, true)) ?? older.url;
}

/** The newest comment before this one that is ours too; null also when GitHub does not say. */
async function olderTwin(
  client: GitHubClient,
  place: PullRequestPlace,
  marker: string,
  { id, login }: Comment,
): Promise<Comment | null> {
  const marked = await findMarked(client, place, marker).catch(() => []);
  const twins = marked.filter((one) => one.login === login && one.id < id);
  return newestOf(twins);
}

/** The newest comment of all pages that has the marker and is ours: anyone can paste a marker. */
async function findOwnComment(
  client: GitHubClient,
  place: PullRequestPlace,
  marker: string,
): Promise<Comment | null> {
  const marked = await findMarked(client, place, marker);
  if (marked.length === 0) return null;
  const login = await ownLogin(client);
  return newestOf(marked.filter((comment) => comment.login === login));
}

async function findMarked(
  client: GitHubClient,
  { owner, repo, number }: PullRequestPlace,
  marker: string,
): Promise<Comment[]> {
  const params = { owner, repo, issue_number: number, per_page: 100 };
  const comments = await client.paginate(
    client.rest.issues.listComments,
    params,
  );
  return comments
    .map(commentOf)
    .filter(({ body }) => lines(body)[0] === marker);
}

function newestOf(comments: Comment[]): Comment | null {
  const [first = null, ...more] = comments;
  return more.reduce(
    (newest, one) => (newest && newest.id > one.id ? newest : one),
    first,
  );
}

function commentOf(comment: {
  id: number;
  html_url: string;
  body?: string | undefined;
  user: { login: string } | null;
}): Comment {
  const { id, html_url: url, body = "", user } = comment;
  return { id, url, body, login: user?.login };
}

/** GitHub may change line ends, and leaves out blanks at the end. */
function lines(body: string): string[] {
  return body.trimEnd().split(/\r?\n/);
}

/** GitHub's own count decides what is too long. */
async function shorterIfTooLong<T>(
  { body, shorterBody }: CommentText,
  write: (body: string) => Promise<T>,
): Promise<T> {
  try {
    return await write(body);
  } catch (cause) {
    const { status, message } = failureOf(cause);
    const isTooLong = status === 422 && /too long/i.test(message);
    if (!isTooLong || shorterBody === undefined) throw cause;
    return await write(shorterBody());
  }
}
