"use strict";
exports.id = 7604;
exports.ids = [7604];
exports.modules = {

/***/ 31630:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c5: () => (/* binding */ fixedChecks),
/* harmony export */   k$: () => (/* binding */ allowanceChecks),
/* harmony export */   r8: () => (/* binding */ adjustableChecks)
/* harmony export */ });
/** Checks of what is allowed, which can't be allowed themselves. */
const allowanceChecks = [
    "allow-without-reason",
    "allow-unknown-rule",
    "unused-allowance",
];
/** Checks whose severity the configuration may change. */
const adjustableChecks = [
    "multiple-heads",
    "racing-pull-request",
    "several-bases",
    "replaced-history",
    "edited-revision",
    "deleted-revision",
    "renamed-revision",
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
    "import-of-models",
    "metadata-create-all",
    "formatted-sql",
    "row-by-row-backfill",
    "model-drift",
    "no-target-metadata",
    "drift-not-compared",
    ...allowanceChecks,
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


/***/ }),

/***/ 97604:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   canBeAllowed: () => (/* binding */ canBeAllowed),
/* harmony export */   knownRules: () => (/* binding */ knownRules)
/* harmony export */ });
/* harmony import */ var _check_ids_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31630);
/* harmony import */ var _rules_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84436);


/** Ids of rules, their groups and checks whose severity can be set. */
const knownRules = [
    ..._rules_index_js__WEBPACK_IMPORTED_MODULE_1__/* .ruleIds */ .Zl,
    ..._rules_index_js__WEBPACK_IMPORTED_MODULE_1__/* .groupIds */ .kS,
    ..._check_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .adjustableChecks */ .r8,
];
/** Whether a comment may allow what this rule, group or check finds. */
function canBeAllowed(id) {
    return (knownRules.includes(id) &&
        !_check_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .allowanceChecks */ .k$.includes(id));
}


/***/ })

};
;