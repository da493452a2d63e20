"use strict";
exports.id = 5063;
exports.ids = [5063,4231];
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

/***/ 35063:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  postReview: () => (/* binding */ postReview)
});

// EXTERNAL MODULE: ./src/findings/verdict.ts
var verdict = __webpack_require__(87167);
// EXTERNAL MODULE: ./src/report/wording.ts
var wording = __webpack_require__(25594);
;// CONCATENATED MODULE: ./src/report/review-body.ts


/**
 * What stands above the comments of one review; GitHub refuses a review without.
 *
 * @param isFirst - whether the pull request has no comments of this kind yet
 * @param reportUrl - of the sticky comment; null when there is none
 */
function renderReviewBody(findings, { isFirst, reportUrl }) {
    const counts = (0,wording/* countsInWords */.Pe)((0,verdict/* countFindings */.Gt)(findings));
    const found = `migration-gate, ${isFirst ? "on" : "new on"} changed lines: ${counts}.`;
    const isUrl = reportUrl !== null && /^https?:\/\/[^\s()<>]+$/.test(reportUrl);
    const report = isUrl ? `[The report](${reportUrl})` : "The report";
    return `${found} ${report} has all findings and what ran.`;
}

;// CONCATENATED MODULE: ./src/github/diff-hunks.ts
/**
 * The right side of a file's `patch`, as `GET /repos/{owner}/{repo}/pulls/{number}/files` gives it. Review comments can
 * stand on these lines and no others: https://docs.github.com/en/rest/pulls/reviews#create-a-review-for-a-pull-request
 */
function hunksOf(patch) {
    const hunks = [];
    for (const line of patch.split("\n")) {
        const header = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(line);
        if (header)
            hunks.push({ start: Number(header[1]), lines: [] });
        else if (/^[+ ]/.test(line))
            hunks.at(-1)?.lines.push(line.slice(1).replace(/\r$/, ""));
    }
    return hunks.filter(({ lines }) => lines.length > 0);
}
/** The part of the range that the diff shows, in the first hunk that shows any of it; null when none does. */
function shownPart(hunks, range) {
    for (const hunk of hunks) {
        const line = Math.max(range.line, hunk.start);
        const endLine = Math.min(range.endLine, hunk.start + hunk.lines.length - 1);
        if (line <= endLine)
            return {
                line,
                endLine,
                lines: hunk.lines.slice(line - hunk.start, endLine - hunk.start + 1),
            };
    }
    return null;
}
/** All of the range, when one hunk shows it. */
function shownWhole(hunks, range) {
    const part = shownPart(hunks, range);
    return part?.line === range.line && part.endLine === range.endLine
        ? part
        : null;
}

;// CONCATENATED MODULE: ./src/github/changed-files.ts

/**
 * Those of the pull request's files that are named and whose diff GitHub shows: it leaves out that of large files, and
 * everything after 3,000 files. Reads no page more than it needs.
 */
async function readChangedFiles(client, { owner, repo, number }, names) {
    const missing = new Set(names);
    const params = { owner, repo, pull_number: number, per_page: 100 };
    const found = await client.paginate(client.rest.pulls.listFiles, params, ({ data }, done) => {
        const page = data.filter(({ filename }) => missing.delete(filename));
        if (missing.size === 0)
            done();
        return page;
    });
    return new Map(found.map(({ filename, patch, status }) => {
        const hunks = hunksOf(patch ?? "");
        return [filename, { filename, hunks, isNew: status === "added" }];
    }));
}

// EXTERNAL MODULE: ./src/github/client.ts + 2 modules
var github_client = __webpack_require__(17837);
// EXTERNAL MODULE: ./src/github/failure.ts
var failure = __webpack_require__(28881);
// EXTERNAL MODULE: ./src/report/comment.ts
var comment = __webpack_require__(54231);
// EXTERNAL MODULE: ./src/report/evidence-words.ts
var evidence_words = __webpack_require__(12109);
// EXTERNAL MODULE: ./src/report/markdown-text.ts
var markdown_text = __webpack_require__(47141);
// EXTERNAL MODULE: ./src/report/visible-text.ts
var visible_text = __webpack_require__(36362);
;// CONCATENATED MODULE: ./src/report/review-comment.ts




const nouns = { error: "Error", warning: "Warning", info: "Note" };
/**
 * First line of a review comment, by which its finding is known again.
 *
 * @param gate - parts several gates of one repository; null for the only one
 */
function findingMarker(gate, fingerprint) {
    return `${(0,comment.commentMarker)(gate)}<!-- finding:${fingerprint} -->`;
}
/** The marker in a comment's first line; null when it is none of this gate's. */
function readFindingMarker(body, gate) {
    const line = body.split(/\r?\n/, 1)[0] ?? "";
    const start = (0,comment.commentMarker)(gate);
    if (!line.startsWith(start))
        return null;
    return /^<!-- finding:[\w-]+ -->$/.test(line.slice(start.length))
        ? line
        : null;
}
/**
 * A finding as the body of a comment, marker included: what happens, the evidence, what to write instead. The lines are
 * those that the comment stands on; when the fix belongs elsewhere than the finding, its line is named.
 */
function renderReviewComment(finding, { marker, suggestion, line, endLine }) {
    const at = finding.line ?? line;
    const place = line <= at && at <= endLine ? "" : ` (line ${at})`;
    const rule = (0,markdown_text/* code */.aY)((0,visible_text/* cut */.Jj)(finding.rule, 100));
    const message = (0,markdown_text/* prose */.CS)((0,visible_text/* cut */.Jj)((0,visible_text/* visible */.RK)(finding.message), 1500));
    const blocks = [
        `${marker}\n**${nouns[finding.severity]}** ${rule}${place}: ${message}`,
        ...evidence(finding),
        ...instead(finding, suggestion),
    ];
    return blocks.join("\n\n");
}
function evidence({ evidence }) {
    const effects = evidence === null ? [] : (0,evidence_words/* effectsOf */.w7)(evidence);
    if (effects.length === 0)
        return [];
    const shown = effects.slice(0, 3).map((one) => (0,evidence_words/* effectInWords */.k$)(one, markdown_text/* code */.aY));
    if (effects.length > 3)
        shown.push(`and ${effects.length - 3} more`);
    return [`Evidence: ${shown.join("; ")}.`];
}
function instead({ fix }, suggestion) {
    const text = fix === null ? [] : [`**Instead:** ${(0,markdown_text/* prose */.CS)((0,visible_text/* cut */.Jj)((0,visible_text/* visible */.RK)(fix.text), 1000))}`];
    const written = fix?.code ?? null;
    if (suggestion === null)
        return written === null ? text : [...text, python(written, 12)];
    const blocks = [...text, suggestionBlock(suggestion)];
    if (written === null || isWithin(written, suggestion))
        return blocks;
    const summary = "<details><summary>The whole change</summary>";
    return [...blocks, summary, python(written, 60), "</details>"];
}
function python(text, lines) {
    return (0,markdown_text/* fenced */.OF)("python", (0,visible_text/* cutLines */.EQ)((0,visible_text/* cut */.Jj)((0,visible_text/* visible */.RK)(text), 4000), lines));
}
/** As it is, not made visible: it becomes the file's text. The fence is longer than any in it. */
function suggestionBlock(content) {
    const longest = Math.max(2, ...(content.match(/`+/g) ?? []).map(({ length }) => length));
    const fence = "`".repeat(longest + 1);
    return `${fence}suggestion\n${content}\n${fence}`;
}
/** Whether the suggestion already has all that is to be written, indentation aside. */
function isWithin(written, suggestion) {
    return (0,visible_text/* oneLine */.TN)(suggestion).includes((0,visible_text/* oneLine */.TN)(written));
}

// EXTERNAL MODULE: ./src/github/own-login.ts
var own_login = __webpack_require__(6411);
;// CONCATENATED MODULE: ./src/github/own-comments.ts


/**
 * The comments on lines that this gate wrote before, outdated and resolved ones too: anyone can paste a marker, so the
 * author counts. Null when there are none.
 */
async function readOwnComments(client, { owner, repo, number }, gate) {
    const all = await client.paginate(client.rest.pulls.listReviewComments, {
        owner,
        repo,
        pull_number: number,
        per_page: 100,
    });
    const answered = new Set(all.map(({ in_reply_to_id }) => in_reply_to_id));
    const marked = all.flatMap((comment) => {
        const marker = readFindingMarker(comment.body, gate);
        if (marker === null || comment.in_reply_to_id !== undefined)
            return [];
        // GitHub's description forgets users who were deleted.
        const user = comment.user;
        const { id, node_id } = comment;
        const isAnswered = answered.has(id);
        const own = { marker, id, nodeId: node_id, isAnswered };
        return [{ ...own, author: user?.login }];
    });
    if (marked.length === 0)
        return null;
    const login = await (0,own_login/* ownLogin */.C)(client);
    const comments = marked.filter(({ author }) => author === login);
    return comments.length === 0 ? null : { login, comments };
}

;// CONCATENATED MODULE: ./src/github/drop-duplicates.ts


/**
 * Two runs of the same commit may both have found nothing said and both have said it. Each looks again after posting
 * and deletes all of its findings' comments but the oldest, and what somebody answered: both choose the same.
 *
 * @returns how many were deleted
 */
async function dropDuplicates(client, place, gate) {
    const own = await readOwnComments(client, place, gate);
    const newer = newerOnes(own?.comments ?? []);
    for (const { id } of newer)
        await remove(client, place, id);
    return newer.length;
}
function newerOnes(comments) {
    const seen = new Set();
    return [...comments]
        .sort((a, b) => a.id - b.id)
        .filter(({ marker }) => seen.size === seen.add(marker).size)
        .filter(({ isAnswered }) => !isAnswered);
}
async function remove(client, { owner, repo }, id) {
    const params = { owner, repo, comment_id: id };
    try {
        await client.rest.pulls.deleteReviewComment(params);
    }
    catch (cause) {
        // Most likely the other run was faster.
        if ((0,failure/* isTransient */.dg)((0,failure/* failureOf */.g5)(cause)))
            throw cause;
    }
}

// EXTERNAL MODULE: ./src/github/place.ts
var github_place = __webpack_require__(43588);
// EXTERNAL MODULE: ./src/github/retry.ts
var retry = __webpack_require__(48129);
;// CONCATENATED MODULE: ./src/github/suggestion.ts

/** A longer one is no longer read before it is accepted. */
const mostLines = 60;
/**
 * What a suggestion puts in place of the lines that the edit touches. Suggestions replace whole lines, so what stands
 * before and after the edit is kept.
 *
 * @param lines - the file's lines from the edit's first to its last
 * @returns null when it would change nothing, or is not to be trusted to a button
 */
function suggestionFor({ span, text }, lines) {
    const first = [...(lines[0] ?? "")];
    const last = [...(lines.at(-1) ?? "")];
    const before = first.slice(0, span.column - 1).join("");
    const after = last.slice(span.endColumn - 1).join("");
    const content = before + text + after;
    if (content === lines.join("\n") || isRedacted(text))
        return null;
    if (content.split("\n").length > mostLines || hidesAnything(content))
        return null;
    return content;
}
/** `***` stands for a secret in reports. */
function isRedacted(text) {
    return text.includes("***");
}
function hidesAnything(content) {
    const text = content.replaceAll("\t", " ");
    return (0,visible_text/* visible */.RK)(text) !== text;
}

;// CONCATENATED MODULE: ./src/github/review-draft.ts



/** A range that is longer fills the page with code that the reader knows. */
const review_draft_mostLines = 12;
/** Drafts of the findings whose line the diff shows, at most one suggestion for each line. */
function draftComments(findings, files, linesOf) {
    const taken = [];
    return findings.flatMap((placed) => {
        const file = files.get(placed.file);
        if (file === undefined)
            return [];
        const lines = linesOf(placed.file);
        const draft = draftSuggestion(placed, file, lines) ?? draftPlain(placed, file, lines);
        if (draft === null)
            return [];
        if (draft.suggestion === null)
            return [draft];
        const range = { ...draft, file: placed.file };
        if (taken.some((other) => overlap(other, range)))
            return [draftPlain(placed, file, lines)].filter((one) => one !== null);
        taken.push(range);
        return [draft];
    });
}
function draftSuggestion(placed, { hunks }, lines) {
    const { edit } = placed.finding;
    if (edit === null || lines === null)
        return null;
    const { line, endLine } = edit.span;
    const shown = shownWhole(hunks, { line, endLine });
    if (shown === null || !isSame(shown, lines))
        return null;
    const suggestion = suggestionFor(edit, shown.lines);
    return suggestion === null ? null : { placed, line, endLine, suggestion };
}
function draftPlain(placed, { hunks, isNew }, lines) {
    const shown = shownPart(hunks, placed);
    if (shown === null)
        return null;
    if (lines === null ? !isNew : !isSame(shown, lines))
        return null;
    const { line, endLine } = shown;
    const isLong = endLine - line >= review_draft_mostLines;
    return { placed, line, endLine: isLong ? line : endLine, suggestion: null };
}
function isSame({ line, lines }, checkout) {
    return lines.every((text, index) => checkout[line - 1 + index] === text);
}
function overlap(a, b) {
    return a.file === b.file && a.line <= b.endLine && b.line <= a.endLine;
}
/** The draft as GitHub takes it. */
function commentOf(draft) {
    const { placed, line, endLine } = draft;
    const { finding, marker, file } = placed;
    const body = renderReviewComment(finding, { ...draft, marker });
    const comment = { path: file, body, line: endLine, side: "RIGHT" };
    // GitHub refuses a range that begins where it ends.
    return line === endLine
        ? comment
        : { ...comment, start_line: line, start_side: "RIGHT" };
}
/** The same on one line and without a suggestion, for when GitHub refused the range. */
function withoutRange(draft) {
    return { ...draft, endLine: draft.line, suggestion: null };
}

// EXTERNAL MODULE: ./src/findings/finding.ts
var finding = __webpack_require__(44879);
// EXTERNAL MODULE: ./src/report/fingerprint.ts
var fingerprint = __webpack_require__(91938);
;// CONCATENATED MODULE: ./src/github/review-findings.ts



/**
 * The errors and warnings that have a place, worst first. Notes stay in the report: nobody has to act on them.
 *
 * @param gate - parts several gates of one repository; null for the only one
 */
function findingsToPlace({ projects }, gate) {
    const placed = new Map();
    for (const { findings } of projects) {
        const fingerprints = (0,fingerprint/* fingerprintsOf */.t)(findings);
        findings.forEach((finding, index) => {
            const marker = findingMarker(gate, fingerprints[index] ?? "");
            const one = place(finding, marker);
            // Two projects that share a file find the same in it.
            if (one !== null && !placed.has(marker))
                placed.set(marker, one);
        });
    }
    return [...placed.values()].sort((a, b) => (0,finding/* compareFindings */.Eg)(a.finding, b.finding));
}
function place(finding, marker) {
    const { severity, file, line, endLine } = finding;
    if (severity === "info" || file === null || line === null)
        return null;
    return {
        finding,
        marker,
        file,
        line,
        endLine: Math.max(line, endLine ?? line),
    };
}

;// CONCATENATED MODULE: ./src/github/review-plan.ts
/** Most comments of findings that a pull request has at a time; the report has all findings. */
const mostComments = 30;
/**
 * What is to be said, and what was said before.
 *
 * @param isComplete - whether the gate did its job: only then a finding that is missing is gone
 */
function planReview(findings, own, isComplete) {
    const found = new Set(findings.map(({ marker }) => marker));
    const said = new Set(own.map(({ marker }) => marker));
    const fresh = findings.filter(({ marker }) => !said.has(marker));
    const known = findings.length - fresh.length;
    return {
        fresh,
        known,
        room: Math.max(0, mostComments - known),
        present: own.filter(({ marker }) => found.has(marker)),
        gone: isComplete ? own.filter(({ marker }) => !found.has(marker)) : [],
    };
}

;// CONCATENATED MODULE: ./src/github/review-threads.ts
/** https://docs.github.com/en/graphql/reference/objects#pullrequestreviewthread */
const threadsQuery = `
  query ($owner: String!, $repo: String!, $number: Int!, $after: String) {
    repository(owner: $owner, name: $repo) {
      pullRequest(number: $number) {
        reviewThreads(first: 100, after: $after) {
          pageInfo { hasNextPage endCursor }
          nodes {
            id
            isResolved
            resolvedBy { login }
            comments(first: 1) {
              totalCount
              nodes { id isMinimized minimizedReason }
            }
          }
        }
      }
    }
  }`;
/** Threads of all pages, by the global id of their first comment. */
async function readThreads(client, { owner, repo, number }) {
    const threads = new Map();
    let after = null;
    do {
        const variables = { owner, repo, number, after };
        const answer = await client.graphql(threadsQuery, variables);
        const page = answer.repository?.pullRequest?.reviewThreads;
        for (const node of page?.nodes ?? []) {
            const thread = node && threadOf(node);
            if (thread)
                threads.set(thread.comment, thread);
        }
        after = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    return threads;
}
function threadOf(node) {
    const first = node.comments.nodes[0];
    if (!first)
        return null;
    return {
        id: node.id,
        isResolved: node.isResolved,
        resolvedBy: node.resolvedBy?.login.replace(/\[bot\]$/, "") ?? null,
        comment: first.id,
        isMinimized: first.isMinimized,
        minimizedReason: first.minimizedReason?.toLowerCase() ?? null,
        hasReplies: node.comments.totalCount > 1,
    };
}
/** What can be done to a thread, or (the last two) to one comment. */
const threadMutations = {
    resolve: `mutation ($id: ID!) { resolveReviewThread(input: { threadId: $id }) { clientMutationId } }`,
    unresolve: `mutation ($id: ID!) { unresolveReviewThread(input: { threadId: $id }) { clientMutationId } }`,
    minimize: `mutation ($id: ID!) { minimizeComment(input: { subjectId: $id, classifier: OUTDATED }) { clientMutationId } }`,
    unminimize: `mutation ($id: ID!) { unminimizeComment(input: { subjectId: $id }) { clientMutationId } }`,
};
/** One of {@link threadMutations}, on the thread or comment with this global id. */
async function changeThread(client, change, id) {
    await client.graphql(threadMutations[change], { id });
}

// EXTERNAL MODULE: ./src/github/unless-refused.ts
var unless_refused = __webpack_require__(40408);
;// CONCATENATED MODULE: ./src/github/settle-threads.ts


/** Each takes a second; the next run does the rest. */
const mostChanges = 30;
/**
 * Closes the threads of findings that are gone and opens those of findings that are back. Threads are resolved, which
 * takes `contents: write` (https://github.com/orgs/community/discussions/44650); without it our comment is minimised
 * as outdated, unless somebody answered. What a person resolved or hid stays so, and nobody else's comment is touched.
 *
 * @param login - whom the token writes as
 * @returns how many threads were closed or opened
 */
async function settleThreads(client, place, { present, gone }, login) {
    if (present.length + gone.length === 0)
        return 0;
    const change = changerOf(client);
    const threads = await (0,unless_refused/* unlessRefused */.J)(() => readThreads(client, place));
    if (threads === null)
        return 0;
    let changes = 0;
    for (const { nodeId } of gone) {
        const thread = threads.get(nodeId);
        if (thread && changes < mostChanges && (await settle_threads_close(thread, change)))
            changes++;
    }
    for (const { nodeId } of present) {
        const thread = threads.get(nodeId);
        if (thread && changes < mostChanges && (await settle_threads_open(thread, change, login)))
            changes++;
    }
    return changes;
}
async function settle_threads_close(thread, change) {
    if (thread.isResolved || thread.isMinimized)
        return false;
    if (await change("resolve", thread.id))
        return true;
    return !thread.hasReplies && (await change("minimize", thread.comment));
}
async function settle_threads_open(thread, change, login) {
    const { isResolved, resolvedBy } = thread;
    const isOurs = resolvedBy === null || resolvedBy === login.replace(/\[bot\]$/, "");
    const opened = isResolved && isOurs && (await change("unresolve", thread.id));
    const shown = thread.isMinimized &&
        thread.minimizedReason === "outdated" &&
        (await change("unminimize", thread.comment));
    return opened || shown;
}
/** What is refused once is not tried again: it would be refused for every thread. */
function changerOf(client) {
    const refused = new Set();
    return async (change, id) => {
        if (refused.has(change))
            return false;
        const done = await (0,unless_refused/* unlessRefused */.J)(async () => {
            await changeThread(client, change, id);
            return true;
        });
        if (done === null)
            refused.add(change);
        return done === true;
    };
}

;// CONCATENATED MODULE: ./src/github/submit-review.ts


/**
 * Posts all comments as one review, which notifies once. One comment that GitHub can't place has it refuse all of
 * them (422); then they are tried once more on single lines.
 *
 * @returns the review's URL
 */
async function submitReview(client, place, review) {
    try {
        return await create(client, place, review);
    }
    catch (cause) {
        if ((0,failure/* failureOf */.g5)(cause).status !== 422)
            throw cause;
        const drafts = review.drafts.map(withoutRange);
        return await create(client, place, { ...review, drafts });
    }
}
async function create(client, { owner, repo, number }, { commit, body, drafts }) {
    const { data } = await client.rest.pulls.createReview({
        owner,
        repo,
        pull_number: number,
        commit_id: commit,
        // Never a verdict of the reviewer: it would stay on the pull request and block it.
        event: "COMMENT",
        body,
        comments: drafts.map(commentOf),
    });
    return data.html_url;
}

;// CONCATENATED MODULE: ./src/github/review.ts













/** How messages about failures begin. */
const nothing = "No review comments";
/**
 * Posts one review with a comment for each error and warning that has none yet and whose line the diff shows; closes
 * the threads of those that are gone. Comments are told apart by a marker and by being the token's own user's.
 * Never throws: what keeps it from commenting comes back as the reason, and the verdict stays as it is.
 */
async function postReview(request, wait) {
    const { pullRequest, token, repository, headSha } = request;
    const { apiUrl, graphqlUrl } = request;
    if (!request.isWanted)
        return skip("Review comments are switched off.");
    if (pullRequest === null)
        return skip("No pull request to comment on.");
    if (/\/api\/v1\/*$/.test(apiUrl))
        return skip(`${nothing}: Gitea and Forgejo take them in another form.`);
    if (token === null)
        return unwanted(`${nothing}: github-token is not set.`);
    if (headSha === null)
        return unwanted(`${nothing}: the event names no commit.`);
    const place = (0,github_place/* placeIn */.V)(repository, pullRequest);
    if (place === null)
        return unwanted(`${nothing}: GITHUB_REPOSITORY is not owner/name.`);
    const done = nothingDone();
    try {
        const client = await (0,github_client/* connect */.N)(token, apiUrl, { graphqlUrl, wait });
        const scene = { client, place, headSha };
        // All of it again, not only the failed call: a review whose answer got lost is then found, and not posted twice.
        const reason = await (0,retry/* withRetries */.LH)(() => review(scene, request, done), wait);
        return reason === null ? done : skip(reason);
    }
    catch (cause) {
        const problem = (0,failure/* describeFailure */.Ic)(cause, nothing);
        if (done.posted > 0)
            return { ...done, problem };
        const isForbidden = (0,failure/* isRefused */.H0)((0,failure/* failureOf */.g5)(cause));
        return { ...unwanted(problem), isForbidden };
    }
}
function nothingDone() {
    return { posted: 0, url: null, settled: 0, problem: null };
}
function skip(reason) {
    return { skipped: reason, isWanted: false };
}
function unwanted(reason) {
    return { skipped: reason, isWanted: true };
}
/** Adds what it did to `done`. Answers with the reason when there is nothing to be done any more, else null. */
async function review(scene, request, done) {
    const { client, place } = scene;
    const reason = await whyNoLonger(scene);
    if (reason !== null)
        return reason;
    const { report, gate } = request;
    const own = await readOwnComments(client, place, gate);
    const isComplete = report.error === null && report.verdict !== "error";
    const findings = findingsToPlace(report, gate);
    const plan = planReview(findings, own?.comments ?? [], isComplete);
    await post(scene, plan, request, done);
    if (own !== null)
        done.settled += await settleThreads(client, place, plan, own.login);
    return null;
}
/** A run of an older commit must not speak, and on a closed pull request nobody listens. */
async function whyNoLonger({ client, place: { owner, repo, number }, headSha, }) {
    const params = { owner, repo, pull_number: number };
    const { data } = await client.rest.pulls.get(params);
    if (data.state !== "open")
        return `${nothing}: the pull request is closed.`;
    if (data.head.sha !== headSha)
        return `${nothing}: the pull request has a newer commit, whose run comments.`;
    return null;
}
/** Posts what has not been said. A review that GitHub can't place is a problem, but no reason to leave the rest. */
async function post({ client, place, headSha }, { fresh, room, known }, { linesOf, reportUrl, gate }, done) {
    if (fresh.length === 0 || room === 0)
        return;
    const names = new Set(fresh.map(({ file }) => file));
    const files = await readChangedFiles(client, place, names);
    const drafts = draftComments(fresh, files, linesOf).slice(0, room);
    if (drafts.length === 0)
        return;
    const findings = drafts.map(({ placed }) => placed.finding);
    const isFirst = known === 0;
    const body = renderReviewBody(findings, { isFirst, reportUrl });
    try {
        done.url = await submitReview(client, place, {
            commit: headSha,
            body,
            drafts,
        });
        done.posted += drafts.length;
        done.posted -= await dropDuplicates(client, place, gate);
    }
    catch (cause) {
        if ((0,failure/* failureOf */.g5)(cause).status !== 422)
            throw cause;
        done.problem = (0,failure/* describeFailure */.Ic)(cause, nothing);
    }
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

/***/ 54231:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commentMarker: () => (/* binding */ commentMarker),
/* harmony export */   renderComment: () => (/* binding */ renderComment)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9049);

/** GitHub refuses comments over 65,536 characters; the rest is room for what others count differently. */
const commentLimit = 60_000;
/**
 * First line of the sticky comment, by which it is found again.
 *
 * @param id - parts several gates of one repository; null for the only one
 */
function commentMarker(id) {
    if (id === null)
        return "<!-- migration-gate -->";
    // Two hyphens would end the comment, or keep it from being one.
    const safe = encodeURIComponent(id).replace(/-(?=-)/g, "%2D");
    return `<!-- migration-gate:${safe} -->`;
}
/**
 * The report as the body of the sticky comment, marker included.
 *
 * @param options.limit - bytes that it may have, when GitHub did not take the usual number
 */
function renderComment(report, options) {
    const marker = commentMarker(options.id);
    const { links, limit = commentLimit } = options;
    const room = limit - Buffer.byteLength(marker) - 1;
    const markdown = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .renderMarkdown */ .G)(report, { limit: room, links });
    return `${marker}\n${markdown}`;
}


/***/ }),

/***/ 91938:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ fingerprintsOf)
/* harmony export */ });
/**
 * A name for each finding that stays when lines move, and when its statement is written otherwise and is found for the
 * same: made of its rule, its file, its message, and its number among those that are the same in all of that.
 *
 * @param project parts projects that share their revisions
 */
function fingerprintsOf(findings, project = "") {
    const seen = new Map();
    return findings.map((finding) => {
        const name = JSON.stringify([
            finding.rule,
            finding.file,
            withoutLayout(finding),
            ...(project === "" ? [] : [project]),
        ]);
        const number = (seen.get(name) ?? 0) + 1;
        seen.set(name, number);
        return hash(`${name} ${number}`);
    });
}
/** Of lines, rows or sizes; a digit within a name is part of the name, and `#12` is a pull request. */
const amount = /(?<![\p{L}\p{N}_#])\d+(?![\p{L}\p{N}_])/gu;
/** Blanks don't count, nor do the numbers of lines and rows that messages name. */
function withoutLayout({ message }) {
    return message.replace(amount, "0").replace(/\s+/g, " ").trim();
}
/** 64 bits in hexadecimal: FNV-1a from two starts. It must be stable, not secret. */
function hash(text) {
    let [first, second] = [0x811c9dc5, 0x01234567];
    for (const byte of Buffer.from(text)) {
        first = Math.imul(first ^ byte, 0x01000193);
        second = Math.imul(second ^ byte, 0x01000193) ^ (second >>> 15);
    }
    return [first, second]
        .map((part) => (part >>> 0).toString(16).padStart(8, "0"))
        .join("");
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