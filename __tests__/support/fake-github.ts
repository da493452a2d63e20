import { once } from "node:events";
import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";

export interface FakeComment {
  id: number;
  body: string;
  user: { login: string };
  html_url: string;
}

export interface FakePull {
  number: number;
  /** The repository is gone when a fork was deleted. */
  head: { ref: string; sha: string; repo: { full_name: string } | null };
}

export interface FakeRequest {
  method: string;
  path: string;
  authorization: string;
}

/** An answer instead of the usual one; `dropped` closes the connection before or after the work was done, `silent` never answers. */
export type Failure =
  | { status: number; message?: string; headers?: Record<string, string> }
  | { dropped: "before" | "after" }
  | { silent: true };

/** A small GitHub that remembers comments: enough of the REST and GraphQL API for the sticky comment. */
export interface FakeGitHub {
  url: string;
  comments: FakeComment[];
  /** Open ones; the list of them can be filtered by `owner:branch`. */
  pulls: FakePull[];
  requests: FakeRequest[];
  /** Adds a comment as somebody. */
  add(login: string, body: string): FakeComment;
  /** The next requests whose `METHOD /path` begins like this fail in this order. */
  failNext(start: string, ...failures: Failure[]): void;
  /** All requests whose `METHOD /path` begins like this fail. */
  failAlways(start: string, failure: Failure): void;
  stop(): Promise<void>;
}

/**
 * @param login - whom the token writes as
 * @param filtersPulls - whether the list heeds `head`; GitHub drops a filter that it can't read
 * @param isUser - whether `GET /user` answers; it does not for the tokens of workflows and apps
 */
export async function startFakeGitHub({
  login = "github-actions[bot]",
  isUser = false,
  knowsViewer = true,
  filtersPulls = true,
} = {}): Promise<FakeGitHub> {
  const comments: FakeComment[] = [];
  const pulls: FakePull[] = [];
  const requests: FakeRequest[] = [];
  const planned: { start: string; failures: Failure[] }[] = [];
  const always: { start: string; failure: Failure }[] = [];
  const server = createServer((request, response) => {
    void answer(request, response);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  function add(author: string, body: string): FakeComment {
    const id = 1000 + comments.length;
    const html_url = `${url}/org/repo/pull/7#issuecomment-${id}`;
    const comment = { id, body, user: { login: author }, html_url };
    comments.push(comment);
    return comment;
  }

  function failureFor(call: string): Failure | undefined {
    const found = planned.find(
      ({ start, failures }) => call.startsWith(start) && failures.length > 0,
    );
    const lasting = always.find(({ start }) => call.startsWith(start));
    return found?.failures.shift() ?? lasting?.failure;
  }

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const { method = "", url: path = "" } = request;
    const body = await textOf(request);
    const authorization = request.headers.authorization ?? "";
    requests.push({ method, path, authorization });
    const failure = failureFor(`${method} ${path}`);
    if (failure === undefined || "dropped" in failure) {
      if (failure?.dropped === "before") request.socket.destroy();
      else work(request, response, body, failure !== undefined);
    } else if ("status" in failure) {
      const { status, message = "Failed", headers = {} } = failure;
      send(response, { status, data: { message }, headers });
    }
  }

  function work(
    { method = "", url: path = "", socket }: IncomingMessage,
    response: ServerResponse,
    body: string,
    losesAnswer: boolean,
  ) {
    const result = route(method, new URL(path, url), body);
    if (losesAnswer) socket.destroy();
    else send(response, result);
  }

  function route(
    method: string,
    { pathname, searchParams }: URL,
    body: string,
  ) {
    const list = /^\/repos\/org\/repo\/issues\/7\/comments$/;
    if (method === "GET" && pathname === "/repos/org/repo/pulls")
      return { status: 200, data: pullsOf(searchParams.get("head")) };
    if (method === "GET" && pathname === "/repos/org/repo/pulls/7")
      return { status: 200, data: pullOf(7) };
    const one = /^\/repos\/org\/repo\/issues\/comments\/(\d+)$/.exec(pathname);
    if (method === "GET" && list.test(pathname)) return page(searchParams);
    if (method === "POST" && list.test(pathname)) return create(body);
    if (method === "PATCH" && one !== null) return update(Number(one[1]), body);
    if (method === "GET" && pathname === "/user")
      return isUser ? { status: 200, data: { login } } : refused;
    if (method === "POST" && pathname === "/graphql" && knowsViewer)
      return { status: 200, data: { data: { viewer: { login } } } };
    return { status: 404, data: { message: "Not Found" } };
  }

  /** A closed one without commits when it is not among the open ones. */
  function pullOf(number: number) {
    const open = pulls.find((pull) => pull.number === number);
    return open === undefined
      ? { number, state: "closed", head: { sha: "" } }
      : { ...open, state: "open" };
  }

  function pullsOf(head: string | null): FakePull[] {
    return pulls.filter(
      ({ head: { ref, repo } }) =>
        !filtersPulls ||
        head === null ||
        head === `${repo?.full_name.split("/")[0]}:${ref}`,
    );
  }

  function page(query: URLSearchParams): Answer {
    const size = Math.min(Number(query.get("per_page") ?? 30), 100);
    const number = Number(query.get("page") ?? 1);
    const data = comments.slice((number - 1) * size, number * size);
    const next = `${url}/repos/org/repo/issues/7/comments?per_page=${size}&page=${number + 1}`;
    const isLast = number * size >= comments.length;
    return isLast
      ? { status: 200, data }
      : { status: 200, data, headers: { link: `<${next}>; rel="next"` } };
  }

  function create(json: string): Answer {
    const body = bodyOf(json);
    return body.length > 65_536
      ? tooLong
      : { status: 201, data: add(login, body) };
  }

  function update(id: number, json: string): Answer {
    const comment = comments.find((candidate) => candidate.id === id);
    if (comment === undefined)
      return { status: 404, data: { message: "Not Found" } };
    const body = bodyOf(json);
    if (body.length > 65_536) return tooLong;
    comment.body = body;
    return { status: 200, data: comment };
  }

  return {
    url,
    comments,
    pulls,
    requests,
    add,
    failNext: (start, ...failures) => void planned.push({ start, failures }),
    failAlways: (start, failure) => void always.push({ start, failure }),
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

interface Answer {
  status: number;
  data: unknown;
  headers?: Record<string, string>;
}

const refused: Answer = {
  status: 403,
  data: { message: "Resource not accessible by integration" },
};

const tooLong: Answer = {
  status: 422,
  data: { message: "Body is too long (maximum is 65536 characters)" },
};

function bodyOf(json: string): string {
  return (JSON.parse(json) as { body: string }).body;
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

function send(response: ServerResponse, { status, data, headers }: Answer) {
  response.writeHead(status, {
    "content-type": "application/json",
    ...headers,
  });
  response.end(JSON.stringify(data));
}
