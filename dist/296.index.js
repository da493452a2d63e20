"use strict";
exports.id = 296;
exports.ids = [296];
exports.modules = {

/***/ 83296:
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
            const { readEvent } = await __webpack_require__.e(/* import() */ 514).then(__webpack_require__.bind(__webpack_require__, 19514));
            const { linksOf } = await __webpack_require__.e(/* import() */ 259).then(__webpack_require__.bind(__webpack_require__, 42259));
            const { refusalOf } = await __webpack_require__.e(/* import() */ 864).then(__webpack_require__.bind(__webpack_require__, 30483));
            const { event } = readEvent(env);
            const isPullRequest = event.kind === "pull-request";
            return {
                pullRequest: isPullRequest ? event.number : null,
                links: linksOf(env, event),
                refusal: refusalOf(event),
            };
        },
        renderTerminal: async (report) => {
            const { renderTerminal } = await __webpack_require__.e(/* import() */ 411).then(__webpack_require__.bind(__webpack_require__, 86411));
            return renderTerminal(report, { color: true, width: 100 });
        },
        renderJson: async (report) => (await __webpack_require__.e(/* import() */ 421).then(__webpack_require__.bind(__webpack_require__, 34421))).renderJson(report),
        renderSummary: async (report, links) => {
            const { renderMarkdown } = await __webpack_require__.e(/* import() */ 456).then(__webpack_require__.bind(__webpack_require__, 96456));
            return renderMarkdown(report, { limit: summaryLimit, links });
        },
        renderComment: async (report, id, links) => {
            const { commentMarker, renderComment } = await __webpack_require__.e(/* import() */ 790).then(__webpack_require__.bind(__webpack_require__, 35790));
            const body = renderComment(report, { id, links });
            return { marker: commentMarker(id), body };
        },
        annotationsOf: async (report) => (await __webpack_require__.e(/* import() */ 689).then(__webpack_require__.bind(__webpack_require__, 34689))).annotationsOf(report),
        emitAnnotations: async (annotations, { core }) => {
            const { emitAnnotations } = await __webpack_require__.e(/* import() */ 668).then(__webpack_require__.bind(__webpack_require__, 27668));
            await emitAnnotations(annotations, core);
        },
        postComment: async (request) => (await __webpack_require__.e(/* import() */ 883).then(__webpack_require__.bind(__webpack_require__, 15883))).postComment(request),
        cleanUp: async (ledger) => (await Promise.all(/* import() */[__webpack_require__.e(995), __webpack_require__.e(555)]).then(__webpack_require__.bind(__webpack_require__, 3555))).cleanUp(ledger),
    };
}


/***/ })

};
;