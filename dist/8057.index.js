"use strict";
exports.id = 8057;
exports.ids = [8057];
exports.modules = {

/***/ 8057:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   linesInCheckout: () => (/* binding */ linesInCheckout)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _revisions_source_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48153);



/** Lines of files in the checkout at this folder, counted as findings count them. */
function linesInCheckout(repository) {
    return (file) => {
        try {
            const text = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(repository, file), "utf8");
            return (0,_revisions_source_text_js__WEBPACK_IMPORTED_MODULE_2__/* .sourceText */ .rI)(text).text.split("\n");
        }
        catch {
            return null;
        }
    };
}


/***/ }),

/***/ 48153:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b4: () => (/* binding */ offsetOf),
/* harmony export */   cA: () => (/* binding */ lineOf),
/* harmony export */   ee: () => (/* binding */ spanOf),
/* harmony export */   rI: () => (/* binding */ sourceText)
/* harmony export */ });
function sourceText(source) {
    const text = source.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
    const lineStarts = [0];
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) {
        lineStarts.push(at + 1);
    }
    return { text, lineStarts, isAscii: !/[^\0-\x7F]/.test(text) };
}
/** Line (from 1) of an offset. */
function lineOf({ lineStarts }, offset) {
    let [low, high] = [0, lineStarts.length];
    while (high - low > 1) {
        const middle = (low + high) >> 1;
        if ((lineStarts[middle] ?? 0) <= offset)
            low = middle;
        else
            high = middle;
    }
    return low + 1;
}
/** The span between two offsets. Columns count characters (code points), as Python's own messages do. */
function spanOf(source, from, to) {
    const [line, column] = place(source, from);
    const [endLine, endColumn] = place(source, to);
    return { line, column, endLine, endColumn };
}
/** Offset of a place; the opposite of {@link spanOf}. */
function offsetOf(source, line, column) {
    const start = source.lineStarts[line - 1] ?? source.text.length;
    if (source.isAscii)
        return start + column - 1;
    const rest = source.text.slice(start, source.lineStarts[line]);
    return start + [...rest].slice(0, column - 1).join("").length;
}
function place(source, offset) {
    const line = lineOf(source, offset);
    const start = source.lineStarts[line - 1] ?? 0;
    const before = source.isAscii
        ? offset - start
        : [...source.text.slice(start, offset)].length;
    return [line, before + 1];
}


/***/ })

};
;