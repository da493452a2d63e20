"use strict";
exports.id = 4231;
exports.ids = [4231];
exports.modules = {

/***/ 54231:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commentMarker: () => (/* binding */ commentMarker),
/* harmony export */   renderComment: () => (/* binding */ renderComment)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9049);

/** GitHub refuses comments over 65,536 characters; the rest is room for what others count differently. */
const commentLimit = 60_000;
/**
 * First line of the sticky comment, by which it is found again.
 *
 * @param id - parts several gates of one repository; null for the only one
 */
function commentMarker(id) {
    if (id === null)
        return "<!-- migration-gate -->";
    // Two hyphens would end the comment, or keep it from being one.
    const safe = encodeURIComponent(id).replace(/-(?=-)/g, "%2D");
    return `<!-- migration-gate:${safe} -->`;
}
/**
 * The report as the body of the sticky comment, marker included.
 *
 * @param options.limit - bytes that it may have, when GitHub did not take the usual number
 */
function renderComment(report, options) {
    const marker = commentMarker(options.id);
    const { links, limit = commentLimit } = options;
    const room = limit - Buffer.byteLength(marker) - 1;
    const markdown = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .renderMarkdown */ .G)(report, { limit: room, links });
    return `${marker}\n${markdown}`;
}


/***/ })

};
;