import {
  isBot,
  type PullRequest,
  type ReviewComment,
  type State,
  type Thread,
} from "./state.ts";

/** Things as GraphQL shows them. Fields that are missing here answer null, which GitHub's schema mostly refuses. */

interface PageRequest {
  first?: number;
  last?: number;
  after?: string;
}

/** At most 100 at once, as with GitHub; a cursor is a number in disguise. */
export function connection<T>(all: T[], { first, last, after }: PageRequest) {
  const size = first ?? last;
  if (size === undefined || size > 100)
    throw new Error(
      "You must provide a `first` or `last` value between 1 and 100.",
    );
  const start =
    first === undefined ? Math.max(0, all.length - size) : positionOf(after);
  const nodes = all.slice(start, start + size);
  const end = start + nodes.length;
  return {
    nodes,
    edges: nodes.map((node, i) => ({ node, cursor: cursorOf(start + i + 1) })),
    totalCount: all.length,
    pageInfo: {
      hasNextPage: end < all.length,
      hasPreviousPage: start > 0,
      startCursor: nodes.length === 0 ? null : cursorOf(start + 1),
      endCursor: nodes.length === 0 ? null : cursorOf(end),
    },
  };
}

function cursorOf(position: number): string {
  return Buffer.from(`cursor:${position}`).toString("base64");
}

function positionOf(cursor: string | undefined): number {
  if (!cursor) return 0;
  return Number(Buffer.from(cursor, "base64").toString().split(":")[1]);
}

export function viewerNode({ login }: State) {
  return { __typename: "User", login, id: `U_${login}` };
}

/** GraphQL names bots without `[bot]`. */
export function actorNode(login: string) {
  return isBot(login)
    ? { __typename: "Bot", login: login.replace(/\[bot\]$/, "") }
    : { __typename: "User", login };
}

export function pullRequestNode(state: State, pullRequest: PullRequest) {
  const { number, title, isDraft, isLocked, base, head, files } = pullRequest;
  const of = <T extends { pullRequest: number }>(all: T[]): T[] =>
    all.filter((one) => one.pullRequest === number);
  return {
    ...{
      __typename: "PullRequest",
      id: `PR_${number}`,
      number,
      title,
      isDraft,
    },
    locked: isLocked,
    state: pullRequest.isMerged ? "MERGED" : pullRequest.state.toUpperCase(),
    author: actorNode(pullRequest.author),
    baseRefName: base.ref,
    headRefName: head.ref,
    headRefOid: head.sha,
    url: pullRequest.html_url,
    files: (page: PageRequest) =>
      connection(
        files.map(({ filename, additions, deletions, status }) => ({
          ...{ path: filename, additions, deletions },
          changeType: status === "removed" ? "DELETED" : status.toUpperCase(),
        })),
        page,
      ),
    comments: (page: PageRequest) =>
      connection(
        of(state.comments).map((one) => ({
          ...written("IC", one),
          url: one.html_url,
        })),
        page,
      ),
    reviews: (page: PageRequest) =>
      connection(
        of(state.reviews).map((review) => ({
          ...written("PRR", review),
          state: review.state,
          url: review.html_url,
        })),
        page,
      ),
    reviewThreads: (page: PageRequest) =>
      connection(
        of(state.threads).map((thread) => threadNode(state, thread)),
        page,
      ),
  };
}

interface Written {
  id: number;
  author: string;
  body: string;
  createdAt: string;
  minimized: string | null;
}

function written(
  kind: string,
  { id, author, body, createdAt, minimized }: Written,
) {
  return {
    ...{ id: `${kind}_${id}`, databaseId: id, fullDatabaseId: id },
    ...{ author: actorNode(author), body, createdAt },
    isMinimized: minimized !== null,
    minimizedReason: minimized,
  };
}

export function threadNode(state: State, { id, resolvedBy }: Thread) {
  const comments = state.reviewComments.filter(({ thread }) => thread === id);
  const first = comments[0];
  return {
    id: `PRRT_${id}`,
    isResolved: resolvedBy !== null,
    resolvedBy: resolvedBy === null ? null : actorNode(resolvedBy),
    isOutdated: first !== undefined && first.line === null,
    isCollapsed: resolvedBy !== null,
    viewerCanResolve: state.canWrite && resolvedBy === null,
    viewerCanUnresolve: state.canWrite && resolvedBy !== null,
    viewerCanReply: state.canWrite,
    path: first?.path ?? "",
    line: first?.line ?? null,
    originalLine: first?.originalLine ?? null,
    startLine: first?.startLine ?? null,
    originalStartLine: first?.originalStartLine ?? null,
    diffSide: first?.side ?? "RIGHT",
    subjectType: "LINE",
    comments: (page: PageRequest) =>
      connection(
        comments.map((comment) => reviewCommentNode(state, comment)),
        page,
      ),
  };
}

function reviewCommentNode(state: State, comment: ReviewComment) {
  const { path, line, originalLine, html_url, author } = comment;
  return {
    ...written("PRRC", comment),
    ...{ path, line, originalLine, url: html_url, diffHunk: comment.diffHunk },
    outdated: line === null,
    state: "SUBMITTED",
    viewerDidAuthor: author === state.login,
    viewerCanMinimize: state.canWrite,
  };
}
