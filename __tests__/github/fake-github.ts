import { setTimeout } from "node:timers/promises";
import { complete } from "./contract/complete.ts";
import {
  operationOf,
  requestProblems,
  responseProblems,
} from "./contract/contract.ts";
import { refused, type Answer } from "./fake/answer.ts";
import { planFailures, type Failure, type Failures } from "./fake/failures.ts";
import { executeQuery, queryProblems, topFields } from "./fake/graphql.ts";
import { pageOf } from "./fake/paging.ts";
import {
  addComment,
  merge,
  openPullRequest,
  push,
  type NewPullRequest,
} from "./fake/pull-requests.ts";
import { match } from "./fake/router.ts";
import { startServer, type Received, type Sent } from "./fake/server.ts";
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

export interface FakeOptions {
  /** Whom the token writes as. */
  login?: string;
  /** Whether `GET /user` answers; it does not for the tokens of workflows and apps. */
  isUser?: boolean;
  /** Whether GraphQL names the viewer. */
  knowsViewer?: boolean;
  /** False for the read-only tokens of forks and Dependabot. */
  canWrite?: boolean;
  isArchived?: boolean;
  /** `owner/name`. */
  repository?: string;
  defaultBranch?: string;
  /** Files of the default branch by path. */
  files?: Record<string, string>;
  /** Whether the API is at `/api/v3`, as on GitHub Enterprise Server. */
  isEnterprise?: boolean;
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
    const { method, headers, body } = request;
    const isGraphQl = request.path === graphqlPath;
    const fields = isGraphQl ? await topFields(queryOf(body)) : [];
    const path = isGraphQl ? "/graphql" : request.path.slice(prefix.length);
    const { authorization = "", "user-agent": userAgent = "" } = headers;
    const time = performance.now() - start;
    requests.push({
      method,
      path,
      fields,
      authorization,
      userAgent,
      body,
      time,
    });
    if (userAgent === "") violations.push(`${method} ${path}: no User-Agent`);
    if (!isGraphQl && !request.path.startsWith(prefix))
      return sent(refused(404, "Not Found"));
    const failure = failures.next([`${method} ${path}`, ...fields].join(" "));
    const work = isGraphQl
      ? (): Promise<Sent> => answerGraphQl(body)
      : (): Promise<Sent> => Promise.resolve(answerRest({ ...request, path }));
    return await failing(failure, work).catch((cause: unknown) => {
      violations.push(`The fake GitHub broke: ${String(cause)}`);
      return sent(refused(500, String(cause)));
    });
  });
  state.origin = server.origin;

  async function answerGraphQl(body: string): Promise<Sent> {
    const { query, variables = {} } = JSON.parse(body) as {
      query: string;
      variables?: Record<string, unknown>;
    };
    violations.push(
      ...(await queryProblems(query)).map((problem) => `GraphQL: ${problem}`),
    );
    return sent({
      status: 200,
      data: await executeQuery(state, query, variables),
    });
  }

  function answerRest(request: Received): Sent {
    const { method } = request;
    const url = new URL(server.origin + prefix + request.path);
    const found = match(method, url.pathname.slice(prefix.length));
    if (found === undefined) {
      violations.push(`The fake GitHub has no ${method} ${url.pathname}`);
      return sent(refused(404, "Not Found"));
    }
    const { operation, params, route } = found;
    const body =
      request.body === ""
        ? undefined
        : (JSON.parse(request.body) as Record<string, unknown>);
    const query = Object.fromEntries(url.searchParams);
    const problems = requestProblems({ operation, params, query, body });
    violations.push(...problems);
    if (problems.length > 0) return sent(refused(422, problems.join("; ")));
    const answer =
      mayDo(state, method, params) ??
      route({ state, params, query: url.searchParams, body: body ?? {} });
    return finish(operation, answer, url);
  }

  function finish(operation: string, { status, data }: Answer, url: URL): Sent {
    const schema = operationOf(operation).responses[status];
    const isList =
      Array.isArray(data) && "per_page" in operationOf(operation).query;
    const page = isList ? pageOf(data, url) : { data, headers: {} };
    const full = schema ? complete(schema, page.data) : page.data;
    violations.push(...responseProblems(operation, status, full));
    return sent({ status, data: full }, page.headers);
  }

  const of =
    <T extends { pullRequest: number }>(all: T[]) =>
    (number: number): T[] =>
      all.filter(({ pullRequest }) => pullRequest === number);
  return {
    url: server.origin + prefix,
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

function newState(options: FakeOptions): State {
  const { defaultBranch = "main", files = {} } = options;
  const state: State = {
    origin: "",
    repository: options.repository ?? "org/repo",
    defaultBranch,
    isArchived: options.isArchived ?? false,
    login: options.login ?? "github-actions[bot]",
    isUser: options.isUser ?? false,
    knowsViewer: options.knowsViewer ?? true,
    canWrite: options.canWrite ?? true,
    branches: new Map(),
    commits: new Map(),
    ...{
      pullRequests: [],
      comments: [],
      reviews: [],
      reviewComments: [],
      threads: [],
    },
    lastId: 1000,
  };
  state.branches.set(defaultBranch, commit(state, new Map(), files));
  return state;
}

/** Null when the call may go on. */
function mayDo(
  { repository, isArchived, canWrite, pullRequests }: State,
  method: string,
  { owner, repo }: Record<string, string>,
): Answer | null {
  const name = `${owner}/${repo}`;
  const isFork = pullRequests.some(({ head }) => head.repo === name);
  if (
    owner !== undefined &&
    name !== repository &&
    !(isFork && method === "GET")
  )
    return refused(404, "Not Found");
  if (method === "GET") return null;
  if (isArchived)
    return refused(403, "Repository was archived so is read-only.");
  return canWrite
    ? null
    : refused(403, "Resource not accessible by integration");
}

async function failing(
  failure: Failure | undefined,
  work: () => Promise<Sent>,
): Promise<Sent> {
  if (failure === undefined) return await work();
  if ("status" in failure) {
    const { status, message = "Failed", headers = {} } = failure;
    return sent(refused(status, message), headers);
  }
  if ("graphql" in failure) {
    const { graphql: type, message = "Failed" } = failure;
    return sent({
      status: 200,
      data: { data: null, errors: [{ type, message }] },
    });
  }
  if ("silent" in failure) return undefined;
  if ("slow" in failure) {
    await setTimeout(failure.slow);
    return await work();
  }
  if ("meanwhile" in failure) {
    failure.meanwhile();
    return await work();
  }
  if (failure.dropped === "after") await work();
  return null;
}

function queryOf(body: string): string {
  return (JSON.parse(body) as { query: string }).query;
}

function sent(
  { status, data }: Answer,
  headers: Record<string, string> = {},
): Sent {
  return {
    status,
    headers: { "content-type": "application/json; charset=utf-8", ...headers },
    body: status === 204 ? "" : JSON.stringify(data),
  };
}
