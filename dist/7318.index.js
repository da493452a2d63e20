"use strict";
exports.id = 7318;
exports.ids = [7318];
exports.modules = {

/***/ 96584:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ connect)
/* harmony export */ });
/**
 * A client for the API at `apiUrl`, which is `GITHUB_API_URL`.
 *
 * @param callTimeout - milliseconds that one call may take
 */
async function connect(token, apiUrl, callTimeout = 30_000) {
    // Loaded when first used: starting the command line must not wait for it.
    const { getOctokit } = await Promise.all(/* import() */[__webpack_require__.e(4119), __webpack_require__.e(2413)]).then(__webpack_require__.bind(__webpack_require__, 92413));
    const ignore = () => undefined;
    const client = getOctokit(token, {
        baseUrl: apiUrl.replace(/\/+$/, ""),
        // Octokit prints warnings and request failures by itself; failures are told in the report instead.
        log: { debug: ignore, info: ignore, warn: ignore, error: ignore },
    });
    client.hook.before("request", (options) => {
        options.request = {
            ...options.request,
            signal: AbortSignal.timeout(callTimeout),
        };
    });
    return client;
}


/***/ }),

/***/ 47318:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ownLogin: () => (/* binding */ ownLogin),
/* harmony export */   postComment: () => (/* binding */ postComment)
/* harmony export */ });
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96584);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28881);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48129);



/**
 * Creates the sticky comment, or updates the newest one with the marker that the token's own user wrote.
 * Never throws: what keeps it from commenting comes back as the reason, and the verdict stays as it is.
 */
async function postComment(request, wait) {
    const { token, pullRequest, repository } = request;
    if (request.policy === "never")
        return { skipped: "The comment is switched off.", isWanted: false };
    if (pullRequest === null)
        return { skipped: "No pull request to comment on.", isWanted: false };
    if (token === null)
        return unwanted("No comment: github-token is not set.");
    const [owner, repo, ...rest] = repository.split("/");
    if (!owner || !repo || rest.length > 0)
        return unwanted("No comment: GITHUB_REPOSITORY is not owner/name.");
    try {
        const client = await (0,_client_js__WEBPACK_IMPORTED_MODULE_1__/* .connect */ .N)(token, request.apiUrl);
        // All of it again, not only the failed call: a write whose answer got lost is then found and updated.
        return await (0,_retry_js__WEBPACK_IMPORTED_MODULE_0__/* .withRetries */ .L)(() => upsert(client, { owner, repo, number: pullRequest }, request), wait);
    }
    catch (cause) {
        const isForbidden = (0,_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .isRefused */ .H0)((0,_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .failureOf */ .g5)(cause));
        return { ...unwanted((0,_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .describeFailure */ .Ic)(cause)), isForbidden };
    }
}
function unwanted(reason) {
    return { skipped: reason, isWanted: true };
}
async function upsert(client, { owner, repo, number }, { marker, body, policy, hasFindings }) {
    const id = await findOwnComment(client, { owner, repo, number }, marker);
    if (id !== null) {
        const params = { owner, repo, comment_id: id, body };
        const { data } = await client.rest.issues.updateComment(params);
        return { url: data.html_url };
    }
    if (policy === "on-findings" && !hasFindings)
        return { skipped: "Nothing was found.", isWanted: false };
    const params = { owner, repo, issue_number: number, body };
    const { data } = await client.rest.issues.createComment(params);
    return { url: data.html_url };
}
/** The newest comment of all pages that has the marker and is ours: anyone can paste a marker. */
async function findOwnComment(client, { owner, repo, number }, marker) {
    const comments = await client.paginate(client.rest.issues.listComments, {
        owner,
        repo,
        issue_number: number,
        per_page: 100,
    });
    const marked = comments.filter((comment) => isMarked(comment.body, marker));
    if (marked.length === 0)
        return null;
    const login = await ownLogin(client);
    const own = marked.filter((comment) => comment.user?.login === login);
    const ids = own.map((comment) => comment.id);
    return ids.length === 0 ? null : Math.max(...ids);
}
function isMarked(body, marker) {
    return body?.split(/\r?\n/, 1)[0] === marker;
}
/** Who the token writes as. The token of a workflow and those of apps are refused `GET /user`, but GraphQL knows. */
async function ownLogin(client) {
    const user = await unlessRefused(() => client.rest.users.getAuthenticated());
    if (user !== null)
        return user.data.login;
    const answer = await unlessRefused(() => client.graphql("{ viewer { login } }"));
    return answer?.viewer.login ?? "github-actions[bot]";
}
/** Null when GitHub won't say. A passing failure is none: a wrong name would begin a second comment. */
async function unlessRefused(call) {
    try {
        return await call();
    }
    catch (cause) {
        if ((0,_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .isTransient */ .dg)((0,_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .failureOf */ .g5)(cause)))
            throw cause;
        return null;
    }
}


/***/ }),

/***/ 28881:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H0: () => (/* binding */ isRefused),
/* harmony export */   Ic: () => (/* binding */ describeFailure),
/* harmony export */   Jz: () => (/* binding */ isRateLimited),
/* harmony export */   dg: () => (/* binding */ isTransient),
/* harmony export */   g5: () => (/* binding */ failureOf)
/* harmony export */ });
/** Reads a failure from whatever was thrown; octokit throws errors with `request`, `response` and `status`. */
function failureOf(cause) {
    const error = isObject(cause) ? cause : {};
    const response = isObject(error["response"]) ? error["response"] : {};
    const { message } = error;
    return {
        status: statusOf(error),
        message: typeof message === "string" ? message : String(cause),
        headers: isObject(response["headers"]) ? texts(response["headers"]) : {},
    };
}
function statusOf(error) {
    if (typeof error["status"] !== "number" || !("request" in error))
        return null;
    // Octokit gives a dropped connection the status 500, but no response.
    return isObject(error["response"]) ? error["status"] : "unreachable";
}
/** Whether GitHub asks to come back later: 429, or 403 with the signs of a rate limit. */
function isRateLimited({ status, message, headers }) {
    if (status === 429)
        return true;
    if (status !== 403)
        return false;
    return ("retry-after" in headers ||
        headers["x-ratelimit-remaining"] === "0" ||
        /rate limit/i.test(message));
}
/** Whether the same call may well succeed in a moment. */
function isTransient(failure) {
    const { status } = failure;
    if (status === null)
        return false;
    return status === "unreachable" || status >= 500 || isRateLimited(failure);
}
/** Whether the token lacks the right: GitHub says 404 where it won't even say that something is there. */
function isRefused(failure) {
    const { status } = failure;
    return (status === 403 || status === 404) && !isRateLimited(failure);
}
/**
 * Why there is no comment and who can change that, as one sentence or two.
 *
 * @param nothing - how it begins: what there is none of
 */
function describeFailure(cause, nothing = "No comment") {
    const failure = failureOf(cause);
    const { status, message } = failure;
    if (isRateLimited(failure))
        return `${nothing}: GitHub's rate limit is used up for now.`;
    switch (status) {
        case 401:
            return `${nothing}: GitHub refused github-token; it is wrong or expired.`;
        case 403:
        case 404:
            return (`${nothing}: the token may not write on this pull request (${status}). ` +
                "Give the job `permissions: pull-requests: write`; pull requests from forks and Dependabot always get a read-only token.");
        case "unreachable":
            return `${nothing}: GitHub could not be reached (${message}).`;
        case null:
            return `${nothing}: ${message}`;
        default:
            return `${nothing}: GitHub answered ${status} (${message}).`;
    }
}
function isObject(value) {
    return typeof value === "object" && value !== null;
}
function texts(headers) {
    return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}


/***/ }),

/***/ 48129:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ withRetries)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28881);


const mostAttempts = 4;
/** Milliseconds of pauses in all: a comment is not worth more of a job's time. */
const mostWaiting = 120_000;
/** What GitHub asks for when it names no time with a rate limit. */
const rateLimitPause = 60_000;
/**
 * Runs the work again when GitHub was not there, broke or asked to come back later: a few times,
 * after the time it names (`Retry-After`), else after 1, 2 and 4 seconds.
 */
async function withRetries(work, wait = node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout) {
    let waited = 0;
    for (let attempt = 1;; attempt++) {
        try {
            return await work();
        }
        catch (cause) {
            const pause = pauseAfter(cause, attempt);
            if (attempt === mostAttempts || waited + pause > mostWaiting)
                throw cause;
            waited += pause;
            await wait(pause);
        }
    }
}
/** Milliseconds until another attempt makes sense; Infinity when none does. */
function pauseAfter(cause, attempt) {
    const failure = (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .failureOf */ .g5)(cause);
    if (!(0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .isTransient */ .dg)(failure))
        return Infinity;
    const seconds = Number(failure.headers["retry-after"] ?? "");
    if (Number.isFinite(seconds) && seconds > 0)
        return seconds * 1000;
    // The hourly limit: it takes up to an hour.
    if (failure.headers["x-ratelimit-remaining"] === "0")
        return Infinity;
    return (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .isRateLimited */ .Jz)(failure) ? rateLimitPause : 1000 * 2 ** (attempt - 1);
}


/***/ })

};
;