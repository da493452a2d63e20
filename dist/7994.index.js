"use strict";
exports.id = 7994;
exports.ids = [7994];
exports.modules = {

/***/ 57994:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderSummary: () => (/* binding */ renderSummary)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9049);

/** A little under the 1 MiB that GitHub takes for a step. */
const summaryLimit = 1_000_000;
/** The report as the job summary, which stands on the page of the run itself. */
function renderSummary(report, links) {
    const { source } = links;
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .renderMarkdown */ .G)(report, {
        limit: summaryLimit,
        links: { source, run: null },
    });
}


/***/ })

};
;