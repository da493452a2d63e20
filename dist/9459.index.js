"use strict";
exports.id = 9459;
exports.ids = [9459];
exports.modules = {

/***/ 17837:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ connect)
});

// EXTERNAL MODULE: ./src/version.ts
var version = __webpack_require__(311);
// EXTERNAL MODULE: ./src/github/failure.ts
var github_failure = __webpack_require__(28881);
// EXTERNAL MODULE: ./src/github/retry.ts
var retry = __webpack_require__(48129);
;// CONCATENATED MODULE: ./src/github/lanes.ts

/** Milliseconds between two writes: https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api */
const betweenWrites = 1000;
const mostReads = 4;
// All clients of a run share them.
const shared = new WeakMap();
function lanesOf(wait) {
    const lanes = shared.get(wait) ?? {
        write: writeLane(wait),
        read: readLane(),
    };
    shared.set(wait, lanes);
    return lanes;
}
function writeLane(wait) {
    let before = Promise.resolve();
    let lastEnd = -Infinity;
    return (call) => {
        const turn = before.then(async () => {
            const pause = lastEnd + betweenWrites - (0,retry/* nowOf */.Ic)(wait);
            if (pause > 0)
                await wait(pause);
            try {
                return await call();
            }
            finally {
                lastEnd = (0,retry/* nowOf */.Ic)(wait);
            }
        });
        before = turn.catch(() => undefined);
        return turn;
    };
}
function readLane() {
    let running = 0;
    const waiting = [];
    return async (call) => {
        if (running < mostReads)
            running++;
        else
            await new Promise((start) => waiting.push(start));
        try {
            return await call();
        }
        finally {
            const next = waiting.shift();
            if (next === undefined)
                running--;
            else
                next();
        }
    };
}

;// CONCATENATED MODULE: ./src/github/polite-call.ts



/** Octokit's hook around each call: its lane, its time-out, and another attempt where that does no harm. */
function politely({ graphqlUrl, callTimeout, patience, wait }) {
    const lanes = lanesOf(wait);
    return async (request, options) => {
        const { method, url } = options;
        // On an enterprise server the address is whole.
        const isGraphQl = method === "POST" && url.endsWith("/graphql");
        const lane = lanes[isRead(options, isGraphQl) ? "read" : "write"];
        if (isGraphQl && graphqlUrl)
            options.url = graphqlUrl;
        const call = async () => {
            const signal = AbortSignal.timeout(callTimeout);
            // In place: the hooks further in have these options already, and would not see others.
            options.request = { ...options.request, signal };
            return throwRateLimit(await request(options), options);
        };
        // The mutations in use (resolve, minimise) can be repeated, and what a rate limit refused did not happen.
        const mayRepeat = (failure) => isGraphQl || method !== "POST" || (0,github_failure/* isRateLimited */.Jz)(failure);
        return await (0,retry/* withRetries */.LH)(() => lane(call), wait, { mayRepeat, patience });
    };
}
function isRead({ method, query }, isGraphQl) {
    if (!isGraphQl)
        return method === "GET";
    return !/^\s*mutation\b/.test(String(query));
}
/** GraphQL answers with status 200 when its rate limit is used up, too. */
function throwRateLimit(response, request) {
    const { errors } = (response.data ?? {});
    const limit = errors?.find(({ type }) => type === "RATE_LIMITED");
    if (limit === undefined)
        return response;
    const failure = { status: 429, request, response };
    throw Object.assign(new Error(limit.message), failure);
}

;// CONCATENATED MODULE: ./src/github/client.ts



/**
 * A client for the API at `apiUrl`, which is `GITHUB_API_URL`. It reads few things at once and writes once a second.
 * What does no harm when it is done twice it tries again when GitHub stumbles. After a lost answer to a POST the
 * caller has to look what became of it: `withRetries` around all of it.
 *
 * @param manners - calls may take 30 seconds and the run lose two minutes on GitHub, unless told
 */
async function connect(token, apiUrl, manners = {}) {
    const { callTimeout = 30_000, wait = retry/* realWait */.MZ } = manners;
    // Loaded when first used: starting the command line must not wait for it.
    const { getOctokit } = await Promise.all(/* import() */[__webpack_require__.e(4119), __webpack_require__.e(2413)]).then(__webpack_require__.bind(__webpack_require__, 92413));
    const ignore = () => undefined;
    const client = getOctokit(token, {
        baseUrl: apiUrl.replace(/\/+$/, ""),
        userAgent: `migration-gate/${version/* version */.r}`,
        // Octokit prints warnings and request failures by itself; failures are told in the report instead.
        log: { debug: ignore, info: ignore, warn: ignore, error: ignore },
    });
    client.hook.wrap("request", politely({ ...manners, callTimeout, wait }));
    return client;
}


/***/ }),

/***/ 29459:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  postComment: () => (/* binding */ postComment)
});

// EXTERNAL MODULE: ./src/github/client.ts + 2 modules
var github_client = __webpack_require__(17837);
// EXTERNAL MODULE: ./src/github/failure.ts
var failure = __webpack_require__(28881);
;// CONCATENATED MODULE: ./src/github/has-moved-on.ts

/**
 * Whether the pull request has another head than the commit that a run was for: somebody pushed, or an old run was
 * started again. False when the token may not know: comments can be written without the right to read pull requests.
 */
async function hasMovedOn(client, { owner, repo, number }, headSha) {
    try {
        const params = { owner, repo, pull_number: number };
        const { data } = await client.rest.pulls.get(params);
        return data.head.sha !== headSha;
    }
    catch (cause) {
        if ((0,failure/* isRefused */.H0)((0,failure/* failureOf */.g5)(cause)))
            return false;
        throw cause;
    }
}

// EXTERNAL MODULE: ./src/github/place.ts
var github_place = __webpack_require__(43588);
// EXTERNAL MODULE: ./src/github/retry.ts
var retry = __webpack_require__(48129);
// EXTERNAL MODULE: ./src/github/own-login.ts
var own_login = __webpack_require__(6411);
;// CONCATENATED MODULE: ./src/github/sticky-comment.ts


/** Updates our comment, or creates it if there may be a new one. Answers with its URL; null when there is none. */
async function upsertComment(client, place, text, mayCreate) {
    const own = await findOwnComment(client, place, text.marker);
    if (own !== null)
        return await update(client, place, own, text, mayCreate);
    return mayCreate ? await create(client, place, text) : null;
}
/** Nothing is written when nothing would change. */
async function update(client, place, own, text, mayCreate) {
    const { id, url } = own;
    if (lines(own.body).join() === lines(text.body).join())
        return url;
    const { owner, repo } = place;
    try {
        const write = (body) => client.rest.issues.updateComment({ owner, repo, comment_id: id, body });
        const { data } = await shorterIfTooLong(text, write);
        return data.html_url;
    }
    catch (cause) {
        if ((0,failure/* failureOf */.g5)(cause).status !== 404)
            throw cause;
        const found = await findOwnComment(client, place, text.marker);
        // Still there: the token may not change it. Else somebody deleted it while we were at it.
        if (found?.id === id)
            throw cause;
        if (found !== null)
            return await update(client, place, found, text, mayCreate);
        return mayCreate ? await create(client, place, text) : null;
    }
}
async function create(client, place, text) {
    const { owner, repo, number } = place;
    const { data } = await shorterIfTooLong(text, (body) => client.rest.issues.createComment({
        owner,
        repo,
        issue_number: number,
        body,
    }));
    const older = await olderTwin(client, place, text.marker, commentOf(data));
    if (older === null)
        return data.html_url;
    // Another run began one at the same time; it can't know of ours, so ours has to go.
    const isGone = await client.rest.issues
        .deleteComment({ owner, repo, comment_id: data.id })
        .then(() => true, (cause) => (0,failure/* failureOf */.g5)(cause).status === 404);
    if (!isGone)
        return data.html_url;
    return (await update(client, place, older, text, true)) ?? older.url;
}
/** The newest comment before this one that is ours too; null also when GitHub does not say. */
async function olderTwin(client, place, marker, { id, login }) {
    const marked = await findMarked(client, place, marker).catch(() => []);
    const twins = marked.filter((one) => one.login === login && one.id < id);
    return newestOf(twins);
}
/** The newest comment of all pages that has the marker and is ours: anyone can paste a marker. */
async function findOwnComment(client, place, marker) {
    const marked = await findMarked(client, place, marker);
    if (marked.length === 0)
        return null;
    const login = await (0,own_login/* ownLogin */.C)(client);
    return newestOf(marked.filter((comment) => comment.login === login));
}
async function findMarked(client, { owner, repo, number }, marker) {
    const params = { owner, repo, issue_number: number, per_page: 100 };
    const comments = await client.paginate(client.rest.issues.listComments, params);
    return comments
        .map(commentOf)
        .filter(({ body }) => lines(body)[0] === marker);
}
function newestOf(comments) {
    const [first = null, ...more] = comments;
    return more.reduce((newest, one) => (newest && newest.id > one.id ? newest : one), first);
}
function commentOf(comment) {
    const { id, html_url: url, body = "", user } = comment;
    return { id, url, body, login: user?.login };
}
/** GitHub may change line ends, and leaves out blanks at the end. */
function lines(body) {
    return body.trimEnd().split(/\r?\n/);
}
/** GitHub's own count decides what is too long. */
async function shorterIfTooLong({ body, shorterBody }, write) {
    try {
        return await write(body);
    }
    catch (cause) {
        const { status, message } = (0,failure/* failureOf */.g5)(cause);
        const isTooLong = status === 422 && /too long/i.test(message);
        if (!isTooLong || shorterBody === undefined)
            throw cause;
        return await write(shorterBody());
    }
}

;// CONCATENATED MODULE: ./src/github/comment.ts






/**
 * Creates the sticky comment, or updates the newest one with the marker that the token's own user wrote; not from a run
 * of an older commit, which would take the place of what the newest one's run has said.
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
    const place = (0,github_place/* placeIn */.V)(repository, pullRequest);
    if (place === null)
        return unwanted("No comment: GITHUB_REPOSITORY is not owner/name.");
    try {
        const { apiUrl, graphqlUrl, policy, hasFindings, headSha } = request;
        const client = await (0,github_client/* connect */.N)(token, apiUrl, { graphqlUrl, wait });
        const mayCreate = policy === "always" || hasFindings;
        // All of it again, not only the failed call: a comment whose answer got lost is then found.
        return await (0,retry/* withRetries */.LH)(async () => {
            if (headSha && (await hasMovedOn(client, place, headSha)))
                return outdated;
            const url = await upsertComment(client, place, request, mayCreate);
            return url === null ? nothingFound : { url };
        }, wait);
    }
    catch (cause) {
        const isForbidden = (0,failure/* isRefused */.H0)((0,failure/* failureOf */.g5)(cause));
        return { ...unwanted((0,failure/* describeFailure */.Ic)(cause)), isForbidden };
    }
}
const nothingFound = {
    skipped: "Nothing was found.",
    isWanted: false,
};
const outdated = {
    skipped: "The pull request has a newer commit, whose run comments.",
    isWanted: false,
};
function unwanted(reason) {
    return { skipped: reason, isWanted: true };
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
    if (isRateLimited(failure) || statedReason(failure) !== null)
        return false;
    return status === 403 || status === 404;
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
    const stated = statedReason(failure);
    if (stated !== null)
        return `${nothing}: ${stated}.`;
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
/** Refusals that no permission of the token would change. */
function statedReason({ status, message }) {
    if (status !== 403)
        return null;
    if (/\block(ed)?\b/i.test(message))
        return "the conversation of the pull request is locked";
    if (/\barchived\b/i.test(message))
        return "the repository is archived and takes no changes";
    return /\bSAML\b|\bSSO\b/.test(message)
        ? "github-token is not authorized for the organization's single sign-on"
        : null;
}
function isObject(value) {
    return typeof value === "object" && value !== null;
}
function texts(headers) {
    return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}


/***/ }),

/***/ 6411:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ ownLogin)
/* harmony export */ });
/* harmony import */ var _unless_refused_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40408);

/** Who the token writes as. A passing failure is thrown: a wrong name would begin a second comment. The token of a workflow and those of apps are refused `GET /user`, but GraphQL knows. */
async function ownLogin(client) {
    const user = await (0,_unless_refused_js__WEBPACK_IMPORTED_MODULE_0__/* .unlessRefused */ .J)(() => client.rest.users.getAuthenticated());
    if (user !== null)
        return user.data.login;
    const answer = await (0,_unless_refused_js__WEBPACK_IMPORTED_MODULE_0__/* .unlessRefused */ .J)(() => client.graphql("{ viewer { login } }"));
    return answer?.viewer.login ?? "github-actions[bot]";
}


/***/ }),

/***/ 43588:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ placeIn)
/* harmony export */ });
/** @returns null unless the repository's name is `owner/name` */
function placeIn(repository, number) {
    const [owner, repo, ...rest] = repository.split("/");
    return owner && repo && rest.length === 0 ? { owner, repo, number } : null;
}


/***/ }),

/***/ 48129:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ic: () => (/* binding */ nowOf),
/* harmony export */   LH: () => (/* binding */ withRetries),
/* harmony export */   MZ: () => (/* binding */ realWait)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28881);


const realWait = (milliseconds) => (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(milliseconds);
function nowOf(wait) {
    return wait.now?.() ?? performance.now();
}
const mostAttempts = 4;
/** Milliseconds lost on GitHub in all, in pauses and in calls that failed: a comment is not worth more of a job's time. */
const mostLost = 120_000;
/** What GitHub asks for when it names no time with a rate limit. */
const rateLimitPause = 60_000;
// All clients of a run share it: what the comment has waited for, the review has no time left for.
const lost = new WeakMap();
/** Failures after which waiting has been tried: whoever called may not begin anew. */
const givenUp = new WeakSet();
/**
 * Runs the work again when GitHub was not there, broke or asked to come back later: a few times,
 * after the time it names (`Retry-After`, `x-ratelimit-reset`), else after 1, 2 and 4 seconds.
 */
async function withRetries(work, wait = realWait, { mayRepeat = () => true, patience = mostLost } = {}) {
    for (let attempt = 1;; attempt++) {
        const start = nowOf(wait);
        try {
            return await work();
        }
        catch (cause) {
            const failure = (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .failureOf */ .g5)(cause);
            if (wasGivenUp(cause) || !(0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .isTransient */ .dg)(failure) || !mayRepeat(failure))
                throw cause;
            const pause = pauseAfter(failure, attempt);
            const total = (lost.get(wait) ?? 0) + nowOf(wait) - start + pause;
            if (attempt === mostAttempts || total > patience)
                throw giveUp(cause);
            lost.set(wait, total);
            await wait(pause);
        }
    }
}
function giveUp(cause) {
    if (typeof cause === "object" && cause !== null)
        givenUp.add(cause);
    return cause;
}
function wasGivenUp(cause) {
    return typeof cause === "object" && cause !== null && givenUp.has(cause);
}
/**
 * Milliseconds until another attempt makes sense; Infinity when none does.
 * https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
 */
function pauseAfter(failure, attempt) {
    const { headers } = failure;
    const seconds = Number(headers["retry-after"] ?? Number.NaN);
    if (seconds >= 0)
        return Math.max(seconds, 1) * 1000;
    if (headers["x-ratelimit-remaining"] === "0")
        return untilReset(headers);
    return (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .isRateLimited */ .Jz)(failure) ? rateLimitPause : 1000 * 2 ** (attempt - 1);
}
/** The hourly limit is given back at a second of GitHub's clock, which its answer tells as well. */
function untilReset(headers) {
    const reset = Number(headers["x-ratelimit-reset"] ?? Number.NaN) * 1000;
    const now = Date.parse(headers["date"] ?? "");
    const pause = reset - (Number.isNaN(now) ? Date.now() : now);
    return Number.isNaN(pause) ? Infinity : Math.max(pause, 0) + 1000;
}


/***/ }),

/***/ 40408:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ unlessRefused)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28881);

/** Null when GitHub won't do it for this token. What may pass is thrown: it says nothing of the token. */
async function unlessRefused(call) {
    try {
        return await call();
    }
    catch (cause) {
        if ((0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .isTransient */ .dg)((0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failureOf */ .g5)(cause)))
            throw cause;
        return null;
    }
}


/***/ }),

/***/ 311:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ version)
/* harmony export */ });
/** Version of migration-gate; a test ties it to package.json, which the bundle does not carry. */
const version = "0.1.0";


/***/ })

};
;