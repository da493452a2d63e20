"use strict";
exports.id = 3551;
exports.ids = [3551];
exports.modules = {

/***/ 83551:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   loadActionParts: () => (/* binding */ loadActionParts)
/* harmony export */ });
// A little under the 1 MiB that GitHub takes for a step.
const summaryLimit = 1_000_000;
/** The real parts of the action, each loaded when it is used; the gate itself comes from the entry point. */
function loadActionParts(gate) {
    return {
        ...gate,
        readScene: async (env) => {
            const { readEvent } = await __webpack_require__.e(/* import() */ 5015).then(__webpack_require__.bind(__webpack_require__, 85015));
            const { linksOf } = await __webpack_require__.e(/* import() */ 8002).then(__webpack_require__.bind(__webpack_require__, 18002));
            const { refusalOf } = await __webpack_require__.e(/* import() */ 4654).then(__webpack_require__.bind(__webpack_require__, 94654));
            const { event } = readEvent(env);
            const isPullRequest = event.kind === "pull-request";
            return {
                pullRequest: isPullRequest ? event.number : null,
                links: linksOf(env, event),
                refusal: refusalOf(event),
            };
        },
        renderTerminal: async (report) => {
            const { renderTerminal } = await __webpack_require__.e(/* import() */ 5975).then(__webpack_require__.bind(__webpack_require__, 25975));
            return renderTerminal(report, { color: true, width: 100 });
        },
        renderJson: async (report) => (await __webpack_require__.e(/* import() */ 2794).then(__webpack_require__.bind(__webpack_require__, 32794))).renderJson(report),
        renderSummary: async (report, links) => {
            const { renderMarkdown } = await __webpack_require__.e(/* import() */ 7940).then(__webpack_require__.bind(__webpack_require__, 97940));
            return renderMarkdown(report, { limit: summaryLimit, links });
        },
        renderComment: async (report, id, links) => {
            const { commentMarker, renderComment } = await __webpack_require__.e(/* import() */ 4231).then(__webpack_require__.bind(__webpack_require__, 54231));
            const body = renderComment(report, { id, links });
            return { marker: commentMarker(id), body };
        },
        annotationsOf: async (report) => (await __webpack_require__.e(/* import() */ 856).then(__webpack_require__.bind(__webpack_require__, 856))).annotationsOf(report),
        emitAnnotations: async (annotations, { core }) => {
            const { emitAnnotations } = await __webpack_require__.e(/* import() */ 2599).then(__webpack_require__.bind(__webpack_require__, 72599));
            await emitAnnotations(annotations, core);
        },
        postComment: async (request) => (await __webpack_require__.e(/* import() */ 7620).then(__webpack_require__.bind(__webpack_require__, 57620))).postComment(request),
        cleanUp: async (ledger) => (await Promise.all(/* import() */[__webpack_require__.e(3849), __webpack_require__.e(7657)]).then(__webpack_require__.bind(__webpack_require__, 57657))).cleanUp(ledger),
    };
}


/***/ })

};
;