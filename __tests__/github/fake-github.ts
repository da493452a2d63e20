import { refused } from "./fake/answer.ts";
import { planFailures, type Failure, type Failures } from "./fake/failures.ts";
import { answerGraphQl, topFields } from "./fake/graphql.ts";
import { misbehave } from "./fake/misbehave.ts";
import { newState, type FakeOptions } from "./fake/options.ts";
import {
  addComment,
  merge,
  openPullRequest,
  push,
  type NewPullRequest,
} from "./fake/pull-requests.ts";
import { answerRest } from "./fake/rest.ts";
import { sent, startServer, type Received, type Sent } from "./fake/server.ts";
import {
  commit,
  findPullRequest,
  treeAt,
  type Changes,
  type IssueComment,
  type PullRequest,
  type Review,
  type ReviewComment,
  type State,
  type Thread,
} from "./fake/state.ts";

export type {
  Failure,
  FakeOptions,
  IssueComment,
  PullRequest,
  Review,
  ReviewComment,
  Thread,
};

export interface FakeRequest {
  method: string;
  /** With its query, without the `/api/v3` of an enterprise server. */
  path: string;
  /** Fields that a GraphQL call asks for. */
  fields: string[];
  authorization: string;
  userAgent: string;
  body: string;
  /** Milliseconds since the fake was started. */
  time: number;
}

/**
 * A GitHub that remembers: the part of its REST and GraphQL API that the action uses. Requests and answers are
 * checked against GitHub's own descriptions, and `close` throws when one did not fit.
 */
export interface FakeGitHub extends Omit<Failures, "next"> {
  /** For `GITHUB_API_URL`. */
  url: string;
  /** For `GITHUB_GRAPHQL_URL`. */
  graphqlUrl: string;
  /** For `GITHUB_SERVER_URL`. */
  origin: string;
  requests: FakeRequest[];
  /** What did not fit GitHub's descriptions; empty it when a test means it. */
  violations: string[];
  /** Everything it remembers, to be looked at and changed. */
  state: State;
  openPullRequest(given?: NewPullRequest): PullRequest;
  /** Another commit on a pull request. */
  push(number: number, changes: Changes, sha?: string): PullRequest;
  merge(number: number): void;
  /** Another commit on a branch, which may be new. */
  commit(branch: string, changes: Changes, sha?: string): string;
  pullRequest(number: number): PullRequest;
  /** The conversation of a pull request. */
  comments(number: number): IssueComment[];
  /** Adds a comment as somebody. */
  addComment(number: number, login: string, body: string): IssueComment;
  reviews(number: number): Review[];
  reviewComments(number: number): ReviewComment[];
  threads(number: number): Thread[];
  close(): Promise<void>;
}

export async function startFakeGitHub(
  options: FakeOptions = {},
): Promise<FakeGitHub> {
  const state = newState(options);
  const requests: FakeRequest[] = [];
  const violations: string[] = [];
  const failures = planFailures();
  const start = performance.now();
  const prefix = options.isEnterprise ? "/api/v3" : "";
  const graphqlPath = options.isEnterprise ? "/api/graphql" : "/graphql";

  const server = await startServer(async (request) => {
    const isGraphQl = request.path === graphqlPath;
    const fields = isGraphQl ? await topFields(request.body) : [];
    const path = isGraphQl ? "/graphql" : request.path.slice(prefix.length);
    const received = receivedAs({ ...request, path }, fields);
    requests.push({ ...received, time: performance.now() - start });
    if (received.userAgent === "") violations.push(`${path}: no User-Agent`);
    if (!isGraphQl && !request.path.startsWith(prefix))
      return sent(refused(404, "Not Found"));
    const call = [`${request.method} ${path}`, ...fields].join(" ");
    const work = async (): Promise<Sent> =>
      isGraphQl
        ? await answerGraphQl(state, request.body, violations)
        : answerRest(state, { ...request, path }, base(), violations);
    return await misbehave(failures.next(call), work).catch(
      (cause: unknown) => {
        violations.push(`The fake GitHub broke: ${String(cause)}`);
        return sent(refused(500, String(cause)));
      },
    );
  });
  state.origin = server.origin;
  const base = (): string => server.origin + prefix;

  const of =
    <T extends { pullRequest: number }>(all: T[]) =>
    (number: number): T[] =>
      all.filter(({ pullRequest }) => pullRequest === number);
  return {
    url: base(),
    graphqlUrl: server.origin + graphqlPath,
    origin: server.origin,
    ...{ requests, violations, state },
    ...{ failNext: failures.failNext, failAlways: failures.failAlways },
    recover: failures.recover,
    openPullRequest: (given) => openPullRequest(state, given),
    push: (number, changes, sha) => push(state, number, changes, sha),
    merge: (number) => merge(state, number),
    commit: (branch, changes, sha) => {
      const parent = treeAt(state, branch) ?? new Map<string, string>();
      const made = commit(state, parent, changes, sha);
      state.branches.set(branch, made);
      return made;
    },
    pullRequest: (number) => {
      const found = findPullRequest(state, number);
      if (found === undefined) throw new Error(`No pull request ${number}`);
      return found;
    },
    comments: (number) => of(state.comments)(number),
    addComment: (number, login, body) => addComment(state, number, login, body),
    reviews: (number) => of(state.reviews)(number),
    reviewComments: (number) => of(state.reviewComments)(number),
    threads: (number) => of(state.threads)(number),
    async close() {
      await server.close();
      if (violations.length > 0)
        throw new Error(`Not as GitHub has it:\n${violations.join("\n")}`);
    },
  };
}

function receivedAs(
  { method, path, headers, body }: Received,
  fields: string[],
): Omit<FakeRequest, "time"> {
  const { authorization = "", "user-agent": userAgent = "" } = headers;
  return { method, path, fields, authorization, userAgent, body };
}
