"use strict";
exports.id = 6074;
exports.ids = [6074];
exports.modules = {

/***/ 83916:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ GateError)
/* harmony export */ });
/**
 * An error that names who must act. The message says what is wrong and what to do; no stack is shown for it.
 *
 * - `settings`: an input, a flag or `.migration-gate.yml` is wrong (exit status 2)
 * - `environment`: Python, Docker, git, the database… is missing or broken (exit status 3)
 * - `unsupported`: the gate has nothing to offer for this project (exit status 3)
 */
class GateError extends Error {
    kind;
    /** More lines for the reader: the end of a traceback, where was looked, known names. */
    details;
    constructor(kind, message, options = {}) {
        super(message, { cause: options.cause });
        this.name = "GateError";
        this.kind = kind;
        this.details = options.details ?? [];
    }
}


/***/ }),

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

/***/ 6074:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findPullRequest: () => (/* binding */ findPullRequest)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17837);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28881);



/**
 * The open pull request that a workflow run was for. Only the event and the API are asked: the run's artifact could
 * name any number, and the event's own list is empty for forks. Its head must still be the commit that was tested.
 *
 * @throws GateError (settings) without a token, (environment) when GitHub can't be asked
 */
async function findPullRequest(run, access, wait) {
    const reason = reasonForNone(run, access.repository);
    if (reason !== null)
        return { none: reason };
    const heads = await openHeads(run, access, wait);
    const own = heads.filter(({ repository }) => isSame(repository, run.headRepository));
    const exact = own.filter(({ sha }) => sha === run.headSha);
    const [only, ...more] = exact;
    if (only !== undefined && more.length === 0)
        return { number: only.number };
    return { none: whyNone(own.length, exact.length) };
}
function reasonForNone(run, repository) {
    if (run.trigger !== "pull_request")
        return `The workflow run before was started by \`${run.trigger ?? "something else"}\`, not by \`pull_request\`: there is nothing to comment on.`;
    if (!isSame(run.repository, repository))
        return "The workflow run before belongs to another repository.";
    if (run.headRepository === null)
        return "The fork of the pull request is gone.";
    return run.headBranch === null || run.headSha === null
        ? "The event does not say which commit the workflow run before was for."
        : null;
}
function whyNone(own, exact) {
    if (exact > 1)
        return `${exact} open pull requests have this branch: which of them the run was for can't be told.`;
    return own === 0
        ? "The branch has no open pull request any more."
        : "The pull request has newer commits than those that were tested: the run for them will bring its own comment.";
}
/** Open pull requests from the run's branch. GitHub ignores a `head` that it can't read, so the answer is checked. */
async function openHeads({ headRepository, headBranch }, { token, apiUrl, repository }, wait) {
    if (token === null)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GateError */ .u("settings", "`github-token` is not set.");
    const [owner = "", repo = ""] = repository.split("/");
    const [headOwner = ""] = (headRepository ?? "").split("/");
    const head = `${headOwner}:${headBranch ?? ""}`;
    try {
        const client = await (0,_client_js__WEBPACK_IMPORTED_MODULE_1__/* .connect */ .N)(token, apiUrl, { wait });
        const params = { owner, repo, state: "open", head, per_page: 100 };
        const pulls = await client.paginate(client.rest.pulls.list, params);
        return pulls
            .filter((pull) => pull.head.ref === headBranch)
            .map(({ number, head }) => ({
            number,
            sha: head.sha,
            // The API's description leaves out that a fork can be gone.
            repository: head.repo?.full_name ?? null,
        }));
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GateError */ .u("environment", (0,_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .describeFailure */ .Ic)(cause), { cause });
    }
}
function isSame(one, other) {
    return one !== null && one.toLowerCase() === other?.toLowerCase();
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