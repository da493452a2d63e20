"use strict";
exports.id = 4496;
exports.ids = [4496];
exports.modules = {

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