"use strict";
exports.id = 563;
exports.ids = [563];
exports.modules = {

/***/ 55563:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   knownRules: () => (/* binding */ knownRules),
/* harmony export */   startGate: () => (/* binding */ startGate)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

/** Runs the gate with a ledger that is cleaned up whatever happens. */
async function startGate(settings, caller) {
    const { openLedger } = await Promise.all(/* import() */[__webpack_require__.e(849), __webpack_require__.e(657)]).then(__webpack_require__.bind(__webpack_require__, 57657));
    const { readEvent } = await __webpack_require__.e(/* import() */ 15).then(__webpack_require__.bind(__webpack_require__, 85015));
    const { runGate } = await Promise.all(/* import() */[__webpack_require__.e(283), __webpack_require__.e(849), __webpack_require__.e(150), __webpack_require__.e(808), __webpack_require__.e(607), __webpack_require__.e(25), __webpack_require__.e(334)]).then(__webpack_require__.bind(__webpack_require__, 67334));
    const { raw, problem } = readEvent(caller.env);
    const ledger = openLedger({
        watchdogScript: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(__dirname, "index.js"),
        handleSignals: true,
    });
    caller.onLedger(ledger.file);
    const report = await runGate(settings, {
        ...caller,
        event: raw,
        ledger,
        probeFile: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(__dirname, "probe.py"),
    });
    const leftovers = await ledger.close();
    report.notices.push(...leftovers, ...(problem === null ? [] : [problem]));
    return report;
}
/** Ids that the `rules` setting may name. */
async function knownRules() {
    const { groupIds, ruleIds } = await __webpack_require__.e(/* import() */ 808).then(__webpack_require__.bind(__webpack_require__, 61808));
    const { adjustableChecks } = await __webpack_require__.e(/* import() */ 630).then(__webpack_require__.bind(__webpack_require__, 31630));
    return [...ruleIds, ...groupIds, ...adjustableChecks];
}


/***/ })

};
;