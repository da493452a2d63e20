import { complete } from "../contract/complete.ts";
import {
  operationOf,
  requestProblems,
  responseProblems,
} from "../contract/contract.ts";
import { refused, type Answer } from "./answer.ts";
import { pageOf } from "./paging.ts";
import { match, type Match } from "./router.ts";
import { sent, type Received, type Sent } from "./server.ts";
import type { State } from "./state.ts";

/**
 * Answers a call of the REST API.
 *
 * @param base - where the API is
 * @param violations - grows by what does not fit GitHub's description
 */
export function answerRest(
  state: State,
  { method, path, body }: Received,
  base: string,
  violations: string[],
): Sent {
  const url = new URL(base + path);
  const pathname = url.href.slice(base.length).replace(/\?.*$/, "");
  const found = match(method, pathname);
  if (found === undefined) {
    violations.push(`The fake GitHub has no ${method} ${pathname}`);
    return sent(refused(404, "Not Found"));
  }
  const problems: string[] = [];
  const answer = answerOf(state, found, { method, url, body }, problems);
  const answered = finish(found.operation, answer, url, problems);
  violations.push(...problems);
  return answered;
}

function answerOf(
  state: State,
  { operation, params, route }: Match,
  { method, url, body: text }: { method: string; url: URL; body: string },
  problems: string[],
): Answer {
  const body =
    text === "" ? undefined : (JSON.parse(text) as Record<string, unknown>);
  const query = Object.fromEntries(url.searchParams);
  problems.push(...requestProblems({ operation, params, query, body }));
  if (problems.length > 0) return refused(422, problems.join("; "));
  return (
    refusal(state, method, params) ??
    route({ state, params, query: url.searchParams, body: body ?? {} })
  );
}

/** One page of it, with everything that GitHub's description requires. */
function finish(
  operation: string,
  { status, data }: Answer,
  url: URL,
  problems: string[],
): Sent {
  const { responses, query } = operationOf(operation);
  const isList = Array.isArray(data) && "per_page" in query;
  const page = isList ? pageOf(data, url) : { data, headers: {} };
  const schema = responses[status];
  const full = schema ? complete(schema, page.data) : page.data;
  const isOurs = problems.length === 0;
  if (isOurs) problems.push(...responseProblems(operation, status, full));
  return sent({ status, data: full }, page.headers);
}

/** Null when the call may go on. */
function refusal(
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
