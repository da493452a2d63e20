"use strict";
exports.id = 19;
exports.ids = [19];
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
        readHeads: async (settings) => (await __webpack_require__.e(/* import() */ 166).then(__webpack_require__.bind(__webpack_require__, 25166))).readHeads(settings),
        renderTerminal: async (report, style) => (await __webpack_require__.e(/* import() */ 285).then(__webpack_require__.bind(__webpack_require__, 11285))).renderTerminal(report, style),
        renderJson: async (report) => (await __webpack_require__.e(/* import() */ 794).then(__webpack_require__.bind(__webpack_require__, 32794))).renderJson(report),
        watchLedger: async (file) => (await Promise.all(/* import() */[__webpack_require__.e(849), __webpack_require__.e(657)]).then(__webpack_require__.bind(__webpack_require__, 57657))).watchLedger(file),
    };
}


/***/ })

};
;