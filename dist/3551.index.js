"use strict";
exports.id = 3551;
exports.ids = [3551];
exports.modules = {

/***/ 83551:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   loadActionParts: () => (/* binding */ loadActionParts)
/* harmony export */ });
/** Bytes of a comment for a GitHub that does not take the usual ones. */
const shorterComment = 16_000;
/** The real parts of the action, each loaded when it is used; the gate itself comes from the entry point. */
function loadActionParts(gate) {
    return {
        ...gate,
        readScene: async (env, settings) => (await __webpack_require__.e(/* import() */ 9406).then(__webpack_require__.bind(__webpack_require__, 99406))).readScene(env, settings),
        renderTerminal: async (report) => {
            const { renderTerminal } = await __webpack_require__.e(/* import() */ 5975).then(__webpack_require__.bind(__webpack_require__, 25975));
            return renderTerminal(report, { color: true, width: 100 });
        },
        renderJson: async (report) => (await __webpack_require__.e(/* import() */ 2794).then(__webpack_require__.bind(__webpack_require__, 32794))).renderJson(report),
        renderSummary: async (report, links) => (await Promise.all(/* import() */[__webpack_require__.e(9049), __webpack_require__.e(7994)]).then(__webpack_require__.bind(__webpack_require__, 57994))).renderSummary(report, links),
        renderFile: async (format, report, settings, { env }) => (await __webpack_require__.e(/* import() */ 4475).then(__webpack_require__.bind(__webpack_require__, 94475))).renderAs(format, report, {
            settings,
            env,
        }),
        renderComment: async (report, id, links) => {
            const { commentMarker, renderComment } = await Promise.all(/* import() */[__webpack_require__.e(9049), __webpack_require__.e(4231)]).then(__webpack_require__.bind(__webpack_require__, 54231));
            const body = renderComment(report, { id, links });
            const shorterBody = () => renderComment(report, { id, links, limit: shorterComment });
            return { marker: commentMarker(id), body, shorterBody };
        },
        annotationsOf: async (report) => (await __webpack_require__.e(/* import() */ 856).then(__webpack_require__.bind(__webpack_require__, 856))).annotationsOf(report),
        emitAnnotations: async (annotations, { core }) => {
            const { emitAnnotations } = await __webpack_require__.e(/* import() */ 2599).then(__webpack_require__.bind(__webpack_require__, 72599));
            await emitAnnotations(annotations, core);
        },
        postComment: async (request) => (await __webpack_require__.e(/* import() */ 9459).then(__webpack_require__.bind(__webpack_require__, 29459))).postComment(request),
        postReview: async (request, folder) => {
            const { postReview } = await Promise.all(/* import() */[__webpack_require__.e(9049), __webpack_require__.e(5063)]).then(__webpack_require__.bind(__webpack_require__, 35063));
            const { linesInCheckout } = await __webpack_require__.e(/* import() */ 8057).then(__webpack_require__.bind(__webpack_require__, 8057));
            const linesOf = folder === null ? () => null : linesInCheckout(folder);
            return postReview({ ...request, linesOf });
        },
        findPullRequest: async (run, access) => {
            const { findPullRequest } = await __webpack_require__.e(/* import() */ 6074).then(__webpack_require__.bind(__webpack_require__, 6074));
            return findPullRequest(run, access);
        },
        readReportArtifact: async (file) => (await Promise.all(/* import() */[__webpack_require__.e(2210), __webpack_require__.e(5030)]).then(__webpack_require__.bind(__webpack_require__, 65030))).readReportArtifact(file),
        cleanUp: async (ledger) => (await Promise.all(/* import() */[__webpack_require__.e(3849), __webpack_require__.e(38)]).then(__webpack_require__.bind(__webpack_require__, 57657))).cleanUp(ledger),
    };
}


/***/ })

};
;