import { addReview, addReviewComment, reply } from "./add-review.ts";
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
import { lineProblem, type NewReviewComment } from "./diff-lines.ts";
import { reviewCommentJson, reviewJson } from "./render.ts";
import {
  findPullRequest,
  nextId,
  timeOf,
  type PullRequest,
  type ReviewComment,
  type State,
} from "./state.ts";

const pull = "/repos/{owner}/{repo}/pulls/{pull_number}";
const one = "/repos/{owner}/{repo}/pulls/comments/{comment_id}";

/** Reviews and their comments on lines. */
export const reviewRoutes: Record<string, Route> = {
  [`GET ${pull}/reviews`]: (call) =>
    withPull(call, ({ number }) => {
      const { reviews } = call.state;
      const found = reviews.filter(({ pullRequest }) => pullRequest === number);
      return ok(found.map((review) => reviewJson(call.state, review)));
    }),
  [`POST ${pull}/reviews`]: (call) =>
    withPull(call, (pullRequest) => createReview(call, pullRequest)),
  [`PUT ${pull}/reviews/{review_id}`]: ({ state, params, body }) => {
    const id = Number(params["review_id"]);
    const review = state.reviews.find((candidate) => candidate.id === id);
    if (review === undefined) return notFound;
    review.body = body["body"] as string;
    return ok(reviewJson(state, review));
  },
  [`GET ${pull}/reviews/{review_id}/comments`]: (call) => {
    const id = Number(call.params["review_id"]);
    const found = call.state.reviewComments.filter(
      ({ review }) => review === id,
    );
    return ok(found.map((comment) => legacyJson(call.state, comment)));
  },
  [`GET ${pull}/comments`]: (call) =>
    withPull(call, ({ number }) => {
      const { reviewComments } = call.state;
      const found = reviewComments.filter(
        ({ pullRequest }) => pullRequest === number,
      );
      return ok(found.map((comment) => reviewCommentJson(call.state, comment)));
    }),
  [`POST ${pull}/comments`]: (call) =>
    withPull(call, (pullRequest) => {
      const wanted = call.body as unknown as NewReviewComment;
      const problem = commentProblem(pullRequest, wanted);
      if (problem !== null) return problem;
      const review = addReview(
        call.state,
        pullRequest,
        call.state.login,
        "COMMENTED",
        "",
      );
      const comment = addReviewComment(call.state, pullRequest, review, wanted);
      return created(reviewCommentJson(call.state, comment));
    }),
  [`POST ${pull}/comments/{comment_id}/replies`]: (call) =>
    withPull(call, (pullRequest) => {
      const first = findComment(call);
      if (first === undefined) return notFound;
      const body = call.body["body"] as string;
      const { state } = call;
      return created(
        reviewCommentJson(
          state,
          reply(state, pullRequest, first, state.login, body),
        ),
      );
    }),
  [`PATCH ${one}`]: (call) =>
    withOwnComment(call, (comment) => {
      comment.body = call.body["body"] as string;
      comment.updatedAt = timeOf(nextId(call.state));
      return ok(reviewCommentJson(call.state, comment));
    }),
  [`DELETE ${one}`]: (call) =>
    withOwnComment(call, (comment) => {
      const { reviewComments } = call.state;
      reviewComments.splice(reviewComments.indexOf(comment), 1);
      return { status: 204, data: null };
    }),
};

function withPull(
  { state, params }: Call,
  work: (pullRequest: PullRequest) => Answer,
): Answer {
  const found = findPullRequest(state, Number(params["pull_number"]));
  return found === undefined ? notFound : work(found);
}

function findComment({ state, params }: Call): ReviewComment | undefined {
  const id = Number(params["comment_id"]);
  return state.reviewComments.find((candidate) => candidate.id === id);
}

function withOwnComment(
  call: Call,
  work: (comment: ReviewComment) => Answer,
): Answer {
  const comment = findComment(call);
  if (comment === undefined) return notFound;
  return comment.author === call.state.login
    ? work(comment)
    : refused(403, "Must have admin rights to Repository.");
}

function legacyJson(state: State, comment: ReviewComment) {
  const json = reviewCommentJson(state, comment);
  return {
    ...json,
    position: comment.line,
    original_position: comment.originalLine,
  };
}

const states = {
  COMMENT: "COMMENTED",
  APPROVE: "APPROVED",
  REQUEST_CHANGES: "CHANGES_REQUESTED",
} as const;

/** One comment that can't be placed refuses the whole review. */
function createReview({ state, body }: Call, pullRequest: PullRequest): Answer {
  const {
    event,
    body: text = "",
    comments = [],
    commit_id,
  } = body as {
    event?: keyof typeof states;
    body?: string;
    comments?: NewReviewComment[];
    commit_id?: string;
  };
  if (event === "COMMENT" || event === "REQUEST_CHANGES") {
    const problem = bodyProblem("PullRequestReview", text);
    if (problem !== null)
      return unprocessable("Body can't be blank or is too long");
  }
  if (commit_id !== undefined && !state.commits.has(commit_id))
    return unprocessable("The commit is not part of the pull request");
  for (const comment of comments) {
    const problem = commentProblem(pullRequest, comment);
    if (problem !== null) return problem;
  }
  const kind = event === undefined ? "PENDING" : states[event];
  const review = addReview(state, pullRequest, state.login, kind, text);
  for (const comment of comments)
    addReviewComment(state, pullRequest, review, comment);
  return ok(reviewJson(state, review));
}

function commentProblem(
  pullRequest: PullRequest,
  comment: NewReviewComment,
): Answer | null {
  if (bodyProblem("PullRequestReviewComment", comment.body) !== null)
    return unprocessable("Body can't be blank or is too long");
  const problems = lineProblem(pullRequest, comment);
  return problems.length === 0 ? null : unprocessable(...problems);
}

function unprocessable(...errors: string[]): Answer {
  const documentation_url = "https://docs.github.com/rest";
  const data = { message: "Unprocessable Entity", errors, documentation_url };
  return { status: 422, data };
}
