"use strict";
exports.id = 610;
exports.ids = [610];
exports.modules = {

/***/ 37610:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   loadCliParts: () => (/* binding */ loadCliParts)
/* harmony export */ });
/** The real parts of the command line, each loaded when it is used; the gate itself comes from the entry point. */
function loadCliParts(gate) {
    return {
        ...gate,
        readHeads: async (settings) => (await __webpack_require__.e(/* import() */ 363).then(__webpack_require__.bind(__webpack_require__, 60363))).readHeads(settings),
        renderTerminal: async (report, style) => (await __webpack_require__.e(/* import() */ 411).then(__webpack_require__.bind(__webpack_require__, 86411))).renderTerminal(report, style),
        renderJson: async (report) => (await __webpack_require__.e(/* import() */ 421).then(__webpack_require__.bind(__webpack_require__, 34421))).renderJson(report),
        watchLedger: async (file) => (await Promise.all(/* import() */[__webpack_require__.e(995), __webpack_require__.e(555)]).then(__webpack_require__.bind(__webpack_require__, 3555))).watchLedger(file),
    };
}


/***/ })

};
;