import { threadNode } from "./graphql-nodes.ts";
import type { State, Thread } from "./state.ts";

interface Input<T> {
  input: T & { clientMutationId?: string };
}

/** The changes that only GraphQL can make. */
export function mutations(state: State) {
  const setResolved =
    (resolvedBy: string | null) =>
    ({ input }: Input<{ threadId: string }>) => {
      assertWritable(state);
      const thread = findThread(state, input.threadId);
      thread.resolvedBy = resolvedBy;
      return { thread: threadNode(state, thread) };
    };
  return {
    resolveReviewThread: setResolved(state.login),
    unresolveReviewThread: setResolved(null),
    minimizeComment: ({
      input,
    }: Input<{ subjectId: string; classifier: string }>) => {
      const reason = input.classifier.toLowerCase().replace("_", "-");
      return { minimizedComment: setMinimized(state, input.subjectId, reason) };
    },
    unminimizeComment: ({ input }: Input<{ subjectId: string }>) => ({
      unminimizedComment: setMinimized(state, input.subjectId, null),
    }),
  };
}

function assertWritable({ canWrite }: State): void {
  if (!canWrite) throw new Error("Resource not accessible by integration");
}

function findThread(state: State, id: string): Thread {
  const found = state.threads.find((thread) => `PRRT_${thread.id}` === id);
  return found ?? unknownNode(id);
}

const kinds = {
  IC: { typename: "IssueComment", list: "comments" },
  PRR: { typename: "PullRequestReview", list: "reviews" },
  PRRC: { typename: "PullRequestReviewComment", list: "reviewComments" },
} as const;

function setMinimized(state: State, node: string, reason: string | null) {
  assertWritable(state);
  const [prefix = "", id] = node.split("_");
  const kind = kinds[prefix as keyof typeof kinds] as
    (typeof kinds)[keyof typeof kinds] | undefined;
  if (kind === undefined) return unknownNode(node);
  const subject = state[kind.list].find((one) => one.id === Number(id));
  if (subject === undefined) return unknownNode(node);
  subject.minimized = reason;
  return {
    __typename: kind.typename,
    id: node,
    isMinimized: reason !== null,
    minimizedReason: reason,
  };
}

function unknownNode(id: string): never {
  throw new Error(`Could not resolve to a node with the global id of '${id}'.`);
}
