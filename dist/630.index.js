"use strict";
exports.id = 630;
exports.ids = [630];
exports.modules = {

/***/ 31630:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   adjustableChecks: () => (/* binding */ adjustableChecks),
/* harmony export */   c: () => (/* binding */ fixedChecks)
/* harmony export */ });
/** Checks whose severity the configuration may change. */
const adjustableChecks = [
    "multiple-heads",
    "several-bases",
    "replaced-history",
    "missing-downgrade",
    "empty-downgrade",
    "irreversible-downgrade",
    "downgrade-fails",
    "downgrade-leaves-behind",
    "downgrade-loses",
    "downgrade-changes",
    "second-upgrade-fails",
    "second-upgrade-differs",
    "unseen-statements",
    "model-drift",
    "no-target-metadata",
    "drift-not-compared",
];
/** Checks that say that something could not be run: switching them off would make the unknown green. */
const fixedChecks = [
    "unreadable-revision",
    "duplicate-revision",
    "duplicate-label",
    "missing-parent",
    "revision-cycle",
    "unreachable-revision",
    "base-fails",
    "upgrade-fails",
    "migration-hangs",
];


/***/ })

};
;