"use strict";
exports.id = 9406;
exports.ids = [9406,4496];
exports.modules = {

/***/ 99406:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readScene: () => (/* binding */ readScene)
});

// EXTERNAL MODULE: ./src/github/event.ts + 2 modules
var github_event = __webpack_require__(34496);
;// CONCATENATED MODULE: ./src/github/links.ts
/** Where reports of this run link to; on GitHub Enterprise Server and Gitea their own addresses. */
function linksOf(env, event) {
    const server = env["GITHUB_SERVER_URL"] ?? "";
    const repository = env["GITHUB_REPOSITORY"] ?? "";
    if (!/^https?:\/\/[^\s()<>]+$/.test(server))
        return { source: null, run: null };
    if (!/^[\w.-]+\/[\w.-]+$/.test(repository))
        return { source: null, run: null };
    const base = `${server.replace(/\/+$/, "")}/${repository}`;
    const commit = headOf(event) ?? env["GITHUB_SHA"] ?? "";
    const run = runOf(event) ?? env["GITHUB_RUN_ID"] ?? "";
    return {
        source: /^[0-9a-f]{40,64}$/.test(commit) ? `${base}/blob/${commit}` : null,
        run: /^\d+$/.test(run) ? `${base}/actions/runs/${run}` : null,
    };
}
/** The pull request's own commit: `GITHUB_SHA` would be a merge commit that goes away. */
function headOf(event) {
    switch (event.kind) {
        case "pull-request":
        case "merge-group":
        case "push":
        case "workflow-run":
            return event.headSha;
        case "other":
        case "none":
            return null;
    }
}
/** Id of the run that made the report, when it was another one. */
function runOf(event) {
    return event.kind === "workflow-run" && event.id !== null
        ? String(event.id)
        : null;
}

;// CONCATENATED MODULE: ./src/action/read-only.ts
/**
 * Why a run's own token can't write whatever `permissions` say, null when nothing is known. With settings of a
 * private repository, or a token of its own, it may be able to all the same: so this explains a refusal by GitHub
 * and never takes its place.
 *
 * Source: docs.github.com, "Events that trigger workflows" (forks) and "Troubleshooting Dependabot on GitHub Actions".
 */
function readOnlyNotice(event, env) {
    const whose = whoseRun(event, env);
    if (whose === null)
        return null;
    return (`No comment: runs for ${whose} get a token that can't write. The verdict is not touched by that, and the job's summary has the report. ` +
        `A second workflow can write the comment: ${guide(env)}`);
}
function whoseRun(event, env) {
    // On pull_request_target the token is the base branch's.
    if (event.kind !== "pull-request" || event.trigger !== "pull_request")
        return null;
    if (env["GITHUB_ACTOR"] === "dependabot[bot]")
        return "Dependabot";
    return event.isFork ? "pull requests from forks" : null;
}
/** The page that shows that workflow, in the version of the action that runs. */
function guide(env) {
    const page = "docs/pull-requests.md";
    const server = env["GITHUB_SERVER_URL"] ?? "";
    const repository = env["GITHUB_ACTION_REPOSITORY"] ?? "";
    const ref = env["GITHUB_ACTION_REF"] ?? "";
    const isKnown = /^https?:\/\/[^\s()<>]+$/.test(server) &&
        /^[\w.-]+\/[\w.-]+$/.test(repository) &&
        /^[\w./-]+$/.test(ref);
    return isKnown
        ? `${server}/${repository}/blob/${ref}/${page}`
        : `${page} of migration-gate shows it.`;
}

;// CONCATENATED MODULE: ./src/action/refusal.ts
/**
 * Why there must be no run for an event, null when there may be one. Running means executing env.py and the revisions
 * of the checkout: with the rights of the base branch, a pull request could take its secrets and its token.
 */
function refusalOf(event, consent) {
    if (consent.mode === "comment-only")
        return event.kind === "workflow-run" ? null : wrongEvent(nameOf(event));
    if (event.kind === "workflow-run")
        return (`${refusal("workflow_run")} ` +
            "To comment from here on what a `pull_request` workflow found, set `mode: comment-only`.");
    if (!isTarget(event) || consent.allowPullRequestTarget)
        return null;
    return (`${refusal("pull_request_target")} ` +
        "Start the workflow on `pull_request` instead; a pull request from a fork then gets everything but the comment, and a second workflow can add that (`mode: comment-only`). " +
        "Where all pull requests come from people you trust, `allow-pull-request-target: true` runs it all the same.");
}
/** Whether the run has the rights of the base branch and may have the code of a pull request. */
function isTarget(event) {
    switch (event.kind) {
        case "pull-request":
            return event.trigger === "pull_request_target";
        case "other":
            return event.name === "pull_request_target";
        case "merge-group":
        case "push":
        case "workflow-run":
        case "none":
            return false;
    }
}
function refusal(trigger) {
    return `migration-gate does not run on \`${trigger}\`: it executes the code of the checkout, and such a run holds the repository's secrets and a token that can write.`;
}
function wrongEvent(name) {
    return (`\`mode: comment-only\` works on \`workflow_run\` alone, and this run was started by ${name}. ` +
        "It writes the comment for another workflow: the one on `pull_request`, which runs the gate without `mode`.");
}
function nameOf(event) {
    switch (event.kind) {
        case "pull-request":
            return `\`${event.trigger}\``;
        case "merge-group":
            return "`merge_group`";
        case "push":
            return "`push`";
        case "workflow-run":
            return "`workflow_run`";
        case "other":
            return `\`${event.name}\``;
        case "none":
            return "no event of GitHub Actions";
    }
}

// EXTERNAL MODULE: ./src/git/git.ts
var git = __webpack_require__(10308);
;// CONCATENATED MODULE: ./src/action/target-checkout.ts

/**
 * What is wrong with the checkout of an allowed `pull_request_target` run, null when it holds the pull request:
 * actions/checkout takes the base branch there (`GITHUB_SHA`), whose revisions are none of the pull request's, and
 * the gate would pass without having seen any.
 */
async function targetCheckoutProblem(repository, event, env) {
    const { baseSha } = event.kind === "pull-request" ? event : { baseSha: null };
    const { status, stdout } = await (0,git/* git */.$)(repository, ["rev-parse", "HEAD"]);
    const head = stdout.toString().trim();
    const isBase = head === env["GITHUB_SHA"] || head === baseSha;
    if (status !== 0 || !isBase)
        return null;
    return ("The checkout is the base branch's, as `pull_request_target` has it: nothing of the pull request would be tested. " +
        "Give actions/checkout the input `ref: refs/pull/<number>/merge`, with the number from `github.event.pull_request.number`.");
}

;// CONCATENATED MODULE: ./src/action/read-scene.ts





/** Where this run is on GitHub, and whether it may be one. */
async function readScene(env, settings) {
    const { event } = (0,github_event.readEvent)(env);
    const consent = settings ?? { mode: "run", allowPullRequestTarget: false };
    const refusal = refusalOf(event, consent);
    return {
        pullRequest: event.kind === "pull-request" ? event.number : null,
        headSha: event.kind === "pull-request" ? event.headSha : null,
        links: linksOf(env, event),
        refusal: refusal === null && settings !== null && isTarget(event)
            ? await targetCheckoutProblem(settings.repository, event, env)
            : refusal,
        workflowRun: event.kind === "workflow-run" ? event : null,
        readOnlyNotice: readOnlyNotice(event, env),
    };
}


/***/ }),

/***/ 10308:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ git),
/* harmony export */   r: () => (/* binding */ GitMissing)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38321);
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_stream_consumers__WEBPACK_IMPORTED_MODULE_1__);


/** There is no `git` on this machine. */
class GitMissing extends Error {
    constructor(cause) {
        super("git is not installed", { cause });
        this.name = "GitMissing";
    }
}
/** Settings of the user's configuration that would run programs or change files behind our back. */
const settings = [
    "core.hooksPath=/dev/null",
    "core.fsmonitor=false",
    "gc.auto=0",
    "maintenance.auto=false",
].flatMap((setting) => ["-c", setting]);
/**
 * Runs git in a folder, without a shell, hooks or questions.
 *
 * @throws GitMissing when git can't be started; a git that fails is a result with its status
 */
async function git(folder, args, { input, timeout = 60, secretConfig = [] } = {}) {
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)("git", ["--no-pager", ...settings, ...args], {
        cwd: folder,
        env: { ...environment(process.env), ...inVariables(secretConfig) },
        stdio: [input === undefined ? "ignore" : "pipe", "pipe", "pipe"],
    });
    // The option `timeout` of spawn would go on ticking when git can't be started.
    const timer = setTimeout(() => end(child), timeout * 1000);
    const ended = new Promise((resolve, reject) => {
        child.once("error", (error) => reject(new GitMissing(error)));
        child.once("close", (status) => resolve(status ?? -1));
    });
    // A git that ends early closes its input; its status tells why.
    child.stdin?.on("error", () => undefined);
    child.stdin?.end(input);
    try {
        const [status, stdout, stderr] = await Promise.all([
            ended,
            contentOf(child.stdout),
            contentOf(child.stderr),
        ]);
        return { status, stdout, stderr: stderr.toString() };
    }
    finally {
        clearTimeout(timer);
    }
}
/** Ends git without waiting for what it has started: that may hold its output open. */
function end(child) {
    child.kill();
    child.stdout?.destroy();
    child.stderr?.destroy();
}
async function contentOf(stream) {
    const nothing = Buffer.alloc(0);
    return stream ? (0,node_stream_consumers__WEBPACK_IMPORTED_MODULE_1__.buffer)(stream).catch(() => nothing) : nothing;
}
/** The caller's environment without what would lead git to another repository or make it ask somebody. */
function environment(own) {
    const { GIT_DIR: _dir, GIT_WORK_TREE: _tree, GIT_INDEX_FILE: _index, GIT_PREFIX: _prefix, ...rest } = own;
    return {
        ...rest,
        LC_ALL: "C",
        GIT_TERMINAL_PROMPT: "0",
        GIT_LITERAL_PATHSPECS: "1",
        GIT_OPTIONAL_LOCKS: "0",
        GCM_INTERACTIVE: "never",
    };
}
/** https://git-scm.com/docs/git-config#Documentation/git-config.txt-GITCONFIGCOUNT */
function inVariables(settings) {
    const known = Number(process.env["GIT_CONFIG_COUNT"] ?? 0) || 0;
    if (settings.length === 0)
        return {};
    const variables = {
        GIT_CONFIG_COUNT: String(known + settings.length),
    };
    for (const [index, [key, value]] of settings.entries()) {
        variables[`GIT_CONFIG_KEY_${known + index}`] = key;
        variables[`GIT_CONFIG_VALUE_${known + index}`] = value;
    }
    return variables;
}


/***/ }),

/***/ 34496:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readEvent: () => (/* binding */ readEvent)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./src/github/payload.ts
/** The object at a key; an empty one when there is none. */
function objectAt(parent, key) {
    const value = parent[key];
    return isObject(value) ? value : {};
}
function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
/** A number or id as GitHub gives them: a whole one above zero. */
function numberOf(value) {
    return Number.isSafeInteger(value) && Number(value) > 0
        ? Number(value)
        : null;
}
/** A commit's whole hash; zeros stand for none. */
function shaOf(value) {
    if (typeof value !== "string")
        return null;
    const isCommit = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value);
    return isCommit && !/^0+$/.test(value) ? value : null;
}
// A leading hyphen would be an option of git; blanks, control characters and the like are never valid.
// eslint-disable-next-line no-control-regex
const validRef = /^(?!-)[^\u0000- ~^:?*[\\\u007f]+$/;
/** A ref that can be given to git. */
function refOf(value) {
    const isRef = typeof value === "string" && validRef.test(value);
    return isRef && !value.includes("..") ? value : null;
}
/** The same without `refs/heads/`. */
function branchOf(value) {
    return refOf(value)?.replace(/^refs\/heads\//, "") ?? null;
}
/** `owner/name` of a repository. */
function repositoryOf(value) {
    const name = value["full_name"];
    const isName = typeof name === "string" && /^[\w.-]+\/[\w.-]+$/.test(name);
    return isName ? name : null;
}
/** A word of GitHub's own, like an event's name or a conclusion. */
function wordOf(value) {
    return typeof value === "string" && /^[a-z_]{1,50}$/.test(value)
        ? value
        : null;
}

;// CONCATENATED MODULE: ./src/github/workflow-run.ts

/** Reads the payload of `workflow_run`. */
function parseWorkflowRun(payload) {
    const run = objectAt(payload, "workflow_run");
    return {
        kind: "workflow-run",
        id: numberOf(run["id"]),
        trigger: wordOf(run["event"]),
        conclusion: wordOf(run["conclusion"]),
        headSha: shaOf(run["head_sha"]),
        headBranch: branchOf(run["head_branch"]),
        headRepository: repositoryOf(objectAt(run, "head_repository")),
        repository: repositoryOf(objectAt(run, "repository")),
    };
}

;// CONCATENATED MODULE: ./src/github/event.ts



/** Reads what started the run from `GITHUB_EVENT_NAME`, the file at `GITHUB_EVENT_PATH` and `GITHUB_REF`. Never throws. */
function readEvent(env) {
    const name = env["GITHUB_EVENT_NAME"] ?? "";
    if (name === "")
        return { event: { kind: "none" }, raw: null, problem: null };
    const { payload, problem } = readPayload(env["GITHUB_EVENT_PATH"] ?? "");
    const baseRef = env["GITHUB_BASE_REF"] || null;
    const raw = { name, baseRef, payload };
    const event = parseEvent(name, payload, env);
    return { event, raw, problem: problem ?? problemOf(event) };
}
function readPayload(path) {
    const nothing = (problem) => ({ payload: {}, problem });
    if (path === "")
        return nothing("GITHUB_EVENT_PATH is not set");
    try {
        const value = JSON.parse((0,external_node_fs_.readFileSync)(path, "utf8"));
        if (isObject(value))
            return { payload: value, problem: null };
        return nothing(`The event file ${path} holds no JSON object`);
    }
    catch (cause) {
        const reason = cause instanceof Error ? cause.message : String(cause);
        return nothing(`The event file ${path} can't be read: ${reason}`);
    }
}
/** An event that can be read may still lack what it is about. */
function problemOf(event) {
    const isAboutNone = event.kind === "other" && /^pull_request(_target)?$/.test(event.name);
    return isAboutNone
        ? "The event file names no pull request, so there is no comment"
        : null;
}
function parseEvent(name, payload, env) {
    switch (name) {
        case "pull_request":
        case "pull_request_target":
            return parsePullRequest(name, payload, env);
        case "merge_group": {
            const group = objectAt(payload, "merge_group");
            return {
                kind: "merge-group",
                baseRef: branchOf(group["base_ref"]),
                baseSha: shaOf(group["base_sha"]),
                headSha: shaOf(group["head_sha"]),
            };
        }
        case "push":
            return {
                kind: "push",
                ref: refOf(payload["ref"]) ?? refOf(env["GITHUB_REF"]),
                beforeSha: shaOf(payload["before"]),
                headSha: shaOf(payload["after"]) ?? shaOf(env["GITHUB_SHA"]),
            };
        case "workflow_run":
            return parseWorkflowRun(payload);
        default:
            return { kind: "other", name };
    }
}
function parsePullRequest(trigger, payload, env) {
    const pullRequest = objectAt(payload, "pull_request");
    const base = objectAt(pullRequest, "base");
    const head = objectAt(pullRequest, "head");
    const number = numberOf(pullRequest["number"]) ?? numberFromRef(env);
    if (number === null)
        return { kind: "other", name: trigger };
    return {
        kind: "pull-request",
        trigger,
        number,
        baseRef: branchOf(base["ref"]) ?? branchOf(env["GITHUB_BASE_REF"]),
        baseSha: shaOf(base["sha"]),
        headSha: shaOf(head["sha"]),
        isFork: !isSameRepository(base, head),
        labels: labelsOf(pullRequest["labels"]),
    };
}
function labelsOf(value) {
    const labels = Array.isArray(value) ? value : [];
    return labels.flatMap((label) => {
        const name = isObject(label) ? label["name"] : null;
        return typeof name === "string" ? [name] : [];
    });
}
function isSameRepository(base, head) {
    const name = objectAt(base, "repo")["full_name"];
    // The head has no repository when the fork was deleted.
    return (typeof name === "string" && objectAt(head, "repo")["full_name"] === name);
}
function numberFromRef(env) {
    const match = /^refs\/pull\/(\d{1,15})\//.exec(env["GITHUB_REF"] ?? "");
    return match === null ? null : numberOf(Number(match[1]));
}


/***/ })

};
;