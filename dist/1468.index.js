"use strict";
exports.id = 1468;
exports.ids = [1468];
exports.modules = {

/***/ 51468:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   askOthers: () => (/* binding */ askOthers)
/* harmony export */ });
/**
 * How the gate asks for the other open pull requests. Nothing is loaded, and nobody asked, unless there is a pull
 * request that others can race with, and a token.
 */
function askOthers({ otherPullRequests, githubToken, }, env, event) {
    if (!otherPullRequests || githubToken === null)
        return undefined;
    if (event.kind !== "pull-request" || event.baseRef === null)
        return undefined;
    const request = {
        token: githubToken,
        apiUrl: env["GITHUB_API_URL"] || "https://api.github.com",
        repository: env["GITHUB_REPOSITORY"] ?? "",
        number: event.number,
        baseRef: event.baseRef,
    };
    return async (isRevisionFile) => {
        const reader = await Promise.all(/* import() */[__webpack_require__.e(1283), __webpack_require__.e(9846), __webpack_require__.e(455)]).then(__webpack_require__.bind(__webpack_require__, 34092));
        return reader.readOpenPullRequests(request, isRevisionFile);
    };
}


/***/ })

};
;