import {
  bodyProblem,
  created,
  notFound,
  ok,
  refused,
  type Answer,
  type Call,
  type Route,
} from "./answer.ts";
import { addComment } from "./pull-requests.ts";
import { commentJson } from "./render.ts";
import { findPullRequest, nextId, timeOf, type IssueComment } from "./state.ts";

const list = "/repos/{owner}/{repo}/issues/{issue_number}/comments";
const one = "/repos/{owner}/{repo}/issues/comments/{comment_id}";

/** Comments of a conversation. */
export const commentRoutes: Record<string, Route> = {
  [`GET ${list}`]: ({ state, params }) => {
    const number = Number(params["issue_number"]);
    if (findPullRequest(state, number) === undefined) return notFound;
    const found = state.comments.filter(
      ({ pullRequest }) => pullRequest === number,
    );
    return ok(found.map((comment) => commentJson(state, comment)));
  },
  [`POST ${list}`]: ({ state, params, body }) => {
    const pullRequest = findPullRequest(state, Number(params["issue_number"]));
    if (pullRequest === undefined) return notFound;
    if (pullRequest.isLocked)
      return refused(403, "Unable to create comment because issue is locked.");
    const problem = bodyProblem("IssueComment", body["body"]);
    if (problem !== null) return problem;
    const { number } = pullRequest;
    const text = body["body"] as string;
    return created(
      commentJson(state, addComment(state, number, state.login, text)),
    );
  },
  [`GET ${one}`]: (call) =>
    withComment(call, (comment) => ok(commentJson(call.state, comment))),
  [`PATCH ${one}`]: (call) =>
    withOwnComment(call, (comment) => update(call, comment)),
  [`DELETE ${one}`]: (call) =>
    withOwnComment(call, (comment) => {
      const { comments } = call.state;
      comments.splice(comments.indexOf(comment), 1);
      return { status: 204, data: null };
    }),
};

function withComment(
  { state, params }: Call,
  work: (comment: IssueComment) => Answer,
): Answer {
  const id = Number(params["comment_id"]);
  const comment = state.comments.find((candidate) => candidate.id === id);
  return comment === undefined ? notFound : work(comment);
}

function withOwnComment(
  call: Call,
  work: (comment: IssueComment) => Answer,
): Answer {
  return withComment(call, (comment) =>
    comment.author === call.state.login
      ? work(comment)
      : refused(403, "Must have admin rights to Repository."),
  );
}

function update({ state, body }: Call, comment: IssueComment): Answer {
  const problem = bodyProblem("IssueComment", body["body"]);
  if (problem !== null) return problem;
  comment.body = body["body"] as string;
  comment.updatedAt = timeOf(nextId(state));
  return ok(commentJson(state, comment));
}
