"use strict";
exports.id = 286;
exports.ids = [286];
exports.modules = {

/***/ 61286:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   knownRules: () => (/* binding */ knownRules),
/* harmony export */   startGate: () => (/* binding */ startGate)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

/** Runs the gate with a ledger that is cleaned up whatever happens. */
async function startGate(settings, caller) {
    const { openLedger } = await Promise.all(/* import() */[__webpack_require__.e(995), __webpack_require__.e(555)]).then(__webpack_require__.bind(__webpack_require__, 3555));
    const { readEvent } = await __webpack_require__.e(/* import() */ 514).then(__webpack_require__.bind(__webpack_require__, 19514));
    const { runGate } = await Promise.all(/* import() */[__webpack_require__.e(957), __webpack_require__.e(995), __webpack_require__.e(880), __webpack_require__.e(327), __webpack_require__.e(853), __webpack_require__.e(976), __webpack_require__.e(675)]).then(__webpack_require__.bind(__webpack_require__, 21675));
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
    const { ruleIds } = await __webpack_require__.e(/* import() */ 327).then(__webpack_require__.bind(__webpack_require__, 61327));
    const { adjustableChecks } = await __webpack_require__.e(/* import() */ 571).then(__webpack_require__.bind(__webpack_require__, 75571));
    return [...ruleIds, ...adjustableChecks];
}


/***/ })

};
;