"use strict";
exports.id = 1468;
exports.ids = [1468];
exports.modules = {

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

/***/ 51468:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   askOthers: () => (/* binding */ askOthers)
/* harmony export */ });
/* harmony import */ var _access_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38261);

/**
 * How the gate asks for the other open pull requests. Nothing is loaded, and nobody asked, unless there is a pull
 * request that others can race with, and a token.
 */
function askOthers({ otherPullRequests, githubToken, }, env, event) {
    if (!otherPullRequests || githubToken === null)
        return undefined;
    if (event.kind !== "pull-request" || event.baseRef === null)
        return undefined;
    const { number, baseRef } = event;
    const access = (0,_access_js__WEBPACK_IMPORTED_MODULE_0__/* .accessOf */ .Y)({ githubToken }, env);
    const request = { ...access, token: githubToken, number, baseRef };
    return async (isRevisionFile) => {
        const reader = await Promise.all(/* import() */[__webpack_require__.e(1283), __webpack_require__.e(9846), __webpack_require__.e(455)]).then(__webpack_require__.bind(__webpack_require__, 34092));
        return reader.readOpenPullRequests(request, isRevisionFile);
    };
}


/***/ })

};
;