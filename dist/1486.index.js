"use strict";
exports.id = 1486;
exports.ids = [1486];
exports.modules = {

/***/ 21916:
/***/ ((__unused_webpack_module, exports) => {

var __webpack_unused_export__;

__webpack_unused_export__ = true;
exports.Io = __webpack_unused_export__ = void 0;
var peq = new Uint32Array(0x10000);
var myers_32 = function (a, b) {
    var n = a.length;
    var m = b.length;
    var lst = 1 << (n - 1);
    var pv = -1;
    var mv = 0;
    var sc = n;
    var i = n;
    while (i--) {
        peq[a.charCodeAt(i)] |= 1 << i;
    }
    for (i = 0; i < m; i++) {
        var eq = peq[b.charCodeAt(i)];
        var xv = eq | mv;
        eq |= ((eq & pv) + pv) ^ pv;
        mv |= ~(eq | pv);
        pv &= eq;
        if (mv & lst) {
            sc++;
        }
        if (pv & lst) {
            sc--;
        }
        mv = (mv << 1) | 1;
        pv = (pv << 1) | ~(xv | mv);
        mv &= xv;
    }
    i = n;
    while (i--) {
        peq[a.charCodeAt(i)] = 0;
    }
    return sc;
};
var myers_x = function (b, a) {
    var n = a.length;
    var m = b.length;
    var mhc = [];
    var phc = [];
    var hsize = Math.ceil(n / 32);
    var vsize = Math.ceil(m / 32);
    for (var i = 0; i < hsize; i++) {
        phc[i] = -1;
        mhc[i] = 0;
    }
    var j = 0;
    for (; j < vsize - 1; j++) {
        var mv_1 = 0;
        var pv_1 = -1;
        var start_1 = j * 32;
        var vlen_1 = Math.min(32, m) + start_1;
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] |= 1 << k;
        }
        for (var i = 0; i < n; i++) {
            var eq = peq[a.charCodeAt(i)];
            var pb = (phc[(i / 32) | 0] >>> i) & 1;
            var mb = (mhc[(i / 32) | 0] >>> i) & 1;
            var xv = eq | mv_1;
            var xh = ((((eq | mb) & pv_1) + pv_1) ^ pv_1) | eq | mb;
            var ph = mv_1 | ~(xh | pv_1);
            var mh = pv_1 & xh;
            if ((ph >>> 31) ^ pb) {
                phc[(i / 32) | 0] ^= 1 << i;
            }
            if ((mh >>> 31) ^ mb) {
                mhc[(i / 32) | 0] ^= 1 << i;
            }
            ph = (ph << 1) | pb;
            mh = (mh << 1) | mb;
            pv_1 = mh | ~(xv | ph);
            mv_1 = ph & xv;
        }
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] = 0;
        }
    }
    var mv = 0;
    var pv = -1;
    var start = j * 32;
    var vlen = Math.min(32, m - start) + start;
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] |= 1 << k;
    }
    var score = m;
    for (var i = 0; i < n; i++) {
        var eq = peq[a.charCodeAt(i)];
        var pb = (phc[(i / 32) | 0] >>> i) & 1;
        var mb = (mhc[(i / 32) | 0] >>> i) & 1;
        var xv = eq | mv;
        var xh = ((((eq | mb) & pv) + pv) ^ pv) | eq | mb;
        var ph = mv | ~(xh | pv);
        var mh = pv & xh;
        score += (ph >>> (m - 1)) & 1;
        score -= (mh >>> (m - 1)) & 1;
        if ((ph >>> 31) ^ pb) {
            phc[(i / 32) | 0] ^= 1 << i;
        }
        if ((mh >>> 31) ^ mb) {
            mhc[(i / 32) | 0] ^= 1 << i;
        }
        ph = (ph << 1) | pb;
        mh = (mh << 1) | mb;
        pv = mh | ~(xv | ph);
        mv = ph & xv;
    }
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] = 0;
    }
    return score;
};
var distance = function (a, b) {
    if (a.length < b.length) {
        var tmp = b;
        b = a;
        a = tmp;
    }
    if (b.length === 0) {
        return a.length;
    }
    if (a.length <= 32) {
        return myers_32(a, b);
    }
    return myers_x(a, b);
};
exports.Io = distance;
var closest = function (str, arr) {
    var min_distance = Infinity;
    var min_index = 0;
    for (var i = 0; i < arr.length; i++) {
        var dist = distance(str, arr[i]);
        if (dist < min_distance) {
            min_distance = dist;
            min_index = i;
        }
    }
    return arr[min_index];
};
__webpack_unused_export__ = closest;


/***/ }),

/***/ 51336:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runAction: () => (/* binding */ runAction),
  runPost: () => (/* binding */ runPost)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/exit-status.ts
var exit_status = __webpack_require__(45926);
// EXTERNAL MODULE: ./src/failed-report.ts
var failed_report = __webpack_require__(4705);
// EXTERNAL MODULE: ./src/settings/definition.ts
var definition = __webpack_require__(39376);
// EXTERNAL MODULE: ./src/settings/definitions.ts + 5 modules
var definitions = __webpack_require__(47484);
// EXTERNAL MODULE: ./src/settings/given.ts
var given = __webpack_require__(51860);
;// CONCATENATED MODULE: ./src/settings/read-inputs.ts



/**
 * The action's inputs as the runner hands them over: `INPUT_<NAME>` in upper case with hyphens kept.
 * An empty input is one that was not given: the runner can't tell them apart either.
 */
function readInputs(env) {
    return definitions/* settingNames */.H$.flatMap((name) => {
        const { kind, origins } = (0,definitions/* definitionOf */.Fg)(name);
        const text = env[`INPUT_${name.toUpperCase()}`]?.trimEnd() ?? "";
        if (text === "" || !origins.includes("input"))
            return [];
        const where = `input \`${name}\``;
        const entries = (0,definition/* isList */.L)(kind)
            ? (0,given/* lineEntries */.p)(where, text)
            : [{ where, key: null, text: text.trim() }];
        return [{ name, origin: "input", where, entries }];
    });
}

// EXTERNAL MODULE: ./src/settings/read-settings.ts + 9 modules
var read_settings = __webpack_require__(21987);
// EXTERNAL MODULE: ./src/settings/secrets.ts
var secrets = __webpack_require__(25868);
// EXTERNAL MODULE: ./src/github/access.ts
var github_access = __webpack_require__(38261);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./src/settings/gate-id.ts
var gate_id = __webpack_require__(98226);
;// CONCATENATED MODULE: ./src/action/review.ts


/**
 * Writes the findings on the lines of the pull request.
 *
 * @param folder - the checkout that the report is about; null when there is none
 */
async function review({ report, settings, scene, commentUrl }, { env }, parts, folder = settings.repository) {
    return await parts.postReview({
        isWanted: settings.reviewComments,
        report,
        gate: (0,gate_id/* gateId */.X)(settings),
        pullRequest: scene.pullRequest,
        headSha: scene.headSha,
        ...(0,github_access/* accessOf */.Y)(settings, env),
        reportUrl: commentUrl === "" ? null : commentUrl,
    }, folder);
}
/** What of the result is worth a notice; null when all is well. */
function problemOf(result, scene) {
    if (!("skipped" in result))
        return result.problem;
    if (!result.isWanted)
        return null;
    const expected = result.isForbidden ? scene?.readOnlyNotice : null;
    return expected ?? result.skipped;
}
/** Whether the same keeps both away: then it is said once. */
function isSameReason(review, comment) {
    if (comment === null || !("skipped" in review) || !("skipped" in comment))
        return false;
    if (review.isForbidden && comment.isForbidden)
        return true;
    // `No comment: reason` and `No review comments: reason`.
    const [a, b] = [review.skipped, comment.skipped];
    return a.slice(a.indexOf(":")) === b.slice(b.indexOf(":"));
}

// EXTERNAL MODULE: ./src/formats/report-files.ts
var report_files = __webpack_require__(95294);
;// CONCATENATED MODULE: ./src/action/write-formats.ts



/** Writes the files that the settings ask for, and says in an output whether there is a SARIF file to upload. */
async function writeFormats({ report, settings }, attempt, io, parts) {
    const sarif = settings === null
        ? null
        : await writeFiles(report, settings, attempt, io, parts);
    const isToUpload = report.verdict !== "error" && sarif !== null;
    io.core.setOutput("sarif", isToUpload ? sarif : "");
}
/** Answers with the path of the SARIF file, when there is one. */
async function writeFiles(report, settings, attempt, io, parts) {
    let sarif = null;
    for (const file of (0,report_files/* reportFilesOf */.Vh)(settings)) {
        const { format } = file;
        const isWritten = await attempt(`The ${report_files/* fileTitles */.W[format]}`, async () => {
            (0,external_node_fs_.mkdirSync)(external_node_path_default().dirname(file.path), { recursive: true });
            const text = await parts.renderFile(format, report, settings, io);
            (0,external_node_fs_.writeFileSync)(file.path, text);
        });
        if (isWritten && format === "sarif")
            sarif = file.path;
    }
    return sarif;
}

;// CONCATENATED MODULE: ./src/action/publish.ts







/** Shows the report wherever people look. A place that can't be written to is said and changes nothing else. */
async function publish({ report, settings, reportFile }, io, parts) {
    const attempt = attemptWith(io);
    setOutputs(report, reportFile, io);
    await attempt("The log", () => printReport(report, io, parts));
    await attempt("The annotations", async () => {
        await parts.emitAnnotations(await parts.annotationsOf(report), io);
    });
    await attempt("The JSON report", async () => {
        (0,external_node_fs_.mkdirSync)(external_node_path_default().dirname(reportFile), { recursive: true });
        (0,external_node_fs_.writeFileSync)(reportFile, await parts.renderJson(report));
    });
    await writeFormats({ report, settings }, attempt, io, parts);
    const scene = await parts.readScene(io.env, settings);
    await attempt("The job summary", async () => {
        const file = io.env["GITHUB_STEP_SUMMARY"];
        if (file)
            (0,external_node_fs_.appendFileSync)(file, await parts.renderSummary(report, scene.links));
    });
    let url = "";
    let commented = null;
    await attempt("The comment", async () => {
        if (settings === null)
            return;
        commented = await comment(report, settings, scene, io, parts);
        if ("url" in commented)
            url = commented.url;
        else if (commented.isWanted)
            io.core.notice(whyNot(commented, scene));
    });
    io.core.setOutput("comment-url", url);
    await attempt("The review", async () => {
        if (settings === null)
            return;
        const run = { report, settings, scene, commentUrl: url };
        const reviewed = await review(run, io, parts);
        const problem = problemOf(reviewed, scene);
        if (problem !== null && !isSameReason(reviewed, commented))
            io.core.notice(problem);
    });
}
function attemptWith({ core }) {
    return async (what, write) => {
        try {
            await write();
            return true;
        }
        catch (error) {
            const reason = error instanceof Error ? error.message : String(error);
            core.warning(`${what} could not be written: ${reason}`);
            return false;
        }
    };
}
function setOutputs({ verdict, counts, projects }, reportFile, { core }) {
    const heads = projects.map((project) => [project.name, project.heads]);
    core.setOutput("verdict", verdict);
    core.setOutput("errors", counts.errors);
    core.setOutput("warnings", counts.warnings);
    core.setOutput("heads", JSON.stringify(Object.fromEntries(heads)));
    core.setOutput("report", reportFile);
}
/** The text holds names and SQL of the repository; between these lines the runner obeys nothing. */
async function printReport(report, { stdout }, parts) {
    const text = await parts.renderTerminal(report);
    const token = (0,external_node_crypto_.randomUUID)();
    stdout.write(`::stop-commands::${token}\n${text.trimEnd()}\n::${token}::\n`);
}
/** Writes the sticky comment. */
async function comment(report, settings, { pullRequest, headSha, links }, { env }, parts) {
    const { errors, warnings } = report.counts;
    return parts.postComment({
        policy: settings.comment,
        hasFindings: report.verdict !== "pass" || errors + warnings > 0,
        pullRequest,
        headSha,
        ...(0,github_access/* accessOf */.Y)(settings, env),
        ...(await parts.renderComment(report, (0,gate_id/* gateId */.X)(settings), links)),
    });
}
function whyNot({ skipped, isForbidden }, { readOnlyNotice }) {
    return isForbidden === true ? (readOnlyNotice ?? skipped) : skipped;
}

;// CONCATENATED MODULE: ./src/action/comment-only.ts





/**
 * The main step with `mode: comment-only`: comments what the workflow run before has reported, and runs nothing.
 * Outputs about the verdict stay empty: whoever opened the pull request can have written the report, and steps with
 * the rights of this workflow must not go by it.
 *
 * @returns exit status: 0 written, or nothing to do; 2 settings; 3 the report or GitHub can't be had
 */
async function commentOnly(settings, io, parts) {
    try {
        await write(settings, io, parts);
        return 0;
    }
    catch (error) {
        const { kind, message } = (0,failed_report/* describeError */.U)(error);
        io.core.error(message, { title: "migration-gate" });
        return kind === "settings" ? 2 : 3;
    }
}
async function write(settings, io, parts) {
    const scene = await parts.readScene(io.env, settings);
    const { refusal, workflowRun: run } = scene;
    if (refusal !== null || run === null)
        throw new errors/* GateError */.u("settings", refusal ?? "There is no workflow run.");
    const access = (0,github_access/* accessOf */.Y)(settings, io.env);
    const found = await parts.findPullRequest(run, access);
    if ("none" in found) {
        io.core.notice(`No comment: ${found.none}`);
        return;
    }
    const { report, problem } = await readReport(run, settings, parts);
    // A problem is commented as well: what was true of earlier commits must not stay there as if it still were.
    const place = { pullRequest: found.number, headSha: run.headSha };
    await post({ report, settings, scene: { ...scene, ...place } }, io, parts);
    if (problem !== null)
        throw problem;
}
async function readReport(run, { reportFile }, parts) {
    try {
        const report = await parts.readReportArtifact(reportFile ?? "");
        requireAgreement(run, report);
        return { report, problem: null };
    }
    catch (error) {
        if (!(error instanceof errors/* GateError */.u))
            throw error;
        return { report: (0,failed_report/* failedReport */.k)(error), problem: error };
    }
}
/**
 * Code of the pull request can write any report, but does not decide how the run ended. A pull request that changes the
 * workflow decides that, too: no check that runs on `pull_request` holds against that.
 */
function requireAgreement(run, { verdict }) {
    if (verdict !== "pass" || run.conclusion === "success")
        return;
    throw new errors/* GateError */.u("environment", `The workflow run before ended with \`${run.conclusion ?? "nothing"}\`, but its report says that the gate passed, so the report is not shown. ` +
        "When another job of that workflow failed, give the gate a workflow of its own.");
}
async function post(run, io, parts) {
    const { report, settings, scene } = run;
    const result = await comment(report, settings, scene, io, parts);
    const commentUrl = "url" in result ? result.url : "";
    io.core.setOutput("comment-url", commentUrl);
    if (commentUrl !== "")
        io.stdout.write(`The comment is at ${commentUrl}\n`);
    else if ("skipped" in result)
        tell(result.skipped, result.isWanted, io);
    // There is no checkout to compare lines with: suggestions are left out.
    const reviewed = await review({ ...run, commentUrl }, io, parts, null);
    const problem = problemOf(reviewed);
    if (problem !== null)
        tell(problem, commentUrl === "", io);
}
/** What could not be written is an error when nothing was. */
function tell(reason, isError, { core }) {
    if (isError)
        throw new errors/* GateError */.u("environment", reason);
    core.notice(reason);
}

;// CONCATENATED MODULE: ./src/action/run-action.ts










/**
 * The main step of the action.
 *
 * @returns exit status: 0 passed, 1 findings, 2 settings, 3 environment or a bug of ours
 */
async function runAction(io, parts) {
    io.core.saveState("isPost", "true");
    const given = readInputs(io.env);
    for (const secret of (0,secrets/* secretsOf */.F)(given))
        maskLines(secret, io);
    const start = performance.now();
    const request = {
        surface: "action",
        given,
        folder: workspaceOf(io),
        knownRules: await parts.knownRules(),
        defaultReport: defaultReport(io),
    };
    let settings = null;
    let report;
    try {
        settings = await (0,read_settings/* readSettings */.s)(request);
        if (settings.mode === "comment-only")
            return await commentOnly(settings, io, parts);
        const { refusal } = await parts.readScene(io.env, settings);
        if (refusal !== null)
            throw new errors/* GateError */.u("settings", refusal);
        report = await parts.runGate(settings, io);
    }
    catch (error) {
        report = (0,failed_report/* failedReport */.k)(error, performance.now() - start);
        // An older comment must not stay green because the settings can't be read.
        settings ??= (0,read_settings/* settingsForReports */.G)(request);
    }
    const reportFile = settings?.reportFile ?? defaultReport(io);
    await publish({ report, settings, reportFile }, io, parts);
    return (0,exit_status/* exitStatus */.$)(report);
}
/** The post step: whatever happened to the main step, nothing of it stays behind. */
async function runPost(io, parts) {
    const ledger = io.core.getState("ledger");
    if (ledger === "")
        return;
    for (const leftover of await parts.cleanUp(ledger))
        io.core.warning(leftover);
}
// The runner looks for secrets line by line.
function maskLines(secret, { core }) {
    for (const line of secret.split(/\r?\n/))
        if (line !== "")
            core.setSecret(line);
}
function workspaceOf({ env }) {
    return external_node_path_default().resolve(env["GITHUB_WORKSPACE"] || ".");
}
function defaultReport({ env }) {
    const folder = env["RUNNER_TEMP"] || (0,external_node_os_.tmpdir)();
    return external_node_path_default().join(folder, "migration-gate-report.json");
}


/***/ }),

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

/***/ 45926:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ exitStatus)
/* harmony export */ });
/** 0 passed, 1 findings, 2 settings, 3 environment or a bug of ours. */
function exitStatus({ verdict, error }) {
    switch (verdict) {
        case "pass":
            return 0;
        case "fail":
            return 1;
        case "error":
            return error?.kind === "settings" ? 2 : 3;
    }
}


/***/ }),

/***/ 4705:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ describeError),
/* harmony export */   k: () => (/* binding */ failedReport)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(311);


/** The report of a run that could not do its job, so that every sink has something to say. */
function failedReport(error, milliseconds = 0) {
    return {
        schemaVersion: 1,
        tool: _version_js__WEBPACK_IMPORTED_MODULE_1__/* .version */ .r,
        verdict: "error",
        counts: { errors: 0, warnings: 0, infos: 0 },
        milliseconds,
        projects: [],
        notices: [],
        error: describeError(error),
    };
}
/** A user's mistake without a stack, ours with one. */
function describeError(error) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GateError */ .u) {
        const { kind, message, details } = error;
        return { kind, message, details };
    }
    if (!(error instanceof Error))
        return { kind: "internal", message: String(error), details: [] };
    const stack = error.stack?.split("\n").slice(1) ?? [];
    return { kind: "internal", message: error.message, details: stack };
}


/***/ }),

/***/ 95294:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vh: () => (/* binding */ reportFilesOf),
/* harmony export */   W: () => (/* binding */ fileTitles)
/* harmony export */ });
/* unused harmony export fileFormats */
/** The formats that can be written to a file of their own, by the names of their settings. */
const fileFormats = ["sarif", "junit", "gitlab"];
/** What they are called in sentences. */
const fileTitles = {
    sarif: "SARIF file",
    junit: "JUnit file",
    gitlab: "GitLab Code Quality file",
};
/** The files that the settings ask for, besides the JSON report. */
function reportFilesOf(settings) {
    return fileFormats.flatMap((format) => {
        const path = settings[`${format}File`];
        return path === null ? [] : [{ format, path }];
    });
}


/***/ }),

/***/ 38261:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ accessOf)
/* harmony export */ });
/** The access that the runner and the settings give. */
function accessOf({ githubToken }, env) {
    return {
        token: githubToken,
        apiUrl: env["GITHUB_API_URL"] || "https://api.github.com",
        graphqlUrl: env["GITHUB_GRAPHQL_URL"] || undefined,
        repository: env["GITHUB_REPOSITORY"] ?? "",
    };
}


/***/ }),

/***/ 73432:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ nearNames)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21916);

/** The known names that a mistyped one most likely stands for, nearest first, at most three. */
function nearNames(written, known) {
    const word = written.slice(0, 100);
    // As many changes as letters would make any word of it.
    const allowed = Math.min(Math.max(2, Math.floor(word.length / 2)), word.length - 1);
    return [...new Set(known)]
        .map((name) => ({ name, away: nearness(word, name) }))
        .filter(({ away }) => away <= allowed)
        .sort((a, b) => a.away - b.away || (a.name < b.name ? -1 : 1))
        .slice(0, 3)
        .map(({ name }) => name);
}
function nearness(word, name) {
    const [a, b] = [word.toLowerCase(), name.toLowerCase()];
    // A name cut short or with a prefix too many is as near as a typing error.
    return a !== "" && (a.includes(b) || b.includes(a)) ? 1 : (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(a, b);
}


/***/ }),

/***/ 39376:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ isList),
/* harmony export */   w: () => (/* binding */ fallbackOf)
/* harmony export */ });
/** The default of a setting, or what happens without a value. */
function fallbackOf(definition, surface) {
    const { default: values, otherwise = "none" } = definition;
    const value = values[surface];
    if (value !== null)
        return { value };
    return {
        words: typeof otherwise === "string" ? otherwise : otherwise[surface],
    };
}
/** True for kinds that take several lines or entries. */
function isList(kind) {
    return listTypes.includes(kind.type);
}
const listTypes = [
    "list",
    "environment",
    "rules",
    "allowances",
    "label-rules",
];


/***/ }),

/***/ 98226:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ gateId)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

/** Parts what several gates in one repository leave behind; null for a gate of the whole repository. */
function gateId(settings) {
    const { repository, workingDirectory, alembicConfig } = settings;
    const folder = node_path__WEBPACK_IMPORTED_MODULE_0___default().relative(repository, workingDirectory);
    const id = [folder, ...alembicConfig].filter((part) => part !== "").join(" ");
    return id === "" ? null : id.replaceAll((node_path__WEBPACK_IMPORTED_MODULE_0___default().sep), "/");
}


/***/ }),

/***/ 51860:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ lineEntries)
/* harmony export */ });
/** The lines of a list as entries; blank lines and lines that start with `#` are left out. */
function lineEntries(where, text) {
    const lines = text.split(/\r\n|\r|\n/).map((line) => line.trim());
    const isSingle = lines.length === 1;
    return lines
        .map((line, index) => ({
        where: isSingle ? where : `${where}, line ${index + 1}`,
        key: null,
        text: line,
    }))
        .filter((entry) => entry.text !== "" && !entry.text.startsWith("#"));
}


/***/ }),

/***/ 25868:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ secretsOf),
/* harmony export */   i: () => (/* binding */ passwordsOf)
/* harmony export */ });
/* harmony import */ var _definitions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47484);

// Masking a shorter or a common word would make the log unreadable and protect nothing.
const shortest = 4;
const common = /^(true|false|none|null|test|testing|development|production)$/i;
/**
 * Every text that must not appear in a log, from what was given for secret settings: the token, the URL and its
 * password in both writings, the values of `env`. Needs no valid settings: complaints are printed too.
 */
function secretsOf(given) {
    const texts = given
        .filter(({ name }) => (0,_definitions_js__WEBPACK_IMPORTED_MODULE_0__/* .definitionOf */ .Fg)(name).isSecret)
        .flatMap(({ name, entries }) => entries.flatMap(({ text }) => name === "env" ? valueOf(text) : [text.trim(), ...passwordsOf(text)]));
    return [...new Set(texts)].filter((text) => text.length >= shortest && !common.test(text));
}
/** The value of `NAME=value`; a line without `=` as a whole. */
function valueOf(line) {
    return [line.slice(line.indexOf("=") + 1).trim()];
}
/** The password as it stands in the URL, and as it was before it was percent-encoded. */
function passwordsOf(url) {
    const [, password] = /^[^:]+:\/\/[^:/@]*:(.*)@/s.exec(url.trim()) ?? [];
    if (password === undefined)
        return [];
    try {
        const decoded = decodeURIComponent(password);
        return [password, decoded, encodeURIComponent(decoded)];
    }
    catch {
        return [password];
    }
}


/***/ }),

/***/ 62865:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Is: () => (/* binding */ harmless),
/* harmony export */   Vo: () => (/* binding */ alternatives),
/* harmony export */   h: () => (/* binding */ suggestion),
/* harmony export */   hD: () => (/* binding */ quote)
/* harmony export */ });
/* harmony import */ var _near_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73432);

/** Text from outside on one line: cut, and with control and invisible characters spelled out. */
function harmless(text, longest = 200) {
    const characters = [...text];
    const cut = characters.length > longest
        ? `${characters.slice(0, longest).join("")}…`
        : text;
    return cut.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16) ?? ""}}`);
}
/** Text from outside in backticks. */
function quote(text) {
    return `\`${harmless(text, 60).replaceAll("`", "'")}\``;
}
/** `a, b or c`. */
function alternatives(words) {
    const last = words.at(-1) ?? "";
    return words.length < 2
        ? last
        : `${words.slice(0, -1).join(", ")} or ${last}`;
}
/** `` Did you mean `x`?`` with a leading space, or nothing when no known word is near. */
function suggestion(word, known) {
    const [nearest] = (0,_near_names_js__WEBPACK_IMPORTED_MODULE_0__/* .nearNames */ .$)(word, known);
    return nearest === undefined ? "" : ` Did you mean \`${nearest}\`?`;
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