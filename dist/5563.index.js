"use strict";
exports.id = 5563;
exports.ids = [5563];
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
    const { openLedger } = await Promise.all(/* import() */[__webpack_require__.e(3849), __webpack_require__.e(38)]).then(__webpack_require__.bind(__webpack_require__, 57657));
    const { readEvent } = await __webpack_require__.e(/* import() */ 4496).then(__webpack_require__.bind(__webpack_require__, 34496));
    const { askOthers } = await __webpack_require__.e(/* import() */ 1468).then(__webpack_require__.bind(__webpack_require__, 51468));
    const { runGate } = await Promise.all(/* import() */[__webpack_require__.e(1283), __webpack_require__.e(3849), __webpack_require__.e(1003), __webpack_require__.e(4436), __webpack_require__.e(9846), __webpack_require__.e(5984), __webpack_require__.e(4727), __webpack_require__.e(2942)]).then(__webpack_require__.bind(__webpack_require__, 91960));
    const { event, raw, problem } = readEvent(caller.env);
    const ledger = openLedger({
        watchdogScript: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(__dirname, "index.js"),
        handleSignals: true,
    });
    caller.onLedger(ledger.file);
    const report = await runGate(settings, {
        ...caller,
        event: raw,
        labels: event.kind === "pull-request" ? event.labels : [],
        remoteAccess: remoteAccess(settings, caller.env),
        otherPullRequests: askOthers(settings, caller.env, event),
        ledger,
        probeFile: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(__dirname, "probe.py"),
    });
    const leftovers = await ledger.close();
    report.notices.push(...leftovers, ...(problem === null ? [] : [problem]));
    return report;
}
function remoteAccess({ githubToken: token }, { GITHUB_SERVER_URL: serverUrl }) {
    return token !== null && serverUrl ? { serverUrl, token } : null;
}
/** Ids that the `rules` setting may name. */
async function knownRules() {
    return (await Promise.all(/* import() */[__webpack_require__.e(4436), __webpack_require__.e(7604)]).then(__webpack_require__.bind(__webpack_require__, 97604))).knownRules;
}


/***/ })

};
;