"use strict";
exports.id = 2019;
exports.ids = [2019];
exports.modules = {

/***/ 42019:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   loadCliParts: () => (/* binding */ loadCliParts)
/* harmony export */ });
/** The real parts of the command line, each loaded when it is used; the gate itself comes from the entry point. */
function loadCliParts(gate) {
    return {
        ...gate,
        runLint: async (files, settings, io) => (await Promise.all(/* import() */[__webpack_require__.e(4436), __webpack_require__.e(9983), __webpack_require__.e(6870)]).then(__webpack_require__.bind(__webpack_require__, 20904))).runLint(files, settings, io),
        readHeads: async (settings) => (await __webpack_require__.e(/* import() */ 5166).then(__webpack_require__.bind(__webpack_require__, 25166))).readHeads(settings),
        readStats: async (url, say) => (await Promise.all(/* import() */[__webpack_require__.e(3849), __webpack_require__.e(1404)]).then(__webpack_require__.bind(__webpack_require__, 61404))).readStats(url, { say }),
        renderTerminal: async (report, style) => (await __webpack_require__.e(/* import() */ 5975).then(__webpack_require__.bind(__webpack_require__, 25975))).renderTerminal(report, style),
        render: {
            json: async (report) => (await __webpack_require__.e(/* import() */ 2794).then(__webpack_require__.bind(__webpack_require__, 32794))).renderJson(report),
            sarif: async (report) => {
                const { renderSarif } = await __webpack_require__.e(/* import() */ 643).then(__webpack_require__.bind(__webpack_require__, 10643));
                const { rules } = await __webpack_require__.e(/* import() */ 4436).then(__webpack_require__.bind(__webpack_require__, 84436));
                return renderSarif(report, rules);
            },
            github: async (report) => {
                const { renderWorkflowCommands } = await __webpack_require__.e(/* import() */ 8260).then(__webpack_require__.bind(__webpack_require__, 78260));
                return renderWorkflowCommands(report);
            },
            gitlab: async (report) => (await __webpack_require__.e(/* import() */ 6243).then(__webpack_require__.bind(__webpack_require__, 36243))).renderGitlab(report),
        },
        watchLedger: async (file) => (await Promise.all(/* import() */[__webpack_require__.e(3849), __webpack_require__.e(7657)]).then(__webpack_require__.bind(__webpack_require__, 57657))).watchLedger(file),
    };
}


/***/ })

};
;