"use strict";
exports.id = 8002;
exports.ids = [8002];
exports.modules = {

/***/ 18002:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   linksOf: () => (/* binding */ linksOf)
/* harmony export */ });
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
    const run = env["GITHUB_RUN_ID"] ?? "";
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
            return event.headSha;
        case "other":
        case "none":
            return null;
    }
}


/***/ })

};
;