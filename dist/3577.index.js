"use strict";
exports.id = 3577;
exports.ids = [3577];
exports.modules = {

/***/ 13577:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   homeOf: () => (/* binding */ homeOf)
/* harmony export */ });
/**
 * The repository that the runner took the action from; null outside of an action, and for an action of the repository
 * itself (`uses: ./`).
 *
 * Variables: https://docs.github.com/actions/reference/workflows-and-actions/variables
 */
function homeOf(env) {
    const server = (env["GITHUB_SERVER_URL"] ?? "").replace(/\/+$/, "");
    const name = env["GITHUB_ACTION_REPOSITORY"] ?? "";
    const ref = env["GITHUB_ACTION_REF"] ?? "";
    const isKnown = /^https?:\/\/[^\s()<>]+$/.test(server) &&
        /^[\w.-]+\/[\w.-]+$/.test(name) &&
        /^[\w.-]+(\/[\w.-]+)*$/.test(ref);
    if (!isKnown)
        return null;
    const repository = `${server}/${name}`;
    return { repository, rulePages: `${repository}/blob/${ref}/docs/rules` };
}


/***/ })

};
;