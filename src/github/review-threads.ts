import type { GitHubClient } from "./client.ts";
import type { PullRequestPlace } from "./place.ts";

/** What became of the conversation that a review comment began. */
export interface ReviewThread {
  id: string;
  isResolved: boolean;
  /** Login without the `[bot]` that REST adds; null also when GitHub does not say. */
  resolvedBy: string | null;
  /** Global id of its first comment: REST's `node_id`. */
  comment: string;
  isMinimized: boolean;
  /** `outdated`, `resolved`, `off-topic`…; null when it is not minimised. */
  minimizedReason: string | null;
  hasReplies: boolean;
}

/** https://docs.github.com/en/graphql/reference/objects#pullrequestreviewthread */
export const threadsQuery = `
  query ($owner: String!, $repo: String!, $number: Int!, $after: String) {
    repository(owner: $owner, name: $repo) {
      pullRequest(number: $number) {
        reviewThreads(first: 100, after: $after) {
          pageInfo { hasNextPage endCursor }
          nodes {
            id
            isResolved
            resolvedBy { login }
            comments(first: 1) {
              totalCount
              nodes { id isMinimized minimizedReason }
            }
          }
        }
      }
    }
  }`;

interface ThreadsAnswer {
  repository: {
    pullRequest: {
      reviewThreads: {
        pageInfo: { hasNextPage: boolean; endCursor: string | null };
        nodes: (ThreadNode | null)[];
      };
    } | null;
  } | null;
}

interface ThreadNode {
  id: string;
  isResolved: boolean;
  resolvedBy: { login: string } | null;
  comments: {
    totalCount: number;
    nodes: ({
      id: string;
      isMinimized: boolean;
      minimizedReason: string | null;
    } | null)[];
  };
}

/** Threads of all pages, by the global id of their first comment. */
export async function readThreads(
  client: GitHubClient,
  { owner, repo, number }: PullRequestPlace,
): Promise<Map<string, ReviewThread>> {
  const threads = new Map<string, ReviewThread>();
  let after: string | null = null;
  do {
    const variables = { owner, repo, number, after };
    const answer: ThreadsAnswer = await client.graphql(threadsQuery, variables);
    const page = answer.repository?.pullRequest?.reviewThreads;
    for (const node of page?.nodes ?? []) {
      const thread = node && threadOf(node);
      if (thread) threads.set(thread.comment, thread);
    }
    after = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return threads;
}

function threadOf(node: ThreadNode): ReviewThread | null {
  const first = node.comments.nodes[0];
  if (!first) return null;
  return {
    id: node.id,
    isResolved: node.isResolved,
    resolvedBy: node.resolvedBy?.login.replace(/\[bot\]$/, "") ?? null,
    comment: first.id,
    isMinimized: first.isMinimized,
    minimizedReason: first.minimizedReason?.toLowerCase() ?? null,
    hasReplies: node.comments.totalCount > 1,
  };
}

/** What can be done to a thread, or (the last two) to one comment. */
export const threadMutations = {
  resolve: `mutation ($id: ID!) { resolveReviewThread(input: { threadId: $id }) { clientMutationId } }`,
  unresolve: `mutation ($id: ID!) { unresolveReviewThread(input: { threadId: $id }) { clientMutationId } }`,
  minimize: `mutation ($id: ID!) { minimizeComment(input: { subjectId: $id, classifier: OUTDATED }) { clientMutationId } }`,
  unminimize: `mutation ($id: ID!) { unminimizeComment(input: { subjectId: $id }) { clientMutationId } }`,
} as const;

/** One of {@link threadMutations}, on the thread or comment with this global id. */
export async function changeThread(
  client: GitHubClient,
  change: keyof typeof threadMutations,
  id: string,
): Promise<void> {
  await client.graphql(threadMutations[change], { id });
}
